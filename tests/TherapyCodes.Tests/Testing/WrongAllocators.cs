using System.Collections.Immutable;
using TherapyCodes.Testing;

namespace TherapyCodes.Tests.Testing;

/// <summary>Allocators with one fault each, as they are met in the field.</summary>
internal static class WrongAllocators
{
    public static ImmutableDictionary<string, UnitAllocator> ByName { get; } = ImmutableDictionary.CreateRange<string, UnitAllocator>(
    [
        new("per line", Silent(day => [.. day.Select(line => (line.Minutes + 7) / 15)])),
        new("proportional", Silent(Proportional)),
        new("entry order", Silent(EntryOrder)),
        new("leftover gated at 8", Silent(LeftoverGatedAt8)),
        new("ceil above the table", Silent(CeilAboveTheTable)),
        new("tie by entry, reported as no choice", new PlainAllocator(UnitRule.Medicare) { Count = FirstOfTheLargest, Choice = _ => false }.Answer),
    ]);

    private static UnitAllocator Silent(Func<ImmutableArray<TherapyService>, int[]> count) =>
        new PlainAllocator(UnitRule.Medicare) { Count = count, Choice = _ => null }.Answer;

    private static int[] Proportional(ImmutableArray<TherapyService> day)
    {
        int total = Total(day), sum = Math.Max(1, day.Sum(line => line.Minutes));
        return [.. day.Select(line => (int)decimal.Round((decimal)total * line.Minutes / sum, MidpointRounding.AwayFromZero))];
    }

    private static int[] EntryOrder(ImmutableArray<TherapyService> day) =>
        Share(day, Total(day), Enumerable.Range(0, day.Length).Where(i => day[i].Minutes % 15 > 0));

    private static int[] LeftoverGatedAt8(ImmutableArray<TherapyService> day) =>
        Share(day, Total(day), Ranked(day).Where(i => day[i].Minutes % 15 >= 8));

    private static int[] CeilAboveTheTable(ImmutableArray<TherapyService> day)
    {
        var minutes = day.Sum(line => line.Minutes);
        return Share(day, minutes > 120 ? (minutes + 14) / 15 : Total(day), Ranked(day));
    }

    private static int[] FirstOfTheLargest(ImmutableArray<TherapyService> day) => Share(day, Total(day), Ranked(day));

    private static int Total(ImmutableArray<TherapyService> day) => (day.Sum(line => line.Minutes) + 7) / 15;

    private static IEnumerable<int> Ranked(ImmutableArray<TherapyService> day) =>
        Enumerable.Range(0, day.Length).OrderByDescending(i => day[i].Minutes % 15);

    /// <summary>The full units, and one more for each winner until the total is reached.</summary>
    private static int[] Share(ImmutableArray<TherapyService> day, int total, IEnumerable<int> winners)
    {
        int[] units = [.. day.Select(line => line.Minutes / 15)];
        foreach (var winner in winners.Take(Math.Max(0, total - units.Sum())))
            units[winner]++;
        return units;
    }
}
