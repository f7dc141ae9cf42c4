using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

public class UnitRuleTests
{
    [Fact]
    public void TheNamedRulesAreWhatTheirTextsSay()
    {
        Assert.Equal((false, 8), (UnitRule.Medicare.IsPerService, UnitRule.Medicare.LastUnitMinutes));
        Assert.Equal((true, 8), (UnitRule.CptMidpoint.IsPerService, UnitRule.CptMidpoint.LastUnitMinutes));
        Assert.Equal((true, 15), (UnitRule.FullUnits.IsPerService, UnitRule.FullUnits.LastUnitMinutes));
        Assert.Equal(15, UnitRule.UnitMinutes);
        Assert.Equal(1440, UnitRule.MostMinutes);
        Assert.Equal(1440, TherapyService.MostMinutes);
    }

    [Fact]
    public void ARuleIsAValue()
    {
        Assert.Equal(UnitRule.Medicare, default);
        Assert.Equal(UnitRule.Medicare, UnitRule.Pooled(8));
        Assert.Equal(UnitRule.CptMidpoint, UnitRule.PerService(8));
        Assert.Equal(UnitRule.FullUnits, UnitRule.PerService(15));
        Assert.Equal(30, Rules().Distinct().Count());
        Assert.Equal(30, Rules().Select(rule => rule.ToString()).Distinct().Count());
    }

    [Fact]
    public void ARuleSaysItself()
    {
        Assert.Equal("the day's minutes together, 8 minutes earn the last unit", UnitRule.Medicare.ToString());
        Assert.Equal("each service alone, 15 minutes earn its last unit", UnitRule.FullUnits.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(-8)]
    [InlineData(264)]
    public void AThresholdOutsideAUnitIsRefused(int minutes)
    {
        Assert.Equal("lastUnitMinutes", Assert.Throws<ArgumentOutOfRangeException>(() => UnitRule.Pooled(minutes)).ParamName);
        Assert.Equal(minutes, Assert.Throws<ArgumentOutOfRangeException>(() => UnitRule.PerService(minutes)).ActualValue);
    }

    [Fact]
    public void EveryThresholdCountsLikeTheReference()
    {
        foreach (var rule in Rules())
        {
            var reference = ReferenceAllocator.For(rule);
            for (var minutes = 0; minutes <= 300; minutes++)
                Assert.Equal(reference.UnitsFor(minutes), rule.UnitsFor(minutes));
            for (var units = 1; units <= 96; units++)
            {
                Assert.Equal(units, reference.UnitsFor(rule.MinutesFor(units)));
                Assert.Equal(units - 1, reference.UnitsFor(rule.MinutesFor(units) - 1));
            }
        }
    }

    [Fact]
    public void EachServiceAloneIsCountedAlone()
    {
        foreach (var rule in Rules().Where(rule => rule.IsPerService))
        {
            var reference = ReferenceAllocator.For(rule);
            foreach (var minutes in Days.UpTo(services: 2, mostMinutes: 31).Concat(Days.Of(services: 4, mostMinutes: 8)))
            {
                var units = new int[minutes.Length];
                Assert.Equal(reference.Total(minutes), rule.Allocate(minutes, units));
                Assert.Equal(Assert.Single(reference.Allocations(minutes)), units);
            }
        }
    }

    [Fact]
    public void TheMinutesOfADayDoNotOverflow() => Assert.Equal(143165576, UnitRule.Medicare.UnitsFor(int.MaxValue));

    [Fact]
    public void NegativeMinutesAreRefused() => Assert.Equal("minutes", Assert.Throws<ArgumentOutOfRangeException>(() => UnitRule.Medicare.UnitsFor(-1)).ParamName);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(97)]
    public void ADayHasOneToNinetySixUnits(int units) => Assert.Throws<ArgumentOutOfRangeException>(() => UnitRule.Medicare.MinutesFor(units));

    /// <summary>Equal rules have one source, however they were made; nobody vouches for any other rule than these two.</summary>
    [Fact]
    public void OnlyThePublishedRulesHaveAPublishedSource()
    {
        for (var last = 1; last <= 15; last++)
        {
            Assert.Equal(last == 8 ? Sources.CountingMinutes : Sources.PayerPolicy, UnitRule.Pooled(last).Citation);
            Assert.Equal(last == 8 ? Sources.CptTime : Sources.PayerPolicy, UnitRule.PerService(last).Citation);
        }
        Assert.Equal(Sources.CountingMinutes, default(UnitRule).Citation);
        Assert.Equal(Confidence.Unverified, UnitRule.FullUnits.Citation.Confidence);
    }

    [Fact]
    public void NoCodesAreRefused() =>
        Assert.Throws<ArgumentNullException>(() => UnitRule.Medicare.Allocate(null!, new(2026, 3, 2), default, new TherapyService("97110", 15)));

    private static IEnumerable<UnitRule> Rules() => Enumerable.Range(1, 15).SelectMany(last => new[] { UnitRule.Pooled(last), UnitRule.PerService(last) });
}
