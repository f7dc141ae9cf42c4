using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>One worked example with its source: what was documented and, in the derived classes, what is right for it.</summary>
public abstract class ConformanceVector
{
    private protected ConformanceVector()
    {
    }

    /// <summary>The example's permanent name, such as <c>M03</c>; unique among all vectors.</summary>
    public required string Id { get; init; }

    /// <summary>The services, in the order in which they are documented.</summary>
    public required ImmutableArray<TherapyService> Services { get; init; }

    /// <summary>Where the example, or the rule that it follows from, is published, and how well that is sourced.</summary>
    public required Citation Source { get; init; }

    /// <summary>Why the answer is right, in a sentence or two.</summary>
    public required string Note { get; init; }

    /// <summary>The name and the services, such as <c>M03: 97110=33 97140=7</c>.</summary>
    public override string ToString() => $"{Id}: {string.Join(' ', Services)}";
}
