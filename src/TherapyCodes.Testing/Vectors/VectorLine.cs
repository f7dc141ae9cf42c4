using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>A claim line of a conformance vector.</summary>
public sealed class VectorLine
{
    /// <summary>The code.</summary>
    public required CptCode Code { get; init; }

    /// <summary>The units, 1 or more.</summary>
    public required int Units { get; init; }

    /// <summary>The modifiers in their order on the claim.</summary>
    public required ImmutableArray<Modifier> Modifiers { get; init; }

    /// <summary>Such as <c>97110 x1 GP CQ</c>.</summary>
    public override string ToString() => $"{Code} x{Units} {string.Join(' ', Modifiers)}";
}
