using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>
/// The mistakes that others ship. Each is built here, shown to give another answer than the library on a named day, and the library's answer
/// is the published one.
/// </summary>
public class FaultsTests
{
    /// <summary>Each line counted by the 8-minute table on its own.</summary>
    [Fact]
    public void PerLineCounting()
    {
        AssertFault(PerLine, published: [2, 1], faulty: [2, 2], 24, 23); // CMS example 1: 3 units, not 4
        AssertFault(PerLine, published: [1, 0], faulty: [1, 1], 10, 10); // a payer recouped the second unit
        AssertFault(PerLine, published: [1, 0, 0], faulty: [0, 0, 0], 7, 7, 7);
        AssertCaught("per-line", PerLine);

        static int[] PerLine(int[] minutes) => [.. minutes.Select(minute => (minute + 7) / 15)];
    }

    /// <summary>The day's total shared in proportion to the minutes.</summary>
    [Fact]
    public void ProportionalSharing()
    {
        AssertFault(Proportional, published: [1, 1], faulty: [2, 0], 18, 5);
        AssertFault(Proportional, published: [3, 1], faulty: [4, 0], 48, 5);
        AssertCaught("proportional", Proportional);

        static int[] Proportional(int[] minutes)
        {
            var sum = minutes.Sum();
            var total = Table(sum);
            int[] units = [.. minutes.Select(minute => (2 * minute * total + sum) / (2 * sum))];
            // What rounding leaves goes to the longest service.
            units[Array.IndexOf(minutes, minutes.Max())] += total - units.Sum();
            return units;
        }
    }

    /// <summary>Full units, then what is left to the services as they were entered.</summary>
    [Fact]
    public void LeftoversInOrderOfEntry()
    {
        AssertFault(EntryOrder, published: [2, 1], faulty: [3, 0], 33, 7); // CMS example 3
        AssertFault(EntryOrder, published: [0, 1, 1, 1], faulty: [1, 1, 0, 1], 8, 10, 13, 18); // CMS example 4, entered from its end
        AssertCaught("entry-order", EntryOrder);

        static int[] EntryOrder(int[] minutes)
        {
            int[] units = [.. minutes.Select(minute => minute / 15)];
            var left = Table(minutes.Sum()) - units.Sum();
            for (var i = 0; left > 0; i++)
            {
                if (minutes[i] % 15 == 0)
                    continue;
                units[i]++;
                left--;
            }
            return units;
        }
    }

    /// <summary>A leftover earns nothing unless it has 8 minutes itself.</summary>
    [Fact]
    public void LeftoversThatNeedEightMinutes()
    {
        AssertFault(NeedsEight, published: [2, 1], faulty: [2, 0], 33, 7);
        AssertFault(NeedsEight, published: [2, 1], faulty: [1, 1], 20, 20); // CMS example 2: 3 units, not 2
        AssertFault(NeedsEight, published: [2, 2, 2, 1, 1, 1, 1, 1], faulty: [1, 1, 1, 1, 1, 1, 1, 1], 20, 20, 20, 20, 20, 20, 20, 20);
        AssertCaught("leftover-needs-8", NeedsEight);

        static int[] NeedsEight(int[] minutes)
        {
            int[] units = [.. minutes.Select(minute => minute / 15)];
            var left = Table(minutes.Sum()) - units.Sum();
            foreach (var i in Enumerable.Range(0, minutes.Length).OrderByDescending(i => minutes[i] % 15).Take(left))
                units[i] += minutes[i] % 15 >= 8 ? 1 : 0;
            return units;
        }
    }

    /// <summary>The printed table to 120 minutes or so, and beyond it every 15 minutes begun.</summary>
    [Fact]
    public void RoundingUpAboveTheTable()
    {
        foreach (var minutes in Enumerable.Range(121, 7))
            AssertFault(Ceiling, published: [8], faulty: [9], minutes);
        foreach (var minutes in Enumerable.Range(136, 7))
            AssertFault(Ceiling, published: [9], faulty: [10], minutes);
        AssertCaught("ceil-above-table", day => Ceiling([day.Sum()]));

        static int[] Ceiling(int[] minutes) => [minutes[0] <= 120 ? Table(minutes[0]) : (minutes[0] + 14) / 15];
    }

