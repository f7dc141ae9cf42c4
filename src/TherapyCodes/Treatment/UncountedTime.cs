namespace TherapyCodes;

/// <summary>A stretch of a visit that does not count: by its time in and out, or by its minutes alone.</summary>
/// <remarks>
/// With times, it is taken out of the services whose times it overlaps. With minutes alone, it is held against the length of the visit.
/// </remarks>
public readonly record struct UncountedTime
{
    /// <summary>Creates a stretch with its times.</summary>
    /// <param name="reason">Why it does not count.</param>
    /// <param name="time">From when to when.</param>
    public UncountedTime(UncountedReason reason, TimeRange time)
    {
        Reason = reason;
        Time = time;
        Minutes = time.WholeMinutes;
    }

    /// <summary>Creates a stretch of which only the minutes are known.</summary>
    /// <param name="reason">Why it does not count.</param>
    /// <param name="minutes">Whole minutes, 0 to 1,440.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are not 0 to 1,440.</exception>
    public UncountedTime(UncountedReason reason, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, TherapyService.MostMinutes);
        Reason = reason;
        Minutes = minutes;
    }

    /// <summary>Why it does not count.</summary>
    public UncountedReason Reason { get; }

    /// <summary>From when to when; null when only the minutes are known.</summary>
    public TimeRange? Time { get; }

    /// <summary>Its whole minutes.</summary>
    public int Minutes { get; }

    /// <summary>Such as <c>rest 09:10-09:15</c>; <c>uncounted 09:10-09:15</c> when no reason is stated.</summary>
    public override string ToString() => $"{(Reason == UncountedReason.None ? "uncounted" : TreatmentText.Name(Reason))} {(Time is { } time ? time.ToString() : $"{Minutes} minutes")}";
}
