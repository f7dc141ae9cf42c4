using System.Collections.Immutable;
using FsCheck;

namespace TherapyCodes.Testing;

/// <summary>A law that every right implementation keeps: a name, a statement, a citation, the cases it speaks of and its judgement of one.</summary>
/// <typeparam name="TSubject">What is judged, such as <see cref="UnitAllocator"/>.</typeparam>
/// <typeparam name="TCase">What it is judged on, such as the services of a day.</typeparam>
/// <remarks>A value: a law of your own is one more object in a <see cref="LawSet{TSubject, TCase}"/>.</remarks>
public sealed class Law<TSubject, TCase>
{
    /// <summary>The permanent name, such as <c>largest-leftover</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The law in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Where the law comes from.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The cases that the law speaks of, and how a case becomes smaller. Laws that share this object are judged on the same cases.</summary>
    public required Arbitrary<TCase> Cases { get; init; }

    /// <summary>Judges one case. Has to be repeatable; an exception breaks the law.</summary>
    public required Func<TSubject, TCase, LawVerdict> Judge { get; init; }

    /// <summary>The names of laws that this one follows from: an implementation that keeps those keeps this too. Empty when it stands alone.</summary>
    public ImmutableArray<string> FollowsFrom { get; init; } = [];

    /// <summary>The name and the statement.</summary>
    public override string ToString() => $"{Name}: {Statement}";
}
