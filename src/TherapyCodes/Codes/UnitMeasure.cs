namespace TherapyCodes;

/// <summary>What the units of a code count.</summary>
public enum UnitMeasure
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>Untimed: one unit a day, whatever the time.</summary>
    Day = 1,

    /// <summary>One unit for each limb or trunk section documented.</summary>
    Section = 2,

    /// <summary>Minutes of the day.</summary>
    Minutes = 3,

    /// <summary>Square centimetres of wound surface.</summary>
    Area = 4,

    /// <summary>Minutes of a calendar month; time counts in full, not from the midpoint.</summary>
    Month = 5,

    /// <summary>Minutes of seven days, within a range.</summary>
    Week = 6,

    /// <summary>Minutes of one call, within a range.</summary>
    Call = 7,

    /// <summary>Once in an episode of care.</summary>
    Episode = 8,

    /// <summary>Once in 30 days.</summary>
    ThirtyDays = 9,
}
