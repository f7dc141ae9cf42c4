using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TherapyCodes;

/// <summary>
/// The allocation kernel: full units first, then one unit each to the largest leftovers until the day's total is reached. A tie goes to
/// the service with more minutes, then to the one listed first.
/// </summary>
/// <remarks>
/// One unit each is enough, for every rule: with leftovers that sum to R, of which n are not zero, the units left over are
/// (R + 15 - last) / 15 &lt;= (14 n + 14) / 15 &lt;= n. So a unit never goes to a leftover of zero.
/// <para>One and two services are decided directly, three to eight are ranked against each other in vectors; any other number, and a machine
/// without vectors, counts the leftovers. All give the same answers.</para>
/// </remarks>
internal static class UnitKernel
{
    private const int UnitMinutes = UnitRule.UnitMinutes;
    private const int MostMinutes = UnitRule.MostMinutes;
    private const int Lanes = 4;

    public static int UnitsFor(int minutes, int lastUnit) => (int)unchecked(((uint)minutes + (uint)(UnitMinutes - lastUnit)) / UnitMinutes);

    public static int PerService(ReadOnlySpan<int> minutes, Span<int> units, int lastUnit)
    {
        RequireRoom(minutes, units);
        var total = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            if (IsImpossible(minutes[i]))
                ThrowMinutes(minutes);
            total += units[i] = UnitsFor(minutes[i], lastUnit);
        }
        return total;
    }

    public static int Pooled(ReadOnlySpan<int> minutes, Span<int> units, int lastUnit)
    {
        RequireRoom(minutes, units);
        return minutes.Length switch
        {
            1 => PerService(minutes, units, lastUnit),
            2 => Two(minutes, units, lastUnit),
            3 or Lanes when Vector128.IsHardwareAccelerated => OneVector(minutes, units, lastUnit),
            > Lanes and <= 2 * Lanes when Vector128.IsHardwareAccelerated => TwoVectors(minutes, units, lastUnit),
            _ => Counting(minutes, units, lastUnit),
        };
    }

    /// <summary>Two services: each takes a unit when more are left than services outrank it.</summary>
    private static int Two(ReadOnlySpan<int> minutes, Span<int> units, int lastUnit)
    {
        int first = minutes[0], second = minutes[1];
        if (IsImpossible(first) || IsImpossible(second))
            ThrowMinutes(minutes);
        int firstFull = first / UnitMinutes, secondFull = second / UnitMinutes;
        var total = UnitsFor(first + second, lastUnit);
        var left = total - firstFull - secondFull;
        var outrankFirst = Key(second, secondFull) > Key(first, firstFull) ? 1 : 0;
        units[0] = firstFull + (left > outrankFirst ? 1 : 0);
        units[1] = secondFull + (left > 1 - outrankFirst ? 1 : 0);
        return total;

        // The leftover, then the minutes (11 bits).
        static int Key(int minutes, int full) => ((minutes - full * UnitMinutes) << 11) + minutes;
    }

    /// <summary>Three or four services. A missing lane is a service of no minutes, which never wins a unit.</summary>
    private static int OneVector(ReadOnlySpan<int> minutes, Span<int> units, int lastUnit)
    {
        var day = minutes.Length == Lanes ? Vector128.Create(minutes) : Vector128.Create(minutes[0], minutes[1], minutes[2], 0);
        if (HasImpossible(day))
            ThrowMinutes(minutes);
        var full = Full(day);
        var key = Key(day, full, 0);
        var total = Total(Pack(day, full), lastUnit, out var left);
        var allocated = full + Winners(OutrankedBy(key, key), left);
        if (minutes.Length == Lanes)
        {
            allocated.CopyTo(units);
            return total;
        }
        units[0] = allocated[0];
        units[1] = allocated[1];
        units[2] = allocated[2];
        return total;
    }

    /// <summary>Five to eight services: the first four and the last four, which overlap. A repeated lane gets its units twice but rivals once.</summary>
    private static int TwoVectors(ReadOnlySpan<int> minutes, Span<int> units, int lastUnit)
    {
        var second = minutes.Length - Lanes;
        Vector128<int> low = Vector128.Create(minutes), high = Vector128.Create(minutes[second..]);
        if (HasImpossible(low) || HasImpossible(high))
            ThrowMinutes(minutes);
        var repeated = Vector128.LessThan(Vector128.Create(0, 1, 2, 3), Vector128.Create(Lanes - second));
        Vector128<int> lowFull = Full(low), highFull = Full(high);
        Vector128<int> lowKey = Key(low, lowFull, 0), highKey = Key(high, highFull, second);
        var rivals = highKey | repeated; // a repeated lane becomes -1, which outranks nobody
        var total = Total(Pack(low, lowFull) + Vector128.AndNot(Pack(high, highFull), repeated), lastUnit, out var left);
        (lowFull + Winners(OutrankedBy(lowKey, lowKey) + OutrankedBy(lowKey, rivals), left)).CopyTo(units);
        (highFull + Winners(OutrankedBy(highKey, lowKey) + OutrankedBy(highKey, rivals), left)).CopyTo(units[second..]);
        return total;
    }

    /// <summary>Any number of services: count the leftovers, find the smallest that wins, then the same for the full units of those tied at it.</summary>
    internal static int Counting(ReadOnlySpan<int> minutes, Span<int> units, int lastUnit)
    {
        Span<int> services = stackalloc int[UnitMinutes];
        services.Clear();
        int sum = 0, full = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            if (IsImpossible(minutes[i]))
                ThrowMinutes(minutes);
            units[i] = minutes[i] / UnitMinutes;
            services[minutes[i] - units[i] * UnitMinutes]++;
            sum += minutes[i];
            full += units[i];
        }
        var total = UnitsFor(sum, lastUnit);
        var left = total - full;
        if (left == 0)
            return total;
        var cutLeftover = Cut(services, ref left);
        if (services[cutLeftover] > left)
        {
            CountingTied(minutes, units, cutLeftover, left);
            return total;
        }
        for (var i = 0; i < minutes.Length; i++)
            units[i] += minutes[i] - units[i] * UnitMinutes >= cutLeftover ? 1 : 0;
        return total;
    }

    /// <summary>More services have the smallest winning leftover than units are left for them: those with more minutes win, then those listed first.</summary>
    private static void CountingTied(ReadOnlySpan<int> minutes, Span<int> units, int cutLeftover, int left)
    {
        Span<int> tied = stackalloc int[MostMinutes / UnitMinutes + 1];
        tied.Clear();
        for (var i = 0; i < minutes.Length; i++)
        {
            if (minutes[i] - units[i] * UnitMinutes == cutLeftover)
                tied[units[i]]++;
        }
        var cutFull = Cut(tied, ref left);

        for (var i = 0; i < minutes.Length; i++)
        {
            var leftover = minutes[i] - units[i] * UnitMinutes;
            if (leftover > cutLeftover
                || (leftover == cutLeftover && (units[i] > cutFull || (units[i] == cutFull && left-- > 0))))
            {
                units[i]++;
            }
        }
    }

    /// <summary>The lowest level that still gets units when the levels are served from the top; what remains for that level stays in <paramref name="left"/>.</summary>
    private static int Cut(ReadOnlySpan<int> countByLevel, ref int left)
    {
        var level = countByLevel.Length - 1;
        while (countByLevel[level] < left)
            left -= countByLevel[level--];
        return level;
    }

    /// <summary>Negative minutes are very many when they are read as unsigned.</summary>
    private static bool IsImpossible(int minutes) => unchecked((uint)minutes) > MostMinutes;

    private static bool HasImpossible(Vector128<int> minutes) =>
        Vector128.GreaterThanAny(minutes.AsUInt32(), Vector128.Create((uint)MostMinutes));

    /// <summary>minutes / 15, exact up to 1,440: 34953 / 2^19 is 1/15 rounded up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Full(Vector128<int> minutes) => Vector128.ShiftRightLogical(minutes * 34953, 19);

    /// <summary>One number that ranks a service: its leftover, then its minutes (11 bits), then its place from the end (4 bits). Never equal, never negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Key(Vector128<int> minutes, Vector128<int> full, int place) =>
        ((minutes - full * UnitMinutes) << 15) + (minutes << 4) + (Vector128.Create(15, 14, 13, 12) - Vector128.Create(place));

    /// <summary>Minutes and full units in one number, so that one sum across the lanes serves both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pack(Vector128<int> minutes, Vector128<int> full) => (minutes << 12) + full;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Total(Vector128<int> packed, int lastUnit, out int left)
    {
        var sum = Vector128.Sum(packed);
        var total = UnitsFor(sum >> 12, lastUnit);
        left = total - (sum & 0xFFF);
        return total;
    }

    /// <summary>For each lane, minus the number of rivals with a higher key: the rivals are turned past the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> OutrankedBy(Vector128<int> key, Vector128<int> rivals) =>
        Vector128.GreaterThan(rivals, key)
        + Vector128.GreaterThan(Vector128.Shuffle(rivals, Vector128.Create(1, 2, 3, 0)), key)
        + Vector128.GreaterThan(Vector128.Shuffle(rivals, Vector128.Create(2, 3, 0, 1)), key)
        + Vector128.GreaterThan(Vector128.Shuffle(rivals, Vector128.Create(3, 0, 1, 2)), key);

    /// <summary>1 in each lane that fewer than <paramref name="left"/> rivals outrank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Winners(Vector128<int> outranked, int left) =>
        Vector128.GreaterThan(outranked, Vector128.Create(-left)) & Vector128<int>.One;

    private static void RequireRoom(ReadOnlySpan<int> minutes, Span<int> units)
    {
        if (units.Length < minutes.Length)
            ThrowShort(minutes.Length, units);
    }

    [DoesNotReturn]
    private static void ThrowShort(int services, Span<int> units) => throw new ArgumentException(
        $"There are {services} services but room for the units of {units.Length}; pass a span at least as long as the minutes.", nameof(units));

    [DoesNotReturn]
    private static void ThrowMinutes(ReadOnlySpan<int> minutes)
    {
        var place = 0;
        while (!IsImpossible(minutes[place]))
            place++;
        throw new ArgumentOutOfRangeException(
            nameof(minutes), minutes[place],
            string.Create(CultureInfo.InvariantCulture, $"Service {place + 1} has {minutes[place]} minutes; a service has 0 to 1440 minutes in a day."));
    }
}
