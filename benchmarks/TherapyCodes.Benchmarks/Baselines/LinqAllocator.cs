namespace TherapyCodes.Benchmarks.Baselines;

/// <summary>The idiomatic LINQ implementation: order by leftover, take as many as units are left.</summary>
internal static class LinqAllocator
{
    public static int[] Allocate(int[] minutes)
    {
        if (minutes.Any(m => m is < 0 or > 1440))
            throw new ArgumentOutOfRangeException(nameof(minutes), "A service has 0 to 1440 minutes in a day.");
        var left = (minutes.Sum() + 7) / 15 - minutes.Sum(m => m / 15);
        var winners = minutes
            .Select((m, place) => (Minutes: m, Place: place))
            .OrderByDescending(service => service.Minutes % 15)
            .ThenByDescending(service => service.Minutes)
            .ThenBy(service => service.Place)
            .Take(left)
            .Select(service => service.Place)
            .ToHashSet();
        return minutes.Select((m, place) => winners.Contains(place) ? m / 15 + 1 : m / 15).ToArray();
    }

    /// <summary>The same for documented services, whose lines are grouped by code first.</summary>
    public static Dictionary<CptCode, int> Allocate(IEnumerable<TherapyService> services)
    {
        var groups = services
            .GroupBy(service => service.Code)
            .Select((group, place) => (Code: group.Key, Minutes: group.Sum(service => service.Minutes), Place: place))
            .ToList();
        if (groups.Any(group => group.Minutes is < 0 or > 1440))
            throw new ArgumentOutOfRangeException(nameof(services), "A service has 0 to 1440 minutes in a day.");
        var left = (groups.Sum(group => group.Minutes) + 7) / 15 - groups.Sum(group => group.Minutes / 15);
        var winners = groups
            .OrderByDescending(group => group.Minutes % 15)
            .ThenByDescending(group => group.Minutes)
            .ThenBy(group => group.Place)
            .Take(left)
            .Select(group => group.Code)
            .ToHashSet();
        return groups.ToDictionary(group => group.Code, group => winners.Contains(group.Code) ? group.Minutes / 15 + 1 : group.Minutes / 15);
    }
}
