using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyCodes;

/// <summary>Time in and time out on one calendar day, to the second, such as <c>09:00-09:33</c>.</summary>
/// <remarks>
/// <para>Local clock times of the clinic; no time zone, so a change to or from daylight saving time makes no difference here. The end is
/// not included. <c>default</c> is the empty range at midnight, of no minutes.</para>
/// <para>Whole minutes count; seconds are never rounded up. CMS gives no rule for seconds: that is our reading.</para>
/// </remarks>
public readonly record struct TimeRange : ISpanParsable<TimeRange>
{
    private const int MinuteSeconds = 60;
    private const int DaySeconds = 24 * 60 * MinuteSeconds;

    private TimeRange(int start, int end)
    {
        StartSecond = start;
        EndSecond = end;
    }

    /// <summary>Creates a range.</summary>
    /// <param name="timeIn">The time in.</param>
    /// <param name="timeOut">The time out; later than <paramref name="timeIn"/> on the same day. Parts of a second never make the range longer.</param>
    /// <exception cref="ArgumentException">The time out is not after the time in. A treatment over midnight belongs to two days.</exception>
    public TimeRange(TimeOnly timeIn, TimeOnly timeOut)
        : this((int)((timeIn.Ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond), (int)(timeOut.Ticks / TimeSpan.TicksPerSecond))
    {
        if (EndSecond <= StartSecond)
            throw new ArgumentException(Impossible(StartSecond, EndSecond), nameof(timeOut));
    }

    /// <summary>The time in, in seconds after midnight: 0 to 86,399.</summary>
    public int StartSecond { get; }

    /// <summary>The time out, in seconds after midnight: up to 86,400, midnight at the end of the day.</summary>
    public int EndSecond { get; }

    /// <summary>The whole minutes from in to out.</summary>
    public int WholeMinutes => (EndSecond - StartSecond) / MinuteSeconds;

    /// <summary>The whole minutes that both ranges share; 0 when they do not overlap.</summary>
    /// <param name="other">The other range.</param>
    public int OverlapMinutes(TimeRange other) =>
        Math.Max(0, Math.Min(EndSecond, other.EndSecond) - Math.Max(StartSecond, other.StartSecond)) / MinuteSeconds;

    /// <summary>Whether the ranges share any time.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(TimeRange other) => StartSecond < other.EndSecond && other.StartSecond < EndSecond;

    /// <summary>The whole minutes of this range that none of the others covers.</summary>
    internal int WholeMinutesOutside(TimeRange[] others)
    {
        Array.Sort(others, static (left, right) => left.StartSecond.CompareTo(right.StartSecond));
        int seconds = 0, covered = StartSecond;
        foreach (var other in others)
        {
            seconds += Math.Max(0, Math.Min(other.StartSecond, EndSecond) - covered);
            covered = Math.Max(covered, other.EndSecond);
        }
        return (seconds + Math.Max(0, EndSecond - covered)) / MinuteSeconds;
    }

    /// <summary>Reads <c>HH:mm-HH:mm</c>, with seconds if need be; <c>24:00</c> is midnight at the end of the day.</summary>
    /// <param name="text">The range.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">The text is no range, or its time out is not after its time in; the message says which.</exception>
    public static TimeRange Parse(ReadOnlySpan<char> text) => TryRead(text, out var start, out var end)
        ? end > start ? new(start, end) : throw new FormatException(Impossible(start, end))
        : throw new FormatException($"{Base36.Quote(text)} is not a time range; write time in and out as 09:00-09:33 or 09:00:15-09:33:40.");

    /// <summary>Reads a range; never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range, or <c>default</c>.</param>
    /// <returns>Whether the text is a range whose time out is after its time in.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeRange range)
    {
        range = TryRead(text, out var start, out var end) && end > start ? new(start, end) : default;
        return range != default;
    }

    /// <summary>The range as <c>09:00-09:33</c>, with seconds where there are any.</summary>
    public override string ToString() => $"{Clock(StartSecond)}-{Clock(EndSecond)}";

    static TimeRange IParsable<TimeRange>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TimeRange>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TimeRange result) => TryParse(s, out result);

    static TimeRange ISpanParsable<TimeRange>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<TimeRange>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TimeRange result) => TryParse(s, out result);

    private static bool TryRead(ReadOnlySpan<char> text, out int start, out int end)
    {
        start = end = 0;
        var dash = text.IndexOf('-');
        return dash > 0 && TryReadClock(text[..dash], out start) && TryReadClock(text[(dash + 1)..], out end);
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out int second)
    {
        second = 0;
        if (text.Length is not (5 or 8) || text[2] != ':' || (text.Length == 8 && text[5] != ':'))
            return false;
        if (!TryReadTwo(text[..2], out var hours) || !TryReadTwo(text.Slice(3, 2), out var minutes))
            return false;
        var seconds = 0;
        if (text.Length == 8 && !TryReadTwo(text[6..], out seconds))
            return false;
        second = (hours * 60 + minutes) * MinuteSeconds + seconds;
        return minutes < 60 && seconds < 60 && second <= DaySeconds;
    }

    private static bool TryReadTwo(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Clock(int second)
    {
        var (minutes, seconds) = Math.DivRem(second, MinuteSeconds);
        return seconds == 0 ? $"{minutes / 60:00}:{minutes % 60:00}" : $"{minutes / 60:00}:{minutes % 60:00}:{seconds:00}";
    }

    private static string Impossible(int start, int end) =>
        $"Time out {Clock(end)} is not after time in {Clock(start)}; a treatment that crosses midnight is documented on two days, each with its own range.";
}
