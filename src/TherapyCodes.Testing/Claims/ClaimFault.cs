namespace TherapyCodes.Testing;

/// <summary>The one way in which a generated claim is wrong.</summary>
public enum ClaimFault
{
    /// <summary>None; the claim is right.</summary>
    None = 0,

    /// <summary>A timed code has a unit more than the minutes allow.</summary>
    UnitAdded = 1,

    /// <summary>A timed code that is billed has a unit fewer than the minutes earn.</summary>
    UnitRemoved = 2,

    /// <summary>A unit stands on a code whose leftover did not earn it; the total is right.</summary>
    UnitMoved = 3,

    /// <summary>An untimed code has two units.</summary>
    UntimedTwice = 4,

    /// <summary>A code is billed that is not documented.</summary>
    NotDocumented = 5,

    /// <summary>A code that earned units is not billed.</summary>
    NotBilled = 6,

    /// <summary>A line lacks GP, GO or GN.</summary>
    DisciplineMissing = 7,

    /// <summary>A line has the modifier of another discipline.</summary>
    DisciplineWrong = 8,

    /// <summary>Units that an assistant furnished lack CQ or CO.</summary>
    AssistantMissing = 9,

    /// <summary>Units that the therapist furnished carry CQ or CO.</summary>
    AssistantSuperfluous = 10,

    /// <summary>A line has modifiers that exclude each other: two disciplines, KX with GA, or GY with GZ.</summary>
    Contradiction = 11,

    /// <summary>A line has a modifier that nobody attested.</summary>
    NotAttested = 12,
}
