using Xunit;

namespace TherapyCodes.Tests;

/// <summary>The first amounts that earn each further unit, code by code, written down from the sources of each code.</summary>
public class UnitBasisTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>
    /// By the midpoint: a unit is earned when more than half of its time is passed. Month codes need the full time. The units of an add-on
    /// are counted with those of its primary.
    /// </summary>
    [Theory]
    [InlineData("97110", 8, 23, 38, 53)]
    [InlineData("97129", 8, 23, 38, 53)]
    [InlineData("90912", 8, 23, 38, 53)]
    [InlineData("97545", 61, 151, 211, 271)]
    [InlineData("96105", 31, 91, 151, 211)]
    [InlineData("96125", 31, 91, 151, 211)]
    [InlineData("92607", 31, 76, 106, 136)]
    [InlineData("92605", 31, 76, 106, 136)]
    [InlineData("92626", 31, 68, 83, 98)]
    [InlineData("96112", 31, 76, 106, 136)]
    [InlineData("97550", 16, 38, 53, 68)]
    [InlineData("G0541", 16, 38, 53, 68)]
    [InlineData("98980", 20, 40, 60, 80)]
    [InlineData("97130", 8, 23, 38, 53)]
    [InlineData("97546", 31, 91, 151, 211)]
    [InlineData("92627", 8, 23, 38, 53)]
    [InlineData("92608", 16, 46, 76, 106)]
    [InlineData("98981", 20, 40, 60, 80)]
    [InlineData("0791T", 8, 23, 38, 53)]
    public void TheMidpointEarnsAUnit(string code, params int[] steps) => AssertSteps(BasisOf(code), fullTime: false, steps);

    [Theory]
    [InlineData("97110", 15, 30, 45)]
    [InlineData("97545", 120, 180, 240)]
    [InlineData("96105", 60, 120, 180)]
    [InlineData("92607", 60, 90, 120)]
    [InlineData("92626", 60, 75, 90)]
    [InlineData("97550", 30, 45, 60)]
    [InlineData("98980", 20, 40, 60)]
    public void TheFullTimeEarnsAUnit(string code, params int[] steps) => AssertSteps(BasisOf(code), fullTime: true, steps);

    [Theory]
    [InlineData("98966", 5, 10)]
    [InlineData("98967", 11, 20)]
    [InlineData("98968", 21, 30)]
    [InlineData("98970", 5, 10)]
    [InlineData("98971", 11, 20)]
    [InlineData("98972", 21, 1440)]
    [InlineData("98979", 10, 19)]
    [InlineData("G2251", 5, 10)]
    public void ARangeEarnsOneUnitInside(string code, int least, int most)
    {
        foreach (var fullTime in new[] { false, true })
        {
            for (var minutes = 0; minutes <= 1440; minutes++)
                Assert.Equal(minutes >= least && minutes <= most ? 1 : 0, BasisOf(code).UnitsFor(minutes, fullTime));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(25, 2)]
    [InlineData(40, 2)]
    [InlineData(41, 3)]
    [InlineData(60, 3)]
    [InlineData(70, 4)]
    [InlineData(80, 4)]
    [InlineData(81, 5)]
    public void AnAreaEarnsAUnitForEachPart(int squareCentimetres, int units)
    {
        Assert.Equal(units, BasisOf("97597").UnitsFor(squareCentimetres, fullTime: false));
        Assert.Equal(units, BasisOf("97597").UnitsFor(squareCentimetres, fullTime: true));
        Assert.Equal(1, BasisOf("97605").UnitsFor(squareCentimetres, fullTime: false));
    }

    [Theory]
    [InlineData("97161", 0, 1)]
    [InlineData("97161", 600, 1)]
    [InlineData("98975", 5, 1)]
    [InlineData("98976", 5, 1)]
    [InlineData("95851", 0, 1)]
    [InlineData("95851", 1, 1)]
    [InlineData("95851", 3, 3)]
    public void UntimedCodesCountByTheDayOrTheSection(string code, int amount, int units)
    {
        Assert.Equal(units, BasisOf(code).UnitsFor(amount, fullTime: false));
        Assert.False(BasisOf(code).IsTimed);
        Assert.False(BasisOf(code).IsPooled);
    }

    [Fact]
    public void AnUnknownBasisEarnsNothing()
    {
        Assert.Equal(0, default(UnitBasis).UnitsFor(600, fullTime: false));
        Assert.False(default(UnitBasis).IsTimed);
        Assert.Equal("not known", default(UnitBasis).ToString());
    }

    [Fact]
    public void NegativeAmountsAreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitBasis.Untimed.UnitsFor(-1, fullTime: false));

    [Fact]
    public void AUnitHasAtLeastAMinute()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitBasis.Timed(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitBasis.Timed(-15));
        Assert.Equal(600, UnitBasis.Timed(1).UnitsFor(600, fullTime: true));
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void OnlyFifteenMinuteCodesArePooled(int size, bool isPooled)
    {
        var basis = UnitBasis.Timed(size);
        Assert.Equal(isPooled, basis.IsPooled);
        Assert.Equal(UnitMeasure.Minutes, basis.Measure);
        Assert.Equal((size, size, 0), (basis.First, basis.Further, basis.Most));
        Assert.True(basis.IsTimed);
    }

    private static void AssertSteps(UnitBasis basis, bool fullTime, int[] steps)
    {
        Assert.True(basis.IsTimed);
        for (var i = 0; i < steps.Length; i++)
        {
            Assert.Equal(i, basis.UnitsFor(steps[i] - 1, fullTime));
            Assert.Equal(i + 1, basis.UnitsFor(steps[i], fullTime));
        }
        Assert.Equal(0, basis.UnitsFor(0, fullTime));
    }

    private static UnitBasis BasisOf(string code)
    {
        Assert.True(TherapyCodeSet.Default.TryGet(CptCode.Parse(code), Today, out var entry));
        return entry.Basis;
    }
}
