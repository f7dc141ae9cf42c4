namespace TherapyCodes;

/// <summary>What one unit of a code stands for: a day, minutes, an area, a month; and which codes share the counting.</summary>
/// <remarks>
/// <c>default</c> is an unknown basis, which earns no unit. Sizes are minutes, or square centimetres where the measure is
/// <see cref="UnitMeasure.Area"/>.
/// <example><code>
/// UnitBasis.Timed(60).UnitsFor(31, fullTime: false);   // 1: the midpoint of the hour is passed
/// UnitBasis.Timed(60).UnitsFor(31, fullTime: true);    // 0
/// </code></example>
/// </remarks>
public readonly record struct UnitBasis
{
    /// <summary>One unit a day, whatever the time.</summary>
    public static UnitBasis Untimed { get; } = new() { Measure = UnitMeasure.Day };

    /// <summary>What the units count.</summary>
    public UnitMeasure Measure { get; init; }

    /// <summary>The size of the first unit, or the least amount of a range; 0 where the amount does not matter.</summary>
    public int First { get; init; }

    /// <summary>The size of each further unit; 0 when there is at most one unit.</summary>
    public int Further { get; init; }

    /// <summary>The greatest amount of a range; 0 where there is none.</summary>
    public int Most { get; init; }

    /// <summary>The code that carries the units after the first; none when this code carries them itself.</summary>
    public CptCode AddOn { get; init; }

    /// <summary>For an add-on code, the code that it adds to; none otherwise.</summary>
    public CptCode Primary { get; init; }

    /// <summary>Whether the code's minutes run inside those of <see cref="Primary"/> and are not counted a second time.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>Whether the minutes enter the day's pool of 15-minute codes.</summary>
    public bool IsPooled { get; init; }

    /// <summary>Whether the units count minutes, of whatever period.</summary>
    public bool IsTimed => Measure is UnitMeasure.Minutes or UnitMeasure.Month or UnitMeasure.Week or UnitMeasure.Call;

    /// <summary>Each <paramref name="minutes"/> minutes are a unit; 15-minute codes enter the day's pool.</summary>
    /// <param name="minutes">The size of a unit, in minutes; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is below 1.</exception>
    public static UnitBasis Timed(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        return new() { Measure = UnitMeasure.Minutes, First = minutes, Further = minutes, IsPooled = minutes == 15 };
    }

    /// <summary>The units that an amount earns by this basis alone, without pooling.</summary>
    /// <param name="amount">Minutes, square centimetres or sections, as <see cref="Measure"/> says; 0 or more.</param>
    /// <param name="fullTime">Whether a unit of minutes needs its full time; otherwise it is earned when its midpoint is passed.</param>
    /// <returns>The units of this code and its add-on together.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public int UnitsFor(int amount, bool fullTime)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return Measure switch
        {
            UnitMeasure.Day or UnitMeasure.Episode or UnitMeasure.ThirtyDays => 1,
            UnitMeasure.Section => Math.Max(1, amount),
            UnitMeasure.Area => 1 + (Further == 0 || amount <= First ? 0 : (amount - First - 1) / Further + 1),
            UnitMeasure.Minutes => Units(amount, fullTime),
            UnitMeasure.Month or UnitMeasure.Week or UnitMeasure.Call => Most != 0 && amount > Most ? 0 : Units(amount, fullTime: true),
            _ => 0,
        };
    }

    /// <summary>The least minutes of a unit of <paramref name="size"/> minutes that earn it.</summary>
    internal static int Threshold(int size, bool fullTime) => fullTime ? size : size / 2 + 1;

    private int Units(int minutes, bool fullTime)
    {
        if (minutes < Threshold(First, fullTime))
            return 0;
        return Further == 0 || minutes <= First ? 1 : 1 + (minutes - First + Further - Threshold(Further, fullTime)) / Further;
    }

    /// <summary>The basis in words, such as <c>each 15 minutes</c>.</summary>
    public override string ToString() => Measure switch
    {
        UnitMeasure.Day => "untimed: 1 unit a day",
        UnitMeasure.Section => "1 unit for each section documented",
        UnitMeasure.Episode => "once in an episode",
        UnitMeasure.ThirtyDays => "once in 30 days",
        UnitMeasure.Area when First == 0 => "by area: 1 unit",
        UnitMeasure.Area => Sizes("cm²"),
        UnitMeasure.Minutes => Sizes("minutes"),
        UnitMeasure.Month => Range("minutes in the month"),
        UnitMeasure.Week => Range("minutes in 7 days"),
        UnitMeasure.Call => Range("minutes of one call"),
        _ => "not known",
    };

    private string Sizes(string what) => this switch
    {
        { IsConcurrent: true } => $"each {Further} {what}, inside those of {Primary}",
        { Primary.IsNone: false } => $"each {Further} {what} after {Primary}",
        { AddOn.IsNone: false } => $"first {First} {what}, then each {Further} as {AddOn}",
        _ => $"each {First} {what}",
    };

    private string Range(string what) => Most != 0 ? $"{First} to {Most} {what}" : Further == 0 ? $"{First} or more {what}" : Sizes(what);
}
