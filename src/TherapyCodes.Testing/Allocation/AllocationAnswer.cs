using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>What an allocator answers: units by code and, if it reports them, whether there was a choice and what else is as good.</summary>
/// <remarks>
/// <example><code>
/// new AllocationAnswer([new CodeUnits(CptCode.Parse("97110"), 2)]);
/// AllocationAnswer.Of(new Dictionary&lt;string, int&gt; { ["97110"] = 2, ["97140"] = 1 });
/// new AllocationAnswer(units) { HasChoice = false };
/// </code></example>
/// </remarks>
public sealed class AllocationAnswer
{
    /// <summary>Creates an answer.</summary>
    /// <param name="units">The units by code; a code that is left out has 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> is null.</exception>
    public AllocationAnswer(IEnumerable<CodeUnits> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        Units = [.. units];
    }

    /// <summary>The units by code.</summary>
    public ImmutableArray<CodeUnits> Units { get; }

    /// <summary>Whether the allocator says that other allocations are as good; null, the default, when it does not say.</summary>
    public bool? HasChoice { get; init; }

    /// <summary>
    /// The other allocations that are as good, each in the form of <see cref="Units"/>; null, the default, when the allocator does not list
    /// them. Enumerated only by laws that need it.
    /// </summary>
    public IEnumerable<ImmutableArray<CodeUnits>>? Alternatives { get; init; }

    /// <summary>Creates an answer from units by code in text.</summary>
    /// <param name="units">The codes and their units.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> is null.</exception>
    /// <exception cref="FormatException">A text is no code.</exception>
    public static AllocationAnswer Of(IEnumerable<KeyValuePair<string, int>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new(units.Select(pair => new CodeUnits(CptCode.Parse(pair.Key), pair.Value)));
    }

    /// <summary>Creates an answer from an allocation of the library, with its choice and alternatives.</summary>
    /// <param name="allocation">The allocation.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="allocation"/> is null.</exception>
    public static AllocationAnswer Of(UnitAllocation allocation)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        return new(allocation.Units) { HasChoice = allocation.HasChoice, Alternatives = allocation.Alternatives };
    }

    /// <summary>The units of a code, 0 when it is left out.</summary>
    /// <param name="code">The code.</param>
    public int UnitsOf(CptCode code)
    {
        var units = 0;
        foreach (var line in Units)
        {
            if (line.Code == code)
                units += line.Units;
        }
        return units;
    }

    /// <summary>Such as <c>97110: 2, 97140: 1</c>.</summary>
    public override string ToString() => string.Join(", ", Units);
}
