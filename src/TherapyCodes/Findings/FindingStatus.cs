namespace TherapyCodes;

/// <summary>What a check found.</summary>
public enum FindingStatus
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>The rule is met.</summary>
    Pass = 1,

    /// <summary>The rule is not met.</summary>
    Fail = 2,

    /// <summary>The rule would not be met, but an attestation bypasses it.</summary>
    Bypassed = 3,

    /// <summary>The data do not suffice to say; never the same as a pass.</summary>
    NotCovered = 4,
}
