namespace TherapyCodes;

/// <summary>What a code set says of a code on a date.</summary>
public enum CodeStatus
{
    /// <summary>Not asked.</summary>
    None = 0,

    /// <summary>In force on the date.</summary>
    Valid = 1,

    /// <summary>The code came into force after the date.</summary>
    NotYetValid = 2,

    /// <summary>The code ended before the date.</summary>
    Retired = 3,

    /// <summary>The set does not have the code.</summary>
    Unknown = 4,

    /// <summary>The set's data begin after the date; it says nothing about the code then.</summary>
    NotCovered = 5,
}
