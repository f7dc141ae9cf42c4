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
        int bestSet = 0, ways = 0;
        (int Leftovers, int Minutes) best = (-1, -1);
        for (var set = 0; set < 1 << minutes.Length; set++)
        {
            if (BitOperations.PopCount((uint)set) != left)
                continue;
            var sums = Sums(minutes, set);
            if (sums.Leftovers > best.Leftovers)
                ways = 0;
            if (sums.Leftovers >= best.Leftovers)
                ways++;
            // Of sets that are as good, the one that takes the earlier service at the first place where they differ.
            if (sums.CompareTo(best) is var order && (order > 0 || (order == 0 && TakesEarlier(set, bestSet))))
                (best, bestSet) = (sums, set);
        }
        for (var i = 0; i < minutes.Length; i++)
            units[i] += bestSet >> i & 1;
        return ways;
    }

    private static (int Leftovers, int Minutes) Sums(ReadOnlySpan<int> minutes, int set)
    {
        int leftovers = 0, all = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            if ((set >> i & 1) == 0)
                continue;
            leftovers += minutes[i] % 15;
            all += minutes[i];
        }
        return (leftovers, all);
    }

    private static bool TakesEarlier(int set, int other)
    {
        var differ = set ^ other;
        return (set & differ & -differ) != 0;
    }
}
