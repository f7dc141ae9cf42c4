using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Two judges written apart from each other agree, so that one mistake in either shows.</summary>
public class QuickOracleTests
{
    [Fact]
    public void BothJudgesAgreeOnEveryDayOfUpToThreeShortServices()
    {
        foreach (var minutes in Days.UpTo(services: 3, mostMinutes: 31))
            AssertSame(minutes);
    }

    [Fact]
    public void BothJudgesAgreeOnLongerDays() => PropertyCheck.ForAll(TherapyGen.DayMinutes, AssertSame);

    /// <summary>
    /// The freest reading: any units whatever that sum to the day's total, judged only by the documented minutes that they stand for (a unit
    /// for 15 minutes at most). It knows neither full units nor "one more at most", and finds the same allocations.
    /// </summary>
    [Fact]
    public void FullUnitsAndOneMoreAtMostFollowFromCoveringTheMostMinutes()
    {
        foreach (var minutes in Days.UpTo(services: 3, mostMinutes: 31))
        {
            var total = ManualTable.UnitsFor(minutes.Sum());
            List<int[]> best = [];
            var most = -1;
            foreach (var units in Days.Of(minutes.Length, total).Where(units => units.Sum() == total))
            {
                var covered = units.Zip(minutes, (unit, minute) => Math.Min(15 * unit, minute)).Sum();
                if (covered > most)
                    best.Clear();
                if (covered >= most)
                {
                    most = covered;
                    best.Add([.. units]);
                }
            }
            Assert.Equal(Days.Text(ReferenceAllocator.Medicare.Allocations(minutes)), Days.Text(best));
        }
    }

    private static void AssertSame(int[] minutes)
    {
        var units = new int[minutes.Length];
        var ways = QuickOracle.Allocate(minutes, units, ManualTable.UnitsFor(minutes.Sum()));
        var legal = ReferenceAllocator.Medicare.Allocations(minutes);
        Assert.Equal(legal.Count, ways);
        Assert.Contains(legal, allocation => allocation.SequenceEqual(units));
    }
}
