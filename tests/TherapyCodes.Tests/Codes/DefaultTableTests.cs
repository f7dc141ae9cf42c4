using Xunit;

namespace TherapyCodes.Tests;

/// <summary>The table that comes with the package, against lists written down from the sources apart from it.</summary>
public class DefaultTableTests
{
    private static readonly TherapyCodeSet Codes = TherapyCodeSet.Default;

    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>The 15-minute codes, of which UnitedHealthcare's policy names all but the pelvic-floor pair.</summary>
    private const string FifteenMinuteCodes =
        "90912 90913 97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97129 97130 97140 97530 97533 97535 97537 97542 97750 97755 "
        + "97760 97761 97763";

    /// <summary>Medicare's reduction list, the same in every fee schedule file from 2020 to 2025, with 0791T from July 2023.</summary>
    private const string ReductionCodes =
        "0791T 92507 92508 92521 92522 92523 92524 92526 92597 92607 92609 96125 97012 97016 97018 97022 97024 97026 97028 97032 97033 97034 97035 "
        + "97036 97110 97112 97113 97116 97124 97140 97150 97161 97162 97163 97164 97165 97166 97167 97168 97530 97533 97535 97537 97542 97750 97755 "
        + "97760 97761 97763 G0281 G0283 G0329";

    private const string SupervisedModalities = "97010 97012 97014 97016 97018 97022 97024 97026 97028 G0281 G0283 G0329";

    private const string Evaluations =
        "92520 92521 92522 92523 92524 92597 92605 92607 92608 92610 92611 92612 92618 92626 92627 97161 97162 97163 97164 97165 97166 97167 97168 "
        + "97169 97170 97171 97172";

    /// <summary>Timed, but not by 15 minutes, or kept out of the pool: caregiver training, hours, calls, months.</summary>
    private const string OtherTimedCodes =
        "0791T 92605 92607 92608 92618 92626 92627 96105 96112 96113 96125 97545 97546 97550 97551 98966 98967 98968 98970 98971 98972 98979 98980 "
        + "98981 G0541 G0542 G2251";

    [Fact]
    public void CoversWhatItSays()
    {
        Assert.Equal(new DateOnly(2014, 1, 1), Codes.CoversFrom);
        Assert.Equal(new DateOnly(2026, 12, 31), Codes.CheckedTo);
        Assert.Equal(new DateOnly(2024, 7, 1), Codes.LimitsAsOf);
        Assert.Equal(new DateOnly(2025, 10, 1), Codes.StatusAsOf);
        Assert.Equal($"{Codes.Codes.Select(row => row.Code).Distinct().Count()} therapy codes, 2014-01-01 to 2026-12-31", Codes.ToString());
    }

    [Fact]
    public void TheFifteenMinutePoolIsExactlyTheFifteenMinuteCodes() => Assert.Equal(FifteenMinuteCodes, InForce(row => row.Basis.IsPooled));

    [Fact]
    public void OtherTimedCodesAreExactlyThese() => Assert.Equal(OtherTimedCodes, InForce(row => row.Basis is { IsTimed: true, IsPooled: false }));

    [Fact]
    public void TheReductionListIsMedicares() => Assert.Equal(ReductionCodes, InForce(row => row.MultipleProcedureIndicator == 5));

    [Fact]
    public void SupervisedModalitiesAreExactlyThese()
    {
        Assert.Equal(SupervisedModalities, InForce(row => row.IsSupervisedModality));
        Assert.Equal(SupervisedModalities, InForce(row => row.Contact == PatientContact.Supervised));
        Assert.All(Codes.Codes.Where(row => row.IsSupervisedModality), row => Assert.Equal(UnitBasis.Untimed, row.Basis));
    }

    [Fact]
    public void EvaluationsAreExactlyThese() => Assert.Equal(Evaluations, InForce(row => row.IsEvaluation));

    [Theory]
    [InlineData("0791T", "2023-07-01")]
    [InlineData("20560", "2020-01-01")]
    [InlineData("90912", "2020-01-01")]
    [InlineData("90913", "2020-01-01")]
    [InlineData("92521", "2014-01-01")]
    [InlineData("96112", "2019-01-01")]
    [InlineData("97037", "2024-01-01")]
    [InlineData("97129", "2020-01-01")]
    [InlineData("97130", "2020-01-01")]
    [InlineData("97161", "2017-01-01")]
    [InlineData("97168", "2017-01-01")]
    [InlineData("97550", "2024-01-01")]
    [InlineData("97552", "2024-01-01")]
    [InlineData("97763", "2018-01-01")]
    [InlineData("98975", "2022-01-01")]
    [InlineData("98978", "2023-01-01")]
    [InlineData("98979", "2026-01-01")]
    [InlineData("98981", "2022-01-01")]
    [InlineData("98986", "2026-01-01")]
    [InlineData("G0541", "2025-01-01")]
    [InlineData("97110", null)]
    [InlineData("97140", null)]
    public void ACodeBegins(string code, string? from) => Assert.Equal(Date(from), Rows(code)[0].ValidFrom);

