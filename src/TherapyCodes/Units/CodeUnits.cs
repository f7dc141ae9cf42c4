namespace TherapyCodes;

/// <summary>A code and the units that it is billed with.</summary>
public readonly record struct CodeUnits
{
    /// <summary>Creates the value.</summary>
    /// <param name="code">The code.</param>
    /// <param name="units">The units, 0 or more.</param>
    public CodeUnits(CptCode code, int units)
    {
        Code = code;
        Units = units;
    }

    /// <summary>The code.</summary>
    public CptCode Code { get; }

    /// <summary>The units, 0 or more.</summary>
    public int Units { get; }

    /// <summary>Such as <c>97110: 2</c>.</summary>
    public override string ToString() => $"{Code}: {Units}";
}
