namespace TherapyCodes.Testing;

/// <summary>
/// The slow reference: lists every way of giving units to services and keeps those that the rule's text allows. Made to be read next to
/// the manual and to judge faster code; not made to be fast.
/// </summary>
/// <remarks>
/// <para>Written from CMS Pub 100-04, chapter 5, section 20.2.C, and sharing nothing with the library's own allocation: no code, constant
/// or helper.</para>
/// <para>All minutes are those of 15-minute services, one entry per service, 0 or more. Time grows with the number of legal allocations:
/// twelve services take well under a millisecond, thirty that all tie would take days.</para>
/// <example><code>
/// var reference = ReferenceAllocator.Medicare;
/// reference.Total(33, 7);                  // 3
/// reference.Allocations(33, 7);            // one: [2, 1]
/// reference.Allocations(7, 7, 7);          // three: [0, 0, 1], [0, 1, 0], [1, 0, 0]; the clinician chooses
/// reference.IsLegal([18, 5], [2, 0]);      // false: 5 minutes left over are more than 3
/// </code></example>
/// </remarks>
public sealed class ReferenceAllocator
{
    private const int QuarterHour = 15;

    private readonly bool _isPooled;
    private readonly int _lastUnitMinutes;

    private ReferenceAllocator(bool isPooled, int lastUnitMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastUnitMinutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastUnitMinutes, QuarterHour);
        _isPooled = isPooled;
        _lastUnitMinutes = lastUnitMinutes;
    }

    /// <summary>Medicare: the day's minutes together, 8 earn the last unit.</summary>
    public static ReferenceAllocator Medicare { get; } = Pooled(8);

    /// <summary>The CPT midpoint: each service alone, 8 minutes earn its last unit.</summary>
    public static ReferenceAllocator CptMidpoint { get; } = PerService(8);

    /// <summary>Each service alone, 15 minutes for every unit.</summary>
    public static ReferenceAllocator FullUnits { get; } = PerService(15);

    /// <summary>The day's minutes together.</summary>
    /// <param name="lastUnitMinutes">The minutes that earn the last unit, 1 to 15.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastUnitMinutes"/> is not 1 to 15.</exception>
    public static ReferenceAllocator Pooled(int lastUnitMinutes) => new(isPooled: true, lastUnitMinutes);

    /// <summary>Each service alone.</summary>
    /// <param name="lastUnitMinutes">The minutes that earn a service's last unit, 1 to 15.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastUnitMinutes"/> is not 1 to 15.</exception>
    public static ReferenceAllocator PerService(int lastUnitMinutes) => new(isPooled: false, lastUnitMinutes);

    /// <summary>The reference for a rule of the library.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The reference.</returns>
    public static ReferenceAllocator For(UnitRule rule) => new(!rule.IsPerService, rule.LastUnitMinutes);

    /// <summary>The units that minutes earn, read off the table: unit k is reached at 15 × (k - 1) minutes plus those of the last unit.</summary>
    /// <param name="minutes">The minutes of the day, or of one service when each counts alone; 0 or more.</param>
    /// <returns>The units: 0 below 8 minutes, 1 from 8 to 22, 2 from 23 to 37 and so on, when 8 earn the last unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are negative.</exception>
    public int UnitsFor(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var units = 0;
        for (var k = 1; minutes >= QuarterHour * (k - 1) + _lastUnitMinutes; k++)
            units = k;
        return units;
    }

    /// <summary>The units of the day.</summary>
    /// <param name="minutes">The minutes of each service.</param>
    /// <returns>The units that the minutes earn together, or the sum of what each earns alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A minute count is negative.</exception>
    public int Total(params ReadOnlySpan<int> minutes)
    {
        var together = 0;
        var eachAlone = 0;
        foreach (var service in minutes)
        {
            together += service;
            eachAlone += UnitsFor(service);
        }
        return _isPooled ? UnitsFor(together) : eachAlone;
    }

    /// <summary>Whether the rule allows these units for these minutes.</summary>
    /// <param name="minutes">The minutes of each service.</param>
    /// <param name="units">The units of each service, in the same order.</param>
    /// <exception cref="ArgumentException">The two do not have the same length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A minute count is negative.</exception>
    public bool IsLegal(ReadOnlySpan<int> minutes, ReadOnlySpan<int> units)
    {
        if (minutes.Length != units.Length)
            throw new ArgumentException($"There are {minutes.Length} services and the units of {units.Length}.", nameof(units));
        return _isPooled ? IsLegalTogether(minutes, units) : IsLegalAlone(minutes, units);
    }

    /// <summary>Every allocation that the rule allows: one, or several when leftovers tie and the clinician chooses.</summary>
    /// <param name="minutes">The minutes of each service.</param>
    /// <returns>The units of each service, in the order of <paramref name="minutes"/>; allocations in ascending order of their units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A minute count is negative.</exception>
    public IReadOnlyList<int[]> Allocations(params ReadOnlySpan<int> minutes)
    {
        var found = new List<int[]>();
        Enumerate(minutes, new int[minutes.Length], 0, Total(minutes), found);
        return found;
    }

    /// <summary>Tries each service with its whole quarter hours and with one unit more, and keeps what is legal.</summary>
    private void Enumerate(ReadOnlySpan<int> minutes, int[] units, int service, int unitsLeft, List<int[]> found)
    {
        if (unitsLeft < 0)
            return;
        if (service == minutes.Length)
        {
            if (unitsLeft == 0 && IsLegal(minutes, units))
                found.Add([.. units]);
            return;
        }
        for (var extra = 0; extra <= 1; extra++)
        {
            units[service] = WholeQuarterHours(minutes[service]) + extra;
            Enumerate(minutes, units, service + 1, unitsLeft - units[service], found);
        }
    }

    /// <summary>
    /// The units sum to the day's total. A service has at least a unit for each whole 15 minutes, and at most one more. A unit more goes
    /// to the largest leftovers: no service without one has more minutes left over than a service with one.
    /// </summary>
    private bool IsLegalTogether(ReadOnlySpan<int> minutes, ReadOnlySpan<int> units)
    {
        var sum = 0;
        foreach (var service in units)
            sum += service;
        if (sum != Total(minutes))
            return false;
        for (var i = 0; i < minutes.Length; i++)
        {
            if (units[i] < WholeQuarterHours(minutes[i]) || units[i] > WholeQuarterHours(minutes[i]) + 1)
                return false;
            for (var j = 0; j < minutes.Length; j++)
            {
                if (!HasExtra(minutes[i], units[i]) && HasExtra(minutes[j], units[j]) && LeftOver(minutes[i]) > LeftOver(minutes[j]))
                    return false;
            }
        }
        return true;
    }

    private bool IsLegalAlone(ReadOnlySpan<int> minutes, ReadOnlySpan<int> units)
    {
        for (var i = 0; i < minutes.Length; i++)
        {
            if (units[i] != UnitsFor(minutes[i]))
                return false;
        }
        return true;
    }

    private static bool HasExtra(int minutes, int units) => units > WholeQuarterHours(minutes);

    internal static int WholeQuarterHours(int minutes) => minutes / QuarterHour;

    internal static int LeftOver(int minutes) => minutes - QuarterHour * WholeQuarterHours(minutes);

    /// <summary>The rule in words.</summary>
    public override string ToString() => $"{(_isPooled ? "the day's minutes together" : "each service alone")}, last unit at {_lastUnitMinutes} minutes";
}
