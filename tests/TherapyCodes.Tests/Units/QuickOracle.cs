using System.Numerics;

namespace TherapyCodes.Tests;

/// <summary>
/// A brute-force judge that is quick enough for millions of days: tries every set of services for the units left over. It shares nothing with
/// the production code, and neither table nor shape with the slower reference of the testing package.
/// </summary>
/// <remarks>
/// Its reading of the manual: the units left over stand for as many documented minutes as they can, so the best sets have the greatest sum of
/// leftovers. Among those the default choice has the most minutes in all, and then the services listed first.
/// </remarks>
internal static class QuickOracle
{
    private const int MostServices = 12;

    private static readonly int[][] BySize =
    [
        .. Enumerable.Range(0, MostServices + 1)
            .Select(size => Enumerable.Range(0, 1 << MostServices).Where(set => BitOperations.PopCount((uint)set) == size).ToArray()),
    ];

    /// <summary>How many sets of winners are as good; the units of the default choice go to <paramref name="units"/>.</summary>
    /// <param name="minutes">The minutes of each service, at most 12 of them.</param>
    /// <param name="units">Receives the units of the default choice.</param>
    /// <param name="total">The units of the day, from the table.</param>
    public static int Allocate(ReadOnlySpan<int> minutes, Span<int> units, int total)
    {
        var left = total;
        for (var i = 0; i < minutes.Length; i++)
        {
            units[i] = minutes[i] / 15;
            left -= units[i];
        }
        int bestSet = 0, ways = 0, bestLeftovers = -1, bestMinutes = -1;
        foreach (var set in SetsOf(left, minutes.Length))
        {
            int leftovers = 0, all = 0;
            for (var rest = set; rest != 0; rest &= rest - 1)
            {
                var service = minutes[BitOperations.TrailingZeroCount(rest)];
                leftovers += service % 15;
                all += service;
            }
            if (leftovers > bestLeftovers)
                ways = 0;
            if (leftovers >= bestLeftovers)
                ways++;
            // Of sets that are as good, the one that takes the earlier service at the first place where they differ.
            if (leftovers > bestLeftovers
                || (leftovers == bestLeftovers && (all > bestMinutes || (all == bestMinutes && TakesEarlier(set, bestSet)))))
            {
                (bestSet, bestLeftovers, bestMinutes) = (set, leftovers, all);
            }
        }
        for (var i = 0; i < minutes.Length; i++)
            units[i] += bestSet >> i & 1;
        return ways;
    }

    /// <summary>Every set of so many of the first services, a bit for each service.</summary>
    private static ReadOnlySpan<int> SetsOf(int size, int services)
    {
        var sets = BySize[size];
        return sets.AsSpan(0, CountBelow(sets, 1 << services));
    }

    private static int CountBelow(int[] sets, int limit)
    {
        var place = Array.BinarySearch(sets, limit);
        return place < 0 ? ~place : place;
    }

    private static bool TakesEarlier(int set, int other)
    {
        var differ = set ^ other;
        return (set & differ & -differ) != 0;
    }
}