    /// <summary>More than 8 minutes asked for where the manual says 8.</summary>
    [Fact]
    public void MoreThanEightForAtLeastEight()
    {
        foreach (var (first, _, units) in ManualTable.Continued().Skip(1).Take(8))
            AssertFault(GreaterThanEight, published: [units], faulty: [units - 1], first);
        AssertFault(GreaterThanEight, published: [1, 1], faulty: [1, 0], 15, 8);
        AssertCaught("greater-than-8", GreaterThanEight);

        static int[] GreaterThanEight(int[] minutes)
        {
            int[] units = [.. minutes.Select(minute => minute / 15)];
            var left = minutes.Sum() / 15 + (minutes.Sum() % 15 > 8 ? 1 : 0) - units.Sum();
            foreach (var i in Enumerable.Range(0, minutes.Length).OrderByDescending(i => minutes[i] % 15).Take(left))
                units[i]++;
            return units;
        }
    }

    /// <summary>All minutes poured into the code with the most of them.</summary>
    [Fact]
    public void MostTimeTakesAll()
    {
        AssertFault(MostTime, published: [2, 1], faulty: [3, 0], 24, 23);
        AssertFault(MostTime, published: [2, 1], faulty: [3, 0], 20, 20); // "never 3 of one"

        static int[] MostTime(int[] minutes)
        {
            var units = new int[minutes.Length];
            units[Array.IndexOf(minutes, minutes.Max())] = Table(minutes.Sum());
            return units;
        }
    }

    /// <summary>Lists that take supervised, group and evaluation codes for timed ones, or a timed one for untimed.</summary>
    [Theory]
    [InlineData("97161", 45, false, 1)]
    [InlineData("97150", 40, false, 1)]
    [InlineData("G0283", 30, false, 1)]
    [InlineData("97014", 30, false, 1)]
    [InlineData("97012", 30, false, 1)]
    [InlineData("97010", 30, false, 1)]
    [InlineData("92507", 45, false, 1)]
    [InlineData("92526", 45, false, 1)]
    [InlineData("95992", 30, false, 1)]
    [InlineData("97164", 30, false, 1)]
    [InlineData("97032", 45, true, 3)]
    [InlineData("97035", 45, true, 3)]
    [InlineData("97542", 45, true, 3)]
    [InlineData("97750", 45, true, 3)]
    [InlineData("97755", 45, true, 3)]
    [InlineData("97760", 45, true, 3)]
    [InlineData("97763", 45, true, 3)]
    public void WrongListsOfTimedCodes(string code, int minutes, bool isTimed, int units)
    {
        var allocation = UnitRule.Medicare.Allocate(new TherapyService(code, minutes), new TherapyService("97110", 7));
        Assert.Equal(units, allocation.UnitsOf(CptCode.Parse(code)));

        // The other list gives the 7 minutes of exercise a unit, or takes it from them.
        var otherList = isTimed ? 1 : Table(minutes + 7);
        Assert.NotEqual(otherList, allocation.TotalUnits);
        Assert.Equal(isTimed ? minutes + 7 : 7, allocation.PooledMinutes);
        Assert.Equal(isTimed, allocation.Services[0].IsTimed);
    }

    [Fact]
    public void EveryVectorOfAWrongListIsAnsweredRight() => Assert.All(Vectors("timed-list"), vector =>
        Assert.True(vector.Allows(vector.Rule.Allocate(vector.Services.AsSpan()).Units), vector.ToString()));

    private static int Table(int minutes) => ManualTable.UnitsFor(minutes);

    private static void AssertFault(Func<int[], int[]> fault, int[] published, int[] faulty, params int[] minutes)
    {
        var units = new int[minutes.Length];
        UnitRule.Medicare.Allocate(minutes, units);
        Assert.Equal(published, units);
        Assert.True(ReferenceAllocator.Medicare.IsLegal(minutes, published));
        Assert.Equal(faulty, fault(minutes));
        Assert.False(ReferenceAllocator.Medicare.IsLegal(minutes, faulty));
    }

    /// <summary>Some vector of the fault's name catches it, and the library answers all of them.</summary>
    private static void AssertCaught(string name, Func<int[], int[]> fault)
    {
        var caught = 0;
        foreach (var vector in Vectors(name))
        {
            Assert.True(vector.Allows(vector.Rule.Allocate(vector.Services.AsSpan()).Units), vector.ToString());
            var units = fault([.. vector.Services.Select(service => service.Minutes)]);
            caught += vector.Allows(units.Select((unit, i) => new CodeUnits(vector.Services[i].Code, unit))) ? 0 : 1;
        }
        Assert.NotEqual(0, caught);
    }

    private static UnitVector[] Vectors(string fault)
    {
        var vectors = ConformanceVectors.Units.Where(vector => vector.Fault == fault).ToArray();
        Assert.NotEmpty(vectors);
        return vectors;
    }
}
