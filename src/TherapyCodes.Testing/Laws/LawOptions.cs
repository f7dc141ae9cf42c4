using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>How laws are checked.</summary>
/// <remarks>
/// <example><code>
/// var thorough = new LawOptions { Cases = 100_000, Seed = 7 };
/// var replay = new LawOptions { Cases = 1, Seed = report.Broken[0].Seed };
/// </code></example>
/// </remarks>
public sealed class LawOptions
{
    /// <summary>5,000 cases, the same ones in each run, every law.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>The cases that each law is judged on, 1 or more; 5,000 when not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1.</exception>
    public int Cases
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Laws are judged on 1 case or more.");
    } = 5_000;

    /// <summary>The seed of the first case; the next case has the next seed. 1 when not stated, so that runs repeat; give another to see other cases.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The names of laws to leave out; empty when not stated. An unknown name is an error, so that a misspelt one does not go unnoticed.</summary>
    public ImmutableArray<string> Except { get; init; } = [];
}
