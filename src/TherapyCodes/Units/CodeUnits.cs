namespace TherapyCodes;

/// <summary>A code and the units that it is billed with.</summary>
/// <param name="Code">The code.</param>
/// <param name="Units">The units, 0 or more.</param>
public readonly record struct CodeUnits(CptCode Code, int Units)
{
    /// <summary>Such as <c>97110: 2</c>.</summary>
    public override string ToString() => $"{Code}: {Units}";
}
