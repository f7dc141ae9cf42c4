using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>
/// Every day of up to five services. The leftovers decide an allocation, and there are 15 of them; whole units only shift it (the lemma), so
/// that all leftovers together with the lemma settle every number of minutes. Whole units matter to the default choice of a tie, which
/// takes the service with more minutes: each combination is tried with whole units that rise, fall, stand out and stay level.
/// </summary>
public class ExhaustionTests
{
    private const int MostLeftover = 14;

    private static readonly int[][] WholeUnits = [[0, 0, 0, 0, 0], [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [0, 2, 0, 96, 2]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EveryCombinationOfLeftoversIsAllocatedAsBruteForceDoes(int services)
    {
        Span<int> minutes = stackalloc int[services], units = stackalloc int[services], portable = stackalloc int[services], expected = stackalloc int[services];
        foreach (var whole in WholeUnits)
        {
            foreach (var leftovers in Days.Of(services, MostLeftover))
            {
                var sum = 0;
                for (var i = 0; i < services; i++)
                    sum += minutes[i] = Math.Min(1440, whole[i] * 15 + leftovers[i]);
                var total = ManualTable.UnitsFor(sum);
                _ = QuickOracle.Allocate(minutes, expected, total);
                if (UnitRule.Medicare.Allocate(minutes, units) != total || !units.SequenceEqual(expected))
                    Assert.Fail($"{Text(minutes)}: {Text(units)}, not {Text(expected)}");
                if (UnitKernel.Counting(minutes, portable, 8) != total || !portable.SequenceEqual(expected))
                    Assert.Fail($"{Text(minutes)}: {Text(portable)} without vectors, not {Text(expected)}");
            }
        }
    }

    [Fact]
    [Trait("Takes", "long")]
    public void EveryCombinationOfFiveLeftoversToo() => EveryCombinationOfLeftoversIsAllocatedAsBruteForceDoes(5);

    /// <summary>The same for every other number of minutes that could earn the last unit.</summary>
    [Fact]
    public void EveryThresholdIsAllocatedAsBruteForceDoes()
    {
        for (var last = 1; last <= 15; last++)
        {
            var reference = ReferenceAllocator.Pooled(last);
            for (var services = 1; services <= 4; services++)
            {
                int[] units = new int[services], expected = new int[services];
                foreach (var minutes in Days.Of(services, MostLeftover))
                {
                    var total = reference.UnitsFor(minutes.Sum());
                    _ = QuickOracle.Allocate(minutes, expected, total);
                    if (UnitRule.Pooled(last).Allocate(minutes, units) != total || !units.AsSpan().SequenceEqual(expected))
                        Assert.Fail($"{last} minutes, {Text(minutes)}: {Text(units)}, not {Text(expected)}");
                    if (UnitKernel.Counting(minutes, units, last) != total || !units.AsSpan().SequenceEqual(expected))
                        Assert.Fail($"{last} minutes, {Text(minutes)}: {Text(units)} without vectors, not {Text(expected)}");
                }
            }
        }
    }

    /// <summary>Every set of leftovers of up to five services, in three orders: the choice and all that is as good.</summary>
    [Fact]
    public void EveryTieHasExactlyTheAlternativesOfBruteForce()
    {
        for (var services = 1; services <= 5; services++)
        {
            foreach (var leftovers in Days.Of(services, MostLeftover).Where(IsRising))
            {
                AssertAlternatives(leftovers);
                AssertAlternatives([.. Enumerable.Reverse(leftovers)]);
                AssertAlternatives([.. leftovers.Select((leftover, i) => leftover + 15 * (i % 3))]);
            }
        }
    }

    [Fact]
    public void EveryDayOfTwoServicesHasExactlyTheAlternativesOfBruteForce()
    {
        foreach (var minutes in Days.Of(2, mostMinutes: 62))
            AssertAlternatives(minutes);
    }

    /// <summary>The lemma for every leftover of up to three services, for the reference and for the library.</summary>
    [Fact]
    public void FifteenMoreMinutesAddOneUnitToTheirServiceAndChangeNothingElse()
    {
        foreach (var minutes in Days.UpTo(services: 3, MostLeftover))
        {
            for (var i = 0; i < minutes.Length; i++)
                AssertLemma([.. minutes], i);
        }
    }

    [Fact]
    public void TheLemmaHoldsForAnyDay() => PropertyCheck.ForAll(TherapyGen.DayMinutes, minutes => AssertLemma(minutes, minutes.Sum() % minutes.Length));

    private static void AssertLemma(int[] minutes, int service)
    {
        int[] more = [.. minutes];
        more[service] += 15;
        var expected = Days.Text(ReferenceAllocator.Medicare.Allocations(minutes).Select(units => WithOneMore(units, service)));
        Assert.Equal(expected, Days.Text(ReferenceAllocator.Medicare.Allocations(more)));
        if (more[service] <= 1440)
            Assert.Equal(expected, Days.Text(AllOf(Allocate(more))));
    }

    private static int[] WithOneMore(int[] units, int service)
    {
        int[] more = [.. units];
        more[service]++;
        return more;
    }

    private static void AssertAlternatives(int[] minutes)
    {
        var allocation = Allocate(minutes);
        var expected = ReferenceAllocator.Medicare.Allocations(minutes);
        Assert.Equal(Days.Text(expected), Days.Text(AllOf(allocation)));
        Assert.Equal(expected.Count - 1, allocation.AlternativeCount);
        Assert.Equal(expected.Count > 1, allocation.HasChoice);
    }

    private static UnitAllocation Allocate(int[] minutes) =>
        UnitRule.Medicare.Allocate([.. minutes.Select((minute, i) => new TherapyService(TherapyGen.EverydayCodes[i], minute))]);

    private static IEnumerable<int[]> AllOf(UnitAllocation allocation) =>
        allocation.Alternatives.Prepend(allocation.Units).Select(units => units.Select(line => line.Units).ToArray());

    private static bool IsRising(int[] leftovers)
    {
        for (var i = 1; i < leftovers.Length; i++)
        {
            if (leftovers[i] < leftovers[i - 1])
                return false;
        }
        return true;
    }

    private static string Text(ReadOnlySpan<int> numbers) => string.Join(' ', numbers.ToArray());
}
