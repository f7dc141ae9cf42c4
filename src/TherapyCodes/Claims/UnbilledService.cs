namespace TherapyCodes;

/// <summary>A documented service that earns no units, and why. It stays in the note.</summary>
public readonly record struct UnbilledService
{
    /// <summary>Creates the value.</summary>
    /// <param name="code">The code.</param>
    /// <param name="minutes">Its minutes.</param>
    /// <param name="reason">Why it earns none.</param>
    public UnbilledService(CptCode code, int minutes, UnitOutcome reason)
    {
        Code = code;
        Minutes = minutes;
        Reason = reason;
    }

    /// <summary>The code.</summary>
    public CptCode Code { get; }

    /// <summary>Its minutes.</summary>
    public int Minutes { get; }

    /// <summary>Why it earns none.</summary>
    public UnitOutcome Reason { get; }

    /// <summary>Such as <c>97035 (8 minutes): larger leftovers took the units</c>.</summary>
    public override string ToString() => $"{Code} ({Minutes} minutes): {UnitExplanation.Reason(Reason)}";
}
