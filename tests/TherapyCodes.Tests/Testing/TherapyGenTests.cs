using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests.Testing;

public sealed class TherapyGenTests
{
    private static readonly DateOnly Date = new(2025, 6, 2);

    [Fact]
    public void MinutesAreBoundedAndOftenAtAnEdge()
    {
        var minutes = Sample(TherapyGen.Minutes);
        Assert.All(minutes, m => Assert.InRange(m, 0, 1440));
        Assert.All(new[] { 0, 1, 7, 8, 14, 15, 16, 22, 23, 30, 37, 38 }, edge => Assert.Contains(edge, minutes));
        Assert.Contains(minutes, m => m > 200);
    }

    [Fact]
    public void DaysHaveOneToTwelveServicesAndManyTies()
    {
        var days = Sample(TherapyGen.DayMinutes);
        Assert.Equal(Enumerable.Range(1, 12), days.Select(day => day.Length).Distinct().Order());
        Assert.InRange(days.Count(day => ReferenceAllocator.Medicare.Allocations(day).Count > 1), days.Length / 10, days.Length);
    }

    [Fact]
    public void EverydayCodesAreTimedAloneOnEveryDate() => Assert.All(TherapyGen.EverydayCodes, code =>
    {
        var row = Assert.Single(TherapyCodeSet.Default.Codes, row => row.Code == code);
        Assert.Equal(UnitBasis.Timed(15), row.Basis);
        Assert.Equal((null, null), (row.ValidFrom, row.ValidTo));
    });

    [Fact]
    public void CodesAreOfTheirKindOnTheDate()
    {
        Assert.All(Sample(TherapyGen.TimedCodes(Date)), code => Assert.True(Row(code).Basis is { IsPooled: true, AddOn.IsNone: true, Primary.IsNone: true }));
        Assert.All(Sample(TherapyGen.UntimedCodes(Date)), code => Assert.Equal(UnitMeasure.Day, Row(code).Basis.Measure));
        Assert.All(Sample(TherapyGen.CodesOf(Date, Discipline.SpeechLanguagePathology)), code => Assert.True(Row(code).Disciplines.Include(Discipline.SpeechLanguagePathology)));
        Assert.All(Sample(TherapyGen.AddOnPairs(Date)), pair => Assert.Equal(pair.AddOn, Row(pair.First).Basis.AddOn));
        Assert.All(Sample(TherapyGen.RetiredCodes(Date)), code => Assert.Equal(CodeStatus.Retired, TherapyCodeSet.Default.Find(code, Date).Status));
        Assert.Throws<ArgumentException>(() => TherapyGen.AddOnPairs(new DateOnly(2019, 12, 31)));

        static TherapyCode Row(CptCode code) => TherapyCodeSet.Default.TryGet(code, Date, out var row) ? row : throw new ArgumentException($"{code}");
    }

    [Fact]
    public void ADayFitsIntoADay() => Assert.All(Sample(TherapyGen.Days(Date)), day =>
    {
        Assert.InRange(day.Length, 1, 12);
        Assert.InRange(day.Sum(service => service.Minutes), 0, 1440);
    });

    [Fact]
    public void DatesAreOftenAtTheTurnOfAYear()
    {
        var dates = Sample(TherapyGen.Dates);
        Assert.All(dates, date => Assert.InRange(date, new DateOnly(2014, 1, 1), new DateOnly(2026, 12, 31)));
        Assert.InRange(dates.Count(date => date is { Month: 1, Day: 1 } or { Month: 12, Day: 31 }), dates.Length / 3, dates.Length);
    }

    /// <summary>Shrinking ends, and ends at the smallest.</summary>
    [Fact]
    public void EverythingShrinksToTheSmallest()
    {
        Assert.All(Sample(TherapyGen.Minutes), minutes => Assert.Equal(0, Smallest(TherapyGen.Minutes, minutes, _ => true)));
        Assert.All(Sample(TherapyGen.DayMinutes), day => Assert.Equal([0], Smallest(TherapyGen.DayMinutes, day, _ => true)));
        Assert.All(Sample(TherapyGen.EverydayDays), day => Assert.Equal("97110=0", string.Join(' ', Smallest(TherapyGen.EverydayDays, day, _ => true))));
        Assert.All(Sample(TherapyGen.Days(Date)), day => Assert.Single(Smallest(TherapyGen.Days(Date), day, _ => true)));
        Assert.All(Sample(TherapyGen.Dates), date => Assert.Equal(new DateOnly(2014, 1, 1), Smallest(TherapyGen.Dates, date, _ => true)));
    }

    [Fact]
    public void ADayShrinksToTheSmallestThatStillFails()
    {
        var day = Sample(TherapyGen.EverydayDays).First(day => Fails(day) && day.Length > 8);
        Assert.Equal("97110=8", string.Join(' ', Smallest(TherapyGen.EverydayDays, day, Fails)));

        static bool Fails(ImmutableArray<TherapyService> day) => day.Sum(service => service.Minutes) >= 8;
    }

    private static T[] Sample<T>(Arbitrary<T> arbitrary) => arbitrary.Generator.Sample(1_000, new Rnd(17), 50);

    private static T Smallest<T>(Arbitrary<T> arbitrary, T value, Predicate<T> fails)
    {
        while (arbitrary.Shrinker(value).Where(smaller => fails(smaller)).Take(1).ToArray() is [var smaller])
            value = smaller;
        return value;
    }
}
