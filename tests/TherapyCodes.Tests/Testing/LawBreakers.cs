using System.Collections.Immutable;
using TherapyCodes.Testing;

namespace TherapyCodes.Tests.Testing;

/// <summary>For each allocation law an allocator that breaks it and no other.</summary>
/// <remarks>Where a fault concerns the units of everyday days it shows only beside other services, so that single codes stay right.</remarks>
internal static class LawBreakers
{
    public static UnitAllocator Of(UnitRule rule, string law)
    {
        var right = new PlainAllocator(rule);
        return law switch
        {
            "answers" => services => services.IsEmpty ? throw new NotSupportedException("An empty day.") : right.Answer(services),
            "total" => Counting(rule, OneTooMany),
            "largest-leftover" => Counting(rule, TheUnitGoesToASmallerLeftover),
            "full-units" when rule.IsPerService => Counting(rule, AFullUnitIsLost),
            "full-units" => Counting(rule, AFullUnitGoesToALeftover),
            "one-extra" when rule.IsPerService => Counting(rule, TwoUnitsForOneLeftover),
            "one-extra" => Counting(rule, TwoUnitsGoToTheLongerOfTwo),
            "own-minutes" => Counting(rule, NineMinutesAreNeeded),
            "order" => new PlainAllocator(rule) { Count = TheFirstOfEqualsWins, Choice = _ => null }.Answer,
            "choice" => new PlainAllocator(rule) { Choice = _ => rule.IsPerService }.Answer,
            "alternatives" when rule.IsPerService => new PlainAllocator(rule) { Alternatives = _ => [[]] }.Answer,
            "alternatives" => new PlainAllocator(rule) { Alternatives = all => all.Length > 1 ? all[..^1] : all }.Answer,
            "lines" => new PlainAllocator(rule) { Add = AddOnlyWhatHasAnAddOn }.Answer,
            "timed-codes" => Basis(rule, "97750", UnitBasis.Untimed),
            "untimed" => Basis(rule, "97012", UnitBasis.Timed(15)),
            "by-the-hour" => Basis(rule, "96125", UnitBasis.Untimed),
            "add-on" => Basis(rule, "97130", UnitBasis.Timed(15)),
            _ => throw new ArgumentOutOfRangeException(nameof(law), law, "No allocator."),
        };
    }

    private static ImmutableArray<TherapyService> AddOnlyWhatHasAnAddOn(ImmutableArray<TherapyService> lines) =>
    [
        .. lines.Where(line => PlainAllocator.Table(line.Code).AddOn.IsNone),
        .. lines.Where(line => !PlainAllocator.Table(line.Code).AddOn.IsNone).GroupBy(line => line.Code)
            .Select(pair => new TherapyService(pair.Key, pair.Sum(line => line.Minutes))),
    ];

    private static UnitAllocator Basis(UnitRule rule, string code, UnitBasis wrong) =>
        new PlainAllocator(rule) { Basis = asked => asked == CptCode.Parse(code) ? wrong : PlainAllocator.Table(asked) }.Answer;

    private static UnitAllocator Counting(UnitRule rule, Action<ImmutableArray<TherapyService>, int[]> spoil)
    {
        var right = new PlainAllocator(rule);
        return new PlainAllocator(rule)
        {
            Count = day =>
            {
                var units = right.Count(day);
                if (day.Length > 1)
                    spoil(day, units);
                return units;
            },
        }.Answer;
    }

    /// <summary>A started quarter hour of the day counts whatever its length.</summary>
    private static void OneTooMany(ImmutableArray<TherapyService> day, int[] units)
    {
        var losers = Losers(day, units);
        if (day.Sum(line => line.Minutes) % 15 is > 0 and < 8 && IsAlone(day, losers, LargestLeftover(day, losers), out var loser))
            units[loser]++;
    }

    private static void TheUnitGoesToASmallerLeftover(ImmutableArray<TherapyService> day, int[] units)
    {
        int[] losers = [.. Losers(day, units).Where(i => Leftover(day[i]) > 0)], winners = Winners(day, units);
        if (winners.Length > 0 && losers.Length > 0
            && IsAlone(day, winners, LargestLeftover(day, winners), out var winner)
            && IsAlone(day, losers, LargestLeftover(day, losers), out var loser)
            && Leftover(day[loser]) < Leftover(day[winner]))
        {
            units[winner]--;
            units[loser]++;
        }
    }

    private static void AFullUnitGoesToALeftover(ImmutableArray<TherapyService> day, int[] units)
    {
        int[] losers = [.. Losers(day, units).Where(i => Leftover(day[i]) > 0)];
        int[] whole = [.. Losers(day, units).Where(i => Leftover(day[i]) == 0 && units[i] > 0)];
        if (whole.Length == 1 && losers.Length > 0 && IsAlone(day, losers, LargestLeftover(day, losers), out var loser))
        {
            units[whole[0]]--;
            units[loser]++;
        }
    }

    private static void TwoUnitsGoToTheLongerOfTwo(ImmutableArray<TherapyService> day, int[] units)
    {
        if (Winners(day, units).GroupBy(i => Leftover(day[i])).MinBy(equal => equal.Key) is not { } last)
            return;
        int[] byLength = [.. last.OrderBy(i => day[i].Minutes)];
        if (byLength.Length == 2 && day[byLength[0]].Minutes < day[byLength[1]].Minutes)
        {
            units[byLength[0]]--;
            units[byLength[1]]++;
        }
    }

    private static void AFullUnitIsLost(ImmutableArray<TherapyService> day, int[] units) => ForEach(day, units, line => Leftover(line) == 0 && line.Minutes > 0, -1);

    private static void TwoUnitsForOneLeftover(ImmutableArray<TherapyService> day, int[] units) => ForEach(day, units, line => Leftover(line) >= 8, 1);

    private static void NineMinutesAreNeeded(ImmutableArray<TherapyService> day, int[] units) => ForEach(day, units, line => Leftover(line) == 8, -1);

    private static int[] TheFirstOfEqualsWins(ImmutableArray<TherapyService> day)
    {
        int[] units = [.. day.Select(line => line.Minutes / 15)];
        var left = (day.Sum(line => line.Minutes) + 7) / 15 - units.Sum();
        foreach (var winner in Enumerable.Range(0, day.Length).OrderByDescending(i => Leftover(day[i])).Take(left))
            units[winner]++;
        return units;
    }

    private static void ForEach(ImmutableArray<TherapyService> day, int[] units, Predicate<TherapyService> isMeant, int change)
    {
        for (var i = 0; i < day.Length; i++)
        {
            if (isMeant(day[i]))
                units[i] += change;
        }
    }

    private static int[] Winners(ImmutableArray<TherapyService> day, int[] units) =>
        [.. Enumerable.Range(0, day.Length).Where(i => units[i] > day[i].Minutes / 15)];

    private static int[] Losers(ImmutableArray<TherapyService> day, int[] units) =>
        [.. Enumerable.Range(0, day.Length).Where(i => units[i] == day[i].Minutes / 15)];

    private static int LargestLeftover(ImmutableArray<TherapyService> day, int[] places) => places.Max(i => Leftover(day[i]));

    /// <summary>Whether one service alone has the leftover, so that no tie has to be decided.</summary>
    private static bool IsAlone(ImmutableArray<TherapyService> day, int[] places, int leftover, out int place)
    {
        place = places.First(i => Leftover(day[i]) == leftover);
        return day.Count(line => Leftover(line) == leftover) == 1;
    }

    private static int Leftover(TherapyService line) => line.Minutes % 15;
}
