namespace TherapyCodes.Benchmarks.Baselines;

/// <summary>The plain loop: full units first, then repeatedly one unit to the largest leftover. Allocates nothing.</summary>
internal static class LoopAllocator
{
    public static int Allocate(ReadOnlySpan<int> minutes, Span<int> units)
    {
        if (units.Length < minutes.Length)
            throw new ArgumentException("There is no room for the units of every service.", nameof(units));
        int sum = 0, full = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            if (minutes[i] is < 0 or > 1440)
                throw new ArgumentOutOfRangeException(nameof(minutes), minutes[i], "A service has 0 to 1440 minutes in a day.");
            units[i] = minutes[i] / 15;
            sum += minutes[i];
            full += units[i];
        }
        var total = (sum + 7) / 15;
        for (var left = total - full; left > 0; left--)
            units[LargestLeftover(minutes, units)]++;
        return total;
    }

    /// <summary>A service that has its unit already has a negative leftover, so it does not win again.</summary>
    private static int LargestLeftover(ReadOnlySpan<int> minutes, ReadOnlySpan<int> units)
    {
        var best = 0;
        var most = minutes[0] - units[0] * 15;
        for (var i = 1; i < minutes.Length; i++)
        {
            var leftover = minutes[i] - units[i] * 15;
            if (leftover > most || (leftover == most && minutes[i] > minutes[best]))
            {
                best = i;
                most = leftover;
            }
        }
        return best;
    }
}
