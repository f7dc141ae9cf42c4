using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>What holds for every day of 1 to 12 services.</summary>
public class AllocationLawsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Arbitrary<UnitRule> Rules = Arb.From(
        from last in Gen.Frequency((2, Gen.Constant(8)), (1, Gen.Choose(1, 15)))
        from isPooled in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select isPooled ? UnitRule.Pooled(last) : UnitRule.PerService(last));

    /// <summary>The days are worth trying: many tie, many leave a unit over, many do not.</summary>
    [Fact]
    public void TheDaysTriedAreOfEveryKind()
    {
        int ties = 0, leftovers = 0, neither = 0, long_ = 0;
        PropertyCheck.ForAll(TherapyGen.EverydayDays, day =>
        {
            var allocation = UnitRule.Medicare.Allocate(day.AsSpan());
            ties += allocation.HasChoice ? 1 : 0;
            leftovers += allocation.PooledUnits > allocation.FullUnits ? 1 : 0;
            neither += allocation.PooledUnits == allocation.FullUnits ? 1 : 0;
            long_ += day.Length > 8 ? 1 : 0;
        });
        Assert.InRange(ties, 200, 1800);
        Assert.InRange(leftovers, 200, 1800);
        Assert.InRange(neither, 100, 1800);
        Assert.InRange(long_, 100, 1800);
    }

    [Fact]
    public void UnitsSumToTheTotalOfTheTable() => Hold(TherapyGen.EverydayDays, day =>
    {
        var allocation = UnitRule.Medicare.Allocate(day.AsSpan());
        var minutes = day.Sum(service => service.Minutes);
        Assert.Equal(ManualTable.UnitsFor(minutes), allocation.PooledUnits);
        Assert.Equal(allocation.PooledUnits, allocation.Services.Sum(service => service.Units));
        Assert.Equal(allocation.PooledUnits, allocation.Units.Sum(line => line.Units));
        Assert.Equal((minutes, minutes), (allocation.PooledMinutes, allocation.TimedMinutes));
        Assert.Equal((allocation.PooledUnits, allocation.PooledUnits), (allocation.TimedUnits, allocation.TotalUnits));
    });

    [Fact]
    public void NoServiceHasFewerThanItsFullUnitsNorTwoMore() => Hold(TherapyGen.EverydayDays, day =>
    {
        foreach (var service in UnitRule.Medicare.Allocate(day.AsSpan()).Services)
        {
            var full = service.Minutes / 15;
            Assert.Equal(full, service.FullUnits);
            Assert.Equal(service.Minutes % 15, service.Leftover);
            Assert.InRange(service.Units, full, full + 1);
            Assert.True(service.Leftover > 0 || service.Units == full);
        }
    });

    [Fact]
    public void ChoiceAndAlternativesAreExactlyTheReferences() => Hold(WithRules(), test =>
    {
        var allocation = test.Rule.Allocate(test.Day.AsSpan());
        var reference = ReferenceAllocator.For(test.Rule);
        int[] minutes = [.. test.Day.Select(service => service.Minutes)];
        Assert.Equal(Days.Text(reference.Allocations(minutes)), Days.Text(AllOf(allocation)));
        Assert.Equal(reference.Total(minutes), allocation.PooledUnits);
        Assert.Equal(reference.Allocations(minutes).Count - 1, allocation.AlternativeCount);
    });

    [Fact]
    public void TheOrderOfServicesChangesNothingButTies() => Hold(Shuffled(), days =>
    {
        UnitAllocation allocation = UnitRule.Medicare.Allocate(days.Day.AsSpan()), other = UnitRule.Medicare.Allocate(days.Shuffled.AsSpan());
        Assert.Equal(ByCode(allocation), ByCode(other));
        foreach (var service in allocation.Services)
        {
            var same = other.Services.Single(candidate => candidate.Code == service.Code);
            if (service.Outcome is UnitOutcome.WonTie or UnitOutcome.LostTie)
                Assert.Contains(same.Outcome, new[] { UnitOutcome.WonTie, UnitOutcome.LostTie });
            else
                Assert.Equal((service.Units, service.Outcome), (same.Units, same.Outcome));
        }
    });

    [Fact]
    public void AMinuteMoreNeverLowersTheTotal() => Hold(WithRules(), test =>
    {
        var total = test.Rule.Allocate(test.Day.AsSpan()).TotalUnits;
        for (var i = 0; i < test.Day.Length; i++)
        {
            var service = test.Day[i];
            if (service.Minutes == 1440)
                continue;
            var more = test.Rule.Allocate(test.Day.SetItem(i, new(service.Code, service.Minutes + 1)).AsSpan()).TotalUnits;
            Assert.InRange(more, total, total + 1);
        }
    });

    [Fact]
    public void UntimedLinesChangeNothingElse() => Hold(WithUntimed(), test =>
    {
        UnitAllocation timed = test.Rule.Allocate(test.Day.AsSpan()), all = test.Rule.Allocate(test.WithUntimed.AsSpan());
        var untimed = test.WithUntimed.Select(service => service.Code).Except(test.Day.Select(service => service.Code)).ToHashSet();
        Assert.Equal(timed.Units, all.Units.Where(line => !untimed.Contains(line.Code)));
        Assert.Equal(timed.TotalUnits + untimed.Count, all.TotalUnits);
        Assert.Equal((timed.TimedUnits, timed.TimedMinutes, timed.PooledUnits), (all.TimedUnits, all.TimedMinutes, all.PooledUnits));
        Assert.Equal(timed.AlternativeCount, all.AlternativeCount);
        Assert.Equal(timed.MinutesToNextUnit, all.MinutesToNextUnit);
        Assert.All(all.Services.Where(service => untimed.Contains(service.Code)), service => Assert.Equal((1, UnitOutcome.Untimed), (service.Units, service.Outcome)));
    });

    /// <summary>A code on several lines is one service of all its minutes.</summary>
    [Fact]
    public void LinesOfACodeAreAddedFirst() => Hold(Split(), test =>
    {
        UnitAllocation whole = UnitRule.Medicare.Allocate(test.Day.AsSpan()), split = UnitRule.Medicare.Allocate(test.Split.AsSpan());
        Assert.Equal(ByCode(whole), ByCode(split));
        Assert.Equal(
            whole.Services.OrderBy(service => service.Code).Select(service => (service.Code, service.Minutes, service.Leftover)),
            split.Services.OrderBy(service => service.Code).Select(service => (service.Code, service.Minutes, service.Leftover)));
    });

    [Fact]
    public void ATieBreakChoosesAmongTheLegalAllocationsByItsOrder() => Hold(WithTieBreaks(), test =>
    {
        var allocation = UnitRule.Medicare.Allocate(TherapyCodeSet.Default, Today, test.TieBreak, test.Day.AsSpan());
        var byDefault = UnitRule.Medicare.Allocate(test.Day.AsSpan());
        Assert.Equal(ByCode(byDefault), ByCode(allocation));

        int[] minutes = [.. test.Day.Select(service => service.Minutes)];
        int[] order = [.. Enumerable.Range(0, minutes.Length).OrderBy(i => test.Place(test.Day[i]))];
        var best = ReferenceAllocator.Medicare.Allocations(minutes)
            .OrderByDescending(units => string.Concat(order.Select(i => units[i] > minutes[i] / 15 ? '1' : '0')), StringComparer.Ordinal).First();
        Assert.Equal(best, allocation.Services.Select(service => service.Units));
    });

    [Fact]
    public void EveryAnswerExplainsItself() => Hold(TherapyGen.Days(Today), day =>
    {
        var allocation = UnitRule.Medicare.Allocate(TherapyCodeSet.Default, Today, TieBreak.MoreMinutes, day.AsSpan());
        var text = allocation.Explain();
        Assert.EndsWith($"Billed: {string.Join(", ", allocation.Units)}.", text, StringComparison.Ordinal);
        Assert.All(allocation.Services, service => Assert.Contains(service.Code.ToString(), text, StringComparison.Ordinal));
        Assert.Equal(allocation.TotalUnits, allocation.Units.Sum(line => line.Units));
        Assert.Equal(allocation.TotalUnits, allocation.Units.Sum(line => allocation.UnitsOf(line.Code)));
        Assert.Equal(allocation.Units.Length, allocation.Units.Select(line => line.Code).Distinct().Count());
    });

    private sealed record RuleTest(UnitRule Rule, ImmutableArray<TherapyService> Day);

    private sealed record ShuffleTest(ImmutableArray<TherapyService> Day, ImmutableArray<TherapyService> Shuffled);

    private sealed record UntimedTest(UnitRule Rule, ImmutableArray<TherapyService> Day, ImmutableArray<TherapyService> WithUntimed);

    private sealed record SplitTest(ImmutableArray<TherapyService> Day, ImmutableArray<TherapyService> Split);

    private sealed record TieBreakTest(ImmutableArray<TherapyService> Day, ImmutableArray<CptCode> Ranking, bool IsDocumentOrder)
    {
        public TieBreak TieBreak => IsDocumentOrder ? TieBreak.DocumentOrder : TieBreak.Ranking(Ranking.AsSpan());

        /// <summary>The order that the tie-break's text promises; the sort is stable, so document order comes last.</summary>
        public (int, int) Place(TherapyService service)
        {
            if (IsDocumentOrder)
                return default;
            var rank = Ranking.IndexOf(service.Code);
            return rank < 0 ? (1000, -service.Minutes) : (rank, 0);
        }
    }

    private static void Hold<T>(Arbitrary<T> days, Action<T> law) => PropertyCheck.ForAll(days, law);

    private static Arbitrary<RuleTest> WithRules() => Arb.From(
        from rule in Rules.Generator from day in TherapyGen.EverydayDays.Generator select new RuleTest(rule, day),
        test => TherapyGen.EverydayDays.Shrinker(test.Day).Select(day => test with { Day = day }));

    private static Arbitrary<ShuffleTest> Shuffled() => Arb.From(
        from day in TherapyGen.EverydayDays.Generator
        from shuffled in Gen.Shuffle(day.AsEnumerable())
        select new ShuffleTest(day, [.. shuffled]));

    private static Arbitrary<UntimedTest> WithUntimed() => Arb.From(
        from rule in Rules.Generator
        from day in TherapyGen.EverydayDays.Generator
        from codes in TherapyGen.UntimedCodes(Today).Generator.ArrayOf(3)
        from places in Gen.Choose(0, day.Length).ArrayOf(3)
        from minutes in TherapyGen.Minutes.Generator
        select new UntimedTest(rule, day, day
            .Insert(places[0], new(codes[0])).Insert(places[1], new(codes[1], minutes)).Insert(places[2], new(codes[2]))));

    private static Arbitrary<SplitTest> Split() => Arb.From(
        from day in TherapyGen.EverydayDays.Generator
        from parts in Gen.Choose(0, 100).ArrayOf(day.Length)
        from split in Gen.Shuffle(day.SelectMany((service, i) => new TherapyService[]
        {
            new(service.Code, service.Minutes * parts[i] / 100), new(service.Code, service.Minutes - service.Minutes * parts[i] / 100),
        }))
        select new SplitTest(day, [.. split]));

    private static Arbitrary<TieBreakTest> WithTieBreaks() => Arb.From(
        from day in TherapyGen.EverydayDays.Generator
        from codes in Gen.Shuffle(TherapyGen.EverydayCodes.AsEnumerable())
        from named in Gen.Choose(1, codes.Length)
        from isDocumentOrder in Gen.Elements(false, false, true)
        select new TieBreakTest(day, [.. codes[..named]], isDocumentOrder));

    private static IEnumerable<int[]> AllOf(UnitAllocation allocation) =>
        allocation.Alternatives.Prepend(allocation.Units).Select(units => units.Select(line => line.Units).ToArray());

    /// <summary>The choice and all alternatives as one set, whatever the order of the lines.</summary>
    private static SortedSet<string> ByCode(UnitAllocation allocation) => new(
        allocation.Alternatives.Prepend(allocation.Units).Select(units => string.Join(", ", units.OrderBy(line => line.Code))),
        StringComparer.Ordinal);
}
