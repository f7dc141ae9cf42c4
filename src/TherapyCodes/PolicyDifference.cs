namespace TherapyCodes;

/// <summary>A code whose units differ between the primary payer's policy and another.</summary>
public readonly record struct PolicyDifference
{
    internal PolicyDifference(CptCode code, string policy, int primaryUnits, int units, string reason)
    {
        Code = code;
        Policy = policy;
        PrimaryUnits = primaryUnits;
        Units = units;
        Reason = reason;
    }

    /// <summary>The code.</summary>
    public CptCode Code { get; }

    /// <summary>The name of the policy that differs from the first.</summary>
    public string Policy { get; }

    /// <summary>The units under the first policy.</summary>
    public int PrimaryUnits { get; }

    /// <summary>The units under this policy.</summary>
    public int Units { get; }

    /// <summary>Why they differ.</summary>
    public string Reason { get; }

    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"{Code}: {Units} instead of {PrimaryUnits} under {Policy}, because {Reason}.";
}
