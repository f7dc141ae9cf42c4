using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Every minute count of a day against the manual's table.</summary>
public class ManualTableTests
{
    private static readonly CptCode Exercise = CptCode.Parse("97110");

    [Fact]
    public void EveryMinuteOfADayEarnsTheUnitsOfTheTable()
    {
        var units = new int[1];
        for (var minutes = 0; minutes <= 1440; minutes++)
        {
            var expected = ManualTable.UnitsFor(minutes);
            Assert.Equal(expected, UnitRule.Medicare.UnitsFor(minutes));
            Assert.Equal(expected, UnitRule.CptMidpoint.UnitsFor(minutes));
            Assert.Equal(expected, UnitRule.Medicare.Allocate([minutes], units));
            Assert.Equal(expected, units[0]);
            var allocation = UnitRule.Medicare.Allocate(new TherapyService(Exercise, minutes));
            Assert.Equal(expected, allocation.TotalUnits);
            Assert.Equal(expected, allocation.UnitsOf(Exercise));
        }
    }

    [Fact]
    public void LongerDaysGoOnLikeTheTable()
    {
        for (var minutes = 1441; minutes <= ManualTable.LastMinute; minutes++)
            Assert.Equal(ManualTable.UnitsFor(minutes), UnitRule.Medicare.UnitsFor(minutes));
    }

    /// <summary>However a day's minutes are spread over services, the day earns the same.</summary>
    [Fact]
    public void TheTotalDependsOnTheDaysMinutesAlone()
    {
        for (var services = 1; services <= 12; services++)
        {
            var units = new int[services];
            for (var total = 0; total <= 1440; total++)
            {
                int[] evenly = [.. Enumerable.Range(0, services).Select(i => total / services + (i < total % services ? 1 : 0))];
                int[] lopsided = [.. Enumerable.Range(0, services).Select(i => i == 0 ? total - total / 16 * (services - 1) : total / 16)];
                Assert.Equal(ManualTable.UnitsFor(total), UnitRule.Medicare.Allocate(evenly, units));
                Assert.Equal(ManualTable.UnitsFor(total), units.Sum());
                Assert.Equal(ManualTable.UnitsFor(total), UnitRule.Medicare.Allocate(lopsided, units));
                Assert.Equal(ManualTable.UnitsFor(total), units.Sum());
            }
        }
    }

    [Fact]
    public void TheLeastMinutesOfEachNumberOfUnitsAreThoseOfTheTable()
    {
        foreach (var (first, _, units) in ManualTable.Continued().Skip(1).TakeWhile(row => row.Units <= 96))
            Assert.Equal(first, UnitRule.Medicare.MinutesFor(units));
    }

    [Fact]
    public void TheMinutesToTheNextUnitReachExactlyIt()
    {
        for (var minutes = 1; minutes <= 1440; minutes++)
        {
            var more = UnitRule.Medicare.Allocate(new TherapyService(Exercise, minutes)).MinutesToNextUnit;
            Assert.NotNull(more);
            Assert.Equal(ManualTable.UnitsFor(minutes) + 1, ManualTable.UnitsFor(minutes + more.Value));
            Assert.Equal(ManualTable.UnitsFor(minutes), ManualTable.UnitsFor(minutes + more.Value - 1));
        }
        Assert.Null(UnitRule.Medicare.Allocate(new TherapyService(Exercise, 0)).MinutesToNextUnit);
        Assert.Null(UnitRule.CptMidpoint.Allocate(new TherapyService(Exercise, 20)).MinutesToNextUnit);
    }

    [Theory]
    [InlineData(0, 0, 7)]
    [InlineData(1, 8, 22)]
    [InlineData(8, 113, 127)]
    [InlineData(9, 128, 142)]
    [InlineData(10, 143, 157)]
    [InlineData(96, 1433, 1447)]
    public void TheTableIsTranscribedRight(int units, int first, int last)
    {
        Assert.Contains((first, last, units), ManualTable.Continued());
        Assert.Equal(units, ManualTable.UnitsFor(first));
        Assert.Equal(units, ManualTable.UnitsFor(last));
    }
}
