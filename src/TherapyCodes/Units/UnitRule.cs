namespace TherapyCodes;

/// <summary>
/// How minutes become 15-minute units: over the minutes of the day together or of each service alone, and how many minutes earn the
/// last unit.
/// </summary>
/// <remarks>
/// <para>A value. <see cref="Medicare"/> pools the day and needs 8 minutes for the last unit, <see cref="CptMidpoint"/> needs 8 minutes of
/// each service, <see cref="FullUnits"/> needs 15 of each service. <c>default</c> is <see cref="Medicare"/>.</para>
/// <para>Every unit before the last stands for 15 whole minutes. Medicare: CMS Pub 100-04, chapter 5, section 20.2. Midpoint: CPT,
/// introduction, "Time".</para>
/// <example><code>
/// UnitRule.Medicare.UnitsFor(40);                         // 3
/// Span&lt;int&gt; units = stackalloc int[2];
/// UnitRule.Medicare.Allocate([33, 7], units);             // 3, units: 2 and 1
/// UnitAllocation day = UnitRule.Medicare.Allocate(new TherapyService("97110", 33), new TherapyService("97140", 7));
/// Console.WriteLine(day.Explain());
/// </code></example>
/// </remarks>
public readonly record struct UnitRule
{
    /// <summary>The minutes of a whole unit: 15.</summary>
    public const int UnitMinutes = 15;

    /// <summary>The most minutes of one service in a day: 1,440.</summary>
    public const int MostMinutes = TherapyService.MostMinutes;

    private const int MedicareLastUnit = 8;

    // Kept relative to Medicare's, so that default is Medicare.
    private readonly sbyte _lastUnit;

    private UnitRule(bool isPooled, int lastUnitMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastUnitMinutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastUnitMinutes, UnitMinutes);
        _lastUnit = (sbyte)(lastUnitMinutes - MedicareLastUnit);
        IsPerService = !isPooled;
    }

    /// <summary>Medicare's total-minutes rule: the day is pooled, 8 minutes earn the last unit.</summary>
    public static UnitRule Medicare => default;

    /// <summary>The CPT midpoint rule: each service alone, 8 minutes earn its last unit.</summary>
    public static UnitRule CptMidpoint { get; } = PerService(MedicareLastUnit);

    /// <summary>Full units only: each service alone, 15 minutes for every unit.</summary>
    public static UnitRule FullUnits { get; } = PerService(UnitMinutes);

    /// <summary>Whether each service is counted alone; otherwise the day's minutes are pooled.</summary>
    public bool IsPerService { get; }

    /// <summary>The minutes that earn the last unit: 1 to 15.</summary>
    public int LastUnitMinutes => _lastUnit + MedicareLastUnit;

    /// <summary>Where the rule comes from: Medicare's manual, CPT for <see cref="CptMidpoint"/>; for any other the payer's own policy, unverified.</summary>
    public Citation Citation => this == Medicare ? Sources.CountingMinutes : this == CptMidpoint ? Sources.CptTime : Sources.PayerPolicy;

    /// <summary>Whether the last unit needs its full time, which then holds for the units of other bases too.</summary>
    internal bool NeedsFullTime => LastUnitMinutes == UnitMinutes;

    /// <summary>A rule that pools the day's minutes.</summary>
    /// <param name="lastUnitMinutes">The minutes that earn the last unit, 1 to 15; Medicare's is 8.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastUnitMinutes"/> is not 1 to 15.</exception>
    public static UnitRule Pooled(int lastUnitMinutes) => new(isPooled: true, lastUnitMinutes);

    /// <summary>A rule that counts each service alone.</summary>
    /// <param name="lastUnitMinutes">The minutes that earn a service's last unit, 1 to 15; the midpoint rule's is 8.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastUnitMinutes"/> is not 1 to 15.</exception>
    public static UnitRule PerService(int lastUnitMinutes) => new(isPooled: false, lastUnitMinutes);

    /// <summary>The units that minutes earn: the minutes of one service, or of a day whose services are pooled.</summary>
    /// <param name="minutes">Whole minutes, 0 or more.</param>
    /// <returns>The units.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is negative.</exception>
    public int UnitsFor(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        return UnitKernel.UnitsFor(minutes, LastUnitMinutes);
    }

    /// <summary>The fewest minutes that earn a number of units.</summary>
    /// <param name="units">1 to 96, the units of a day.</param>
    /// <returns>The minutes: 8 for one unit under <see cref="Medicare"/>, 23 for two.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is not 1 to 96.</exception>
    public int MinutesFor(int units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(units, MostMinutes / UnitMinutes);
        return (units - 1) * UnitMinutes + LastUnitMinutes;
    }

    /// <summary>Allocates the units of a day to its services. Allocates no memory.</summary>
    /// <remarks>
    /// Pooled rules give each service its full units, then one unit each to the largest leftovers, until the day's total is reached. A tie
    /// goes to the service with more minutes, then to the one listed first; <see cref="Allocate(ReadOnlySpan{TherapyService})"/> says when
    /// that was a choice. Each entry is a service of its own: add the minutes of a code that is documented twice first.
    /// </remarks>
    /// <param name="minutes">The minutes of each 15-minute service, 0 to 1,440.</param>
    /// <param name="units">Receives the units of each service, in the same order; at least as long as <paramref name="minutes"/>.</param>
    /// <returns>The total of the units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A minute count is negative or above 1,440; the message names it and its place.</exception>
    /// <exception cref="ArgumentException"><paramref name="units"/> is shorter than <paramref name="minutes"/>.</exception>
    public int Allocate(ReadOnlySpan<int> minutes, Span<int> units) => IsPerService
        ? UnitKernel.PerService(minutes, units, LastUnitMinutes)
        : UnitKernel.Pooled(minutes, units, LastUnitMinutes);

    /// <summary>Allocates the units of a day to its services and explains them, with the package's code table and the default tie-break.</summary>
    /// <remarks>
    /// Without a date of service, each code has its latest meaning. <see cref="Allocate(TherapyCodeSet, DateOnly, TieBreak, ReadOnlySpan{TherapyService})"/>
    /// takes the date; <see cref="BillingEngine"/> goes the whole way to claim lines.
    /// </remarks>
    /// <param name="services">The services as documented.</param>
    /// <returns>The allocation; nothing is lost: unknown codes stay in it without units.</returns>
    public UnitAllocation Allocate(params ReadOnlySpan<TherapyService> services) =>
        UnitAllocation.Create(new() { Rule = this }, TherapyCodeSet.Default, null, services);

    /// <summary>Allocates the units of a day to its services and explains them.</summary>
    /// <param name="codes">The codes and what they mean.</param>
    /// <param name="date">The date of service; codes that are not in force on it earn no unit.</param>
    /// <param name="tieBreak">Which service takes a unit when leftovers are equal.</param>
    /// <param name="services">The services as documented.</param>
    /// <returns>The allocation; nothing is lost: codes that are not in force stay in it without units.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is null.</exception>
    public UnitAllocation Allocate(TherapyCodeSet codes, DateOnly date, TieBreak tieBreak, params ReadOnlySpan<TherapyService> services)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return UnitAllocation.Create(new() { Rule = this, TieBreak = tieBreak }, codes, date, services);
    }

    /// <summary>The rule in words.</summary>
    public override string ToString() => IsPerService
        ? $"each service alone, {LastUnitMinutes} minutes earn its last unit"
        : $"the day's minutes together, {LastUnitMinutes} minutes earn the last unit";
}
