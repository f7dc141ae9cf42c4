namespace TherapyCodes;

/// <summary>Why a stretch of a visit does not count as treatment (Pub 100-04, chapter 5, section 20.3).</summary>
public enum UncountedReason
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Setting up or clearing away.</summary>
    SetUp = 1,

    /// <summary>Rest.</summary>
    Rest = 2,

    /// <summary>Waiting, for equipment or for somebody.</summary>
    Waiting = 3,

    /// <summary>Toileting.</summary>
    Toileting = 4,

    /// <summary>Writing the note.</summary>
    Documentation = 5,
}
