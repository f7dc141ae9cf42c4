namespace TherapyCodes;

/// <summary>What the way from units to claim lines needs to know of a payer.</summary>
internal sealed class ClaimPolicy
{
    public required string Name { get; init; }

    public required TherapyCodeSet Codes { get; init; }

    public bool UsesDisciplineModifiers { get; init; }

    public DateOnly? AssistantModifiersFrom { get; init; }

    public AssistantTest AssistantTest { get; init; }

    public int? MostTimedUnits { get; init; }

    public bool UsesMedicareStatus { get; init; }
}
