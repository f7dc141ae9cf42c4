using FsCheck;
using FsCheck.Fluent;
using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>The hot path itself: both of its ways, its limits and its memory.</summary>
public class UnitKernelTests
{
    private const int MostServices = 20;

    [Fact]
    public void BothWaysGiveTheSameAnswersForAnyNumberOfServices() => PropertyCheck.ForAll(ManyServices(), minutes =>
    {
        for (var last = 1; last <= 15; last++)
        {
            int[] units = new int[minutes.Length], portable = new int[minutes.Length];
            Assert.Equal(UnitKernel.Counting(minutes, portable, last), UnitKernel.Pooled(minutes, units, last));
            Assert.Equal(portable, units);
            Assert.Equal(units.Sum(), UnitKernel.Pooled(minutes, units, last));
        }
    });

    /// <summary>Every minute count in every place beside services that tie with it, so that each lane divides, ranks and sums each number.</summary>
    [Fact]
    public void EveryMinuteCountIsRightInEveryPlace()
    {
        for (var services = 1; services <= 12; services++)
        {
            int[] minutes = new int[services], units = new int[services], expected = new int[services];
            for (var place = 0; place < services; place++)
            {
                for (var minute = 0; minute <= 1440; minute++)
                {
                    for (var i = 0; i < services; i++)
                        minutes[i] = i == place ? minute : (minute * 7 + i * 5) % 1441;
                    var total = ManualTable.UnitsFor(minutes.Sum());
                    Assert.Equal(total, UnitKernel.Counting(minutes, expected, 8));
                    Assert.Equal(total, UnitKernel.Pooled(minutes, units, 8));
                    if (!units.AsSpan().SequenceEqual(expected))
                        Assert.Fail($"{string.Join(' ', minutes)}: {string.Join(' ', units)}, without vectors {string.Join(' ', expected)}");
                }
            }
        }
    }

    [Fact]
    public void BothWaysAgreeWithBruteForceOnManyServices() => PropertyCheck.ForAll(TherapyGen.DayMinutes, minutes =>
    {
        int[] units = new int[minutes.Length], portable = new int[minutes.Length], expected = new int[minutes.Length];
        var total = ManualTable.UnitsFor(minutes.Sum());
        _ = QuickOracle.Allocate(minutes, expected, total);
        Assert.Equal(total, UnitKernel.Pooled(minutes, units, 8));
        Assert.Equal(total, UnitKernel.Counting(minutes, portable, 8));
        Assert.Equal(expected, units);
        Assert.Equal(expected, portable);
    });

    [Fact]
    public void NoServicesEarnNothing()
    {
        Assert.Equal(0, UnitRule.Medicare.Allocate([], []));
        Assert.Equal(0, UnitRule.CptMidpoint.Allocate([], []));
        Assert.Equal(0, UnitRule.Medicare.Allocate([], new int[3]));
    }

    [Fact]
    public void UnitsBeyondTheServicesAreLeftAlone()
    {
        foreach (var rule in new[] { UnitRule.Medicare, UnitRule.CptMidpoint })
        {
            for (var services = 0; services <= 12; services++)
            {
                int[] minutes = [.. Enumerable.Repeat(23, services)], units = [.. Enumerable.Repeat(-7, services + 5)];
                rule.Allocate(minutes, units);
                Assert.All(units[..services], unit => Assert.InRange(unit, 1, 2));
                Assert.All(units[services..], unit => Assert.Equal(-7, unit));
            }
        }
    }

    [Fact]
    public void TooLittleRoomForTheUnitsIsRefused()
    {
        foreach (var rule in new[] { UnitRule.Medicare, UnitRule.CptMidpoint })
        {
            for (var services = 1; services <= 12; services++)
            {
                var minutes = new int[services];
                var error = Assert.Throws<ArgumentException>(() => rule.Allocate(minutes, new int[minutes.Length - 1]));
                Assert.Equal("units", error.ParamName);
                Assert.StartsWith(
                    $"There are {services} services but room for the units of {services - 1}; pass a span at least as long as the minutes.",
                    error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void ImpossibleMinutesAreNamedWithTheirPlace(int impossible)
    {
        foreach (var rule in new[] { UnitRule.Medicare, UnitRule.CptMidpoint, UnitRule.FullUnits })
        {
            for (var services = 1; services <= 12; services++)
            {
                for (var place = 0; place < services; place++)
                {
                    // Later mistakes do not hide the first one.
                    int[] minutes = [.. Enumerable.Range(0, services).Select(i => i < place ? 1440 : i == place ? impossible : -5)];
                    var error = Assert.Throws<ArgumentOutOfRangeException>(() => rule.Allocate(minutes, new int[minutes.Length]));
                    Assert.Equal("minutes", error.ParamName);
                    Assert.Equal(impossible, error.ActualValue);
                    Assert.StartsWith($"Service {place + 1} has {impossible} minutes; a service has 0 to 1440 minutes in a day.", error.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Culture.Hostile), MemberType = typeof(Culture))]
    public void ImpossibleMinutesAreNamedAlikeInEveryCulture(string culture)
    {
        using var _ = Culture.Use(culture);
        Assert.StartsWith("Service 1 has -1 minutes;", Assert.Throws<ArgumentOutOfRangeException>(() => UnitRule.Medicare.Allocate([-1], new int[1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("97110 has -1 minutes;", Assert.Throws<ArgumentOutOfRangeException>(() => new TherapyService("97110", -1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("97110 has a quantity of -1;", Assert.Throws<ArgumentOutOfRangeException>(() => new TherapyService("97110") { Quantity = -1 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullDayInEveryServiceIsAllocated()
    {
        for (var services = 1; services <= 30; services++)
        {
            int[] minutes = [.. Enumerable.Repeat(1440, services)], units = new int[services];
            Assert.Equal(services * 96, UnitRule.Medicare.Allocate(minutes, units));
            Assert.All(units, unit => Assert.Equal(96, unit));
        }
    }

    [Fact]
    public void AllocatesNoMemory()
    {
        foreach (var rule in new[] { UnitRule.Medicare, UnitRule.CptMidpoint, UnitRule.FullUnits, UnitRule.Pooled(1) })
        {
            for (var services = 1; services <= 16; services++)
            {
                var minutes = Enumerable.Range(0, services).Select(i => (i * 37 + 8) % 61).ToArray();
                var units = new int[services];
                Assert.Equal(0, Allocations.Of(() => rule.Allocate(minutes, units) + units[^1]));
                Assert.Equal(0, Allocations.Of(() => UnitKernel.Counting(minutes, units, 8) + units[^1]));
            }
        }
    }

    /// <summary>0 to 20 services, many with the same leftover or the same minutes.</summary>
    private static Arbitrary<int[]> ManyServices() => Arb.From(
        from count in Gen.Choose(0, MostServices)
        from few in TherapyGen.Minutes.Generator.ArrayOf(3)
        from minutes in Gen.OneOf(Gen.Elements(few), TherapyGen.Minutes.Generator).ArrayOf(count)
        select minutes);
}
