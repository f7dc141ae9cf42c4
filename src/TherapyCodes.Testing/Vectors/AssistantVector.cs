using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>An example of the assistant modifiers CQ and CO: services with who furnished them, and the claim lines that are right for them.</summary>
/// <remarks>All are Medicare's. Those on which the published ways to work out a tenth disagree have a source of low confidence.</remarks>
public sealed class AssistantVector : ConformanceVector
{
    /// <summary>The date of service.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The discipline of the plan of care.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>The lines: codes in the order of their first entry, of one code the line without an assistant modifier first.</summary>
    public required ImmutableArray<VectorLine> Lines { get; init; }

    /// <summary>The codes that are documented and not billed.</summary>
    public required ImmutableArray<CptCode> Unbilled { get; init; }
}
