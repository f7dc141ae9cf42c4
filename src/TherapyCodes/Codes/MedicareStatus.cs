namespace TherapyCodes;

/// <summary>The status of a code in Medicare's physician fee schedule. The number is the status letter's character code.</summary>
public enum MedicareStatus
{
    /// <summary>Not known: the code is not in the fee schedule file that was read.</summary>
    None = 0,

    /// <summary>A: paid under the fee schedule.</summary>
    Active = 'A',

    /// <summary>B: always bundled into other services; no separate payment.</summary>
    Bundled = 'B',

    /// <summary>C: priced by the contractor.</summary>
    ContractorPriced = 'C',

    /// <summary>I: not valid for Medicare, which uses another code.</summary>
    Invalid = 'I',

    /// <summary>N: not covered.</summary>
    Noncovered = 'N',

    /// <summary>R: restricted coverage.</summary>
    Restricted = 'R',

    /// <summary>X: excluded by statute.</summary>
    Excluded = 'X',
}
