namespace TherapyCodes;

/// <summary>One line of a claim: a code, its units, the minutes behind them, and its modifiers.</summary>
/// <remarks>
/// Modifiers stand in this order: discipline (GP, GO, GN), assistant (CQ, CO), then what is attested (59 or X, KX, …). No authority fixes an
/// order; that is common practice and our reading.
/// </remarks>
public readonly record struct ClaimLine
{
    /// <summary>Creates a line.</summary>
    /// <param name="code">The code.</param>
    /// <param name="units">The units. A line that the engine makes has 1 or more; an audit reports any other.</param>
    /// <param name="modifiers">The modifiers in order.</param>
    public ClaimLine(CptCode code, int units, ModifierList modifiers)
    {
        Code = code;
        Units = units;
        Modifiers = modifiers;
    }

    /// <summary>The code.</summary>
    public CptCode Code { get; init; }

    /// <summary>The units.</summary>
    public int Units { get; init; }

    /// <summary>The documented minutes behind the units; 0 for untimed codes without minutes.</summary>
    public int Minutes { get; init; }

    /// <summary>The modifiers in order.</summary>
    public ModifierList Modifiers { get; init; }

    /// <summary>Such as <c>97140 x1 GP CQ (7 minutes)</c>.</summary>
    public override string ToString()
    {
        var modifiers = Modifiers.Count == 0 ? "" : $" {Modifiers}";
        return Minutes == 0 ? $"{Code} x{Units}{modifiers}" : $"{Code} x{Units}{modifiers} ({Minutes} minutes)";
    }
}
