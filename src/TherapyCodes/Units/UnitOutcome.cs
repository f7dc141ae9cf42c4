namespace TherapyCodes;

/// <summary>Why a service has the units that it has: what became of the minutes that its full units leave over.</summary>
public enum UnitOutcome
{
    /// <summary>Not counted.</summary>
    None = 0,

    /// <summary>Nothing is left over.</summary>
    NoLeftover = 1,

    /// <summary>The leftover is among the largest of the day and took a unit.</summary>
    Won = 2,

    /// <summary>The leftover took a unit although another is just as large: a choice.</summary>
    WonTie = 3,

    /// <summary>Larger leftovers took the units, or no unit was left; documented, not billed.</summary>
    Lost = 4,

    /// <summary>An equally large leftover took the unit: a choice; documented, not billed.</summary>
    LostTie = 5,

    /// <summary>The service alone has the minutes for its last unit.</summary>
    Reached = 6,

    /// <summary>The service alone has too few minutes for another unit; documented, not billed.</summary>
    TooShort = 7,

    /// <summary>Untimed: counted by the day, the section or the area, whatever the minutes.</summary>
    Untimed = 8,

    /// <summary>Timed by another basis than 15 minutes, outside the pool.</summary>
    OwnBasis = 9,

    /// <summary>A timed code without minutes.</summary>
    NoMinutes = 10,

    /// <summary>The code is not known or not in force; not counted.</summary>
    NotInForce = 11,

    /// <summary>Furnished by somebody whose therapy is not paid; not counted.</summary>
    NotBillable = 12,

    /// <summary>The payer bundles the code into other services; not counted.</summary>
    Bundled = 13,

    /// <summary>A one-on-one code furnished in a group or merely supervised; not counted.</summary>
    WrongContact = 14,

    /// <summary>Over the payer's daily cap; not billed.</summary>
    Capped = 15,
}