    [Theory]
    [InlineData("29582", "2017-12-31", "")]
    [InlineData("29583", "2017-12-31", "")]
    [InlineData("64550", "2018-12-31", "")]
    [InlineData("90911", "2019-12-31", "90912 90913")]
    [InlineData("92506", "2013-12-31", "92521 92522 92523 92524")]
    [InlineData("95831", "2019-12-31", "")]
    [InlineData("95834", "2019-12-31", "")]
    [InlineData("96111", "2018-12-31", "96112 96113")]
    [InlineData("97001", "2016-12-31", "97161 97162 97163")]
    [InlineData("97002", "2016-12-31", "97164")]
    [InlineData("97003", "2016-12-31", "97165 97166 97167")]
    [InlineData("97004", "2016-12-31", "97168")]
    [InlineData("97005", "2016-12-31", "97169 97170 97171")]
    [InlineData("97006", "2016-12-31", "97172")]
    [InlineData("97127", "2019-12-31", "97129 97130")]
    [InlineData("97532", "2017-12-31", "97127 G0515")]
    [InlineData("97762", "2017-12-31", "97763")]
    [InlineData("G0515", "2019-12-31", "97129 97130")]
    public void ACodeEndedAndWasReplaced(string code, string to, string replacedBy)
    {
        var last = Rows(code)[^1];
        Assert.Equal(Date(to), last.ValidTo);
        Assert.Equal(replacedBy, string.Join(' ', last.ReplacedBy));
    }

    [Theory]
    [InlineData("97110", 6, 3, 8)]
    [InlineData("97112", 4, 3, 6)]
    [InlineData("97129", 1, 2, 1)]
    [InlineData("97130", 7, 3, 7)]
    [InlineData("97010", 0, 3, 1)]
    [InlineData("97150", 1, 3, 2)]
    [InlineData("90913", 3, 3, 3)]
    [InlineData("97598", 8, 3, 8)]
    public void ADailyLimit(string code, int practitioner, int adjudication, int hospital)
    {
        var row = Rows(code)[^1];
        Assert.Equal(new DailyLimit(practitioner, adjudication), row.PractitionerLimit);
        Assert.Equal(new DailyLimit(hospital, 0), row.HospitalLimit);
    }

    [Theory]
    [InlineData("97110", MedicareStatus.Active)]
    [InlineData("97010", MedicareStatus.Bundled)]
    [InlineData("97014", MedicareStatus.Invalid)]
    [InlineData("97026", MedicareStatus.Restricted)]
    [InlineData("97039", MedicareStatus.ContractorPriced)]
    [InlineData("97169", MedicareStatus.Noncovered)]
    [InlineData("98979", MedicareStatus.None)]
    public void AMedicareStatus(string code, MedicareStatus status) => Assert.Equal(status, Rows(code)[^1].MedicareStatus);

    [Fact]
    public void EveryRowIsComplete() => Assert.All(Codes.Codes, row =>
    {
        Assert.False(string.IsNullOrWhiteSpace(row.Label));
        Assert.Equal(row.Label.Trim(), row.Label);
        Assert.NotEqual(UnitMeasure.None, row.Basis.Measure);
        Assert.NotEqual(CodeCategory.None, row.Category);
        Assert.NotEqual(TherapyUse.None, row.Use);
        Assert.NotEqual(Confidence.None, row.Confidence);
        Assert.NotEmpty(row.Sources);
        Assert.True(row.Confidence < Confidence.High || row.Sources.Any(source => source.Confidence == Confidence.High), $"{row.Code} is sure of itself without a source");
        Assert.True(row.ValidFrom is null || row.ValidTo is null || row.ValidFrom <= row.ValidTo);
        Assert.True(row.ValidFrom is null || row.ValidFrom >= Codes.CoversFrom);
        Assert.Equal($"{row.Code} {row.Label} ({row.Basis})", row.ToString());
    });

    [Fact]
    public void WhatReplacedACodeIsInTheTableFromTheDayAfter() => Assert.All(Codes.Codes, row =>
    {
        Assert.True(row.ReplacedBy.IsEmpty || row.ValidTo is not null);
        foreach (var other in row.ReplacedBy)
            Assert.True(Codes.TryGet(other, row.ValidTo!.Value.AddDays(1), out _), $"{row.Code} by {other}");
    });

    [Fact]
    public void AnAddOnIsInForceExactlyAsLongAsItsPrimary() => Assert.All(Codes.Codes.Where(row => !row.Basis.AddOn.IsNone), row =>
    {
        var addOn = Assert.Single(Rows(row.Basis.AddOn.ToString()));
        Assert.Equal(row.Code, addOn.Basis.Primary);
        Assert.Equal((row.ValidFrom, row.ValidTo), (addOn.ValidFrom, addOn.ValidTo));
        Assert.Equal(row.Basis.Further, addOn.Basis.First);
        Assert.Equal(row.Basis.Measure, addOn.Basis.Measure);
        Assert.Equal(row.IsEvaluation, addOn.IsEvaluation);
    });

    [Fact]
    public void RowsStandInOrderWithoutOverlap()
    {
        for (var i = 1; i < Codes.Codes.Length; i++)
        {
            TherapyCode before = Codes.Codes[i - 1], row = Codes.Codes[i];
            Assert.True(before.Code < row.Code || (before.Code == row.Code && before.ValidTo < row.ValidFrom), row.Code.ToString());
        }
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", null);

    private static TherapyCode[] Rows(string code) => [.. Codes.Codes.Where(row => row.Code == CptCode.Parse(code))];

    private static string InForce(Func<TherapyCode, bool> isWanted) =>
        string.Join(' ', Codes.Codes.Where(row => row.IsValidOn(Today) && isWanted(row)).Select(row => row.Code));
}
