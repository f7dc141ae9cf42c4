using Xunit;

namespace TherapyCodes.Tests;

public class CodeTableReaderTests
{
    [Fact]
    public void EveryFieldIsRead()
    {
        var code = Assert.Single(CodeTable.Read(
            "97129\tOur label\tminutes 15\tprocedure\tone-on-one\tsometimes\tPT,OT,SLP\tA\t1\t2\t7\t0\t2020-01-01\t2024-12-31\t97130,G0515\tS\tmedium").Codes);

        Assert.Equal("97129", code.Code.ToString());
        Assert.Equal("Our label", code.Label);
        Assert.Equal(UnitBasis.Timed(15), code.Basis);
        Assert.Equal(CodeCategory.Procedure, code.Category);
        Assert.Equal(PatientContact.OneOnOne, code.Contact);
        Assert.Equal(TherapyUse.Sometimes, code.Use);
        Assert.Equal(Disciplines.PhysicalTherapy | Disciplines.OccupationalTherapy | Disciplines.SpeechLanguagePathology, code.Disciplines);
        Assert.Equal(MedicareStatus.Active, code.MedicareStatus);
        Assert.Equal(new DailyLimit(1, 2), code.PractitionerLimit);
        Assert.Equal(new DailyLimit(7, 0), code.HospitalLimit);
        Assert.Equal(0, code.MultipleProcedureIndicator);
        Assert.Equal(new DateOnly(2020, 1, 1), code.ValidFrom);
        Assert.Equal(new DateOnly(2024, 12, 31), code.ValidTo);
        Assert.Equal(["97130", "G0515"], code.ReplacedBy.Select(other => other.ToString()));
        Assert.Equal(Confidence.Medium, code.Confidence);
        var source = Assert.Single(code.Sources);
        Assert.Equal("A source", source.Document);
        Assert.Equal("", source.Section);
        Assert.Equal("https://example.org/source", source.Url);
        Assert.Equal(new DateOnly(2018, 1, 1), source.EffectiveFrom);
        Assert.Equal(Confidence.High, source.Confidence);
    }

    [Fact]
    public void EmptyFieldsAreNotKnown()
    {
        var code = Assert.Single(CodeTable.Read("97129\tOur label\tuntimed\t\t\t\t\t\t\t\t\t\t\t\t\t\tunverified").Codes);

        Assert.Equal(CodeCategory.None, code.Category);
        Assert.Equal(PatientContact.None, code.Contact);
        Assert.Equal(TherapyUse.None, code.Use);
        Assert.Equal(Disciplines.None, code.Disciplines);
        Assert.Equal(MedicareStatus.None, code.MedicareStatus);
        Assert.False(code.PractitionerLimit.IsPublished);
        Assert.False(code.HospitalLimit.IsPublished);
        Assert.Null(code.MultipleProcedureIndicator);
        Assert.Null(code.ValidFrom);
        Assert.Null(code.ValidTo);
        Assert.Empty(code.ReplacedBy);
        Assert.Empty(code.Sources);
        Assert.Equal(Confidence.Unverified, code.Confidence);
    }

    [Fact]
    public void AnIndicatorWithoutALimitIsNoLimit() =>
        Assert.False(Assert.Single(CodeTable.Read("97129\tOur label\tuntimed\t\t\t\t\t\t\t3\t\t\t\t\t\t\thigh").Codes).PractitionerLimit.IsPublished);

    [Fact]
    public void TheSetIsRead()
    {
        var codes = TherapyCodeSet.Read(new StringReader(
            "# a comment\n\n!limits-as-of\t2024-07-01\n!status-as-of\t2025-10-01\n" + CodeTable.With("# another", CodeTable.Row("97110"), "", CodeTable.Row("97112"))));

        Assert.Equal(["97110", "97112"], codes.Codes.Select(code => code.Code.ToString()));
        Assert.Equal(new DateOnly(2014, 1, 1), codes.CoversFrom);
        Assert.Equal(new DateOnly(2026, 12, 31), codes.CheckedTo);
        Assert.Equal(new DateOnly(2024, 7, 1), codes.LimitsAsOf);
        Assert.Equal(new DateOnly(2025, 10, 1), codes.StatusAsOf);
        Assert.Equal("2 therapy codes, 2014-01-01 to 2026-12-31", codes.ToString());
        Assert.Null(CodeTable.Read().LimitsAsOf);
        Assert.Null(CodeTable.Read().StatusAsOf);
        Assert.Empty(CodeTable.Read().Codes);
    }

    [Fact]
    public void LinesMayEndInCarriageReturnToo() =>
        Assert.Equal(2, TherapyCodeSet.Read(new StringReader(CodeTable.With(CodeTable.Row("97110"), CodeTable.Row("97112")).ReplaceLineEndings("\r\n"))).Codes.Length);

    [Fact]
    public void RowsAreSortedByCodeAndDate()
    {
        var codes = CodeTable.Read(
            CodeTable.Row("97760", from: "2018-01-01"), CodeTable.Row("97110"), CodeTable.Row("97760", to: "2015-12-31"),
            CodeTable.Row("97760", from: "2016-01-01", to: "2017-12-31"));

        Assert.Equal(["97110 ", "97760 ", "97760 2016-01-01", "97760 2018-01-01"], codes.Codes.Select(code => $"{code.Code} {code.ValidFrom:yyyy-MM-dd}"));
    }

    [Fact]
    public void OnlyTheSourceCalledMemIsUnverified() => Assert.Equal(
        Confidence.Unverified,
        TherapyCodeSet.Read(new StringReader(CodeTable.With(CodeTable.Row("97110")).Replace("!source\tS", "!source\tMEM", StringComparison.Ordinal)
            .Replace("\tS\t", "\tMEM\t", StringComparison.Ordinal))).Codes[0].Sources[0].Confidence);

    [Theory]
    [InlineData("untimed", "untimed: 1 unit a day", false, false)]
    [InlineData("section", "1 unit for each section documented", false, false)]
    [InlineData("episode", "once in an episode", false, false)]
    [InlineData("30-days", "once in 30 days", false, false)]
    [InlineData("minutes 15", "each 15 minutes", true, true)]
    [InlineData("minutes 60", "each 60 minutes", true, false)]
    [InlineData("area", "by area: 1 unit", false, false)]
    [InlineData("month 10-19", "10 to 19 minutes in the month", true, false)]
    [InlineData("week 21-", "21 or more minutes in 7 days", true, false)]
    [InlineData("call 5-10", "5 to 10 minutes of one call", true, false)]
    public void EveryBasisOfASingleCode(string basis, string words, bool isTimed, bool isPooled)
    {
        var read = CodeTable.Read(CodeTable.Row("97110", basis)).Codes[0].Basis;

        Assert.Equal(words, read.ToString());
        Assert.Equal(isTimed, read.IsTimed);
        Assert.Equal(isPooled, read.IsPooled);
    }

    [Theory]
    [InlineData("minutes 15 + 97130 15", "first 15 minutes, then each 15 as 97130", "each 15 minutes after 97129", true)]
    [InlineData("minutes 60 + 97130 30", "first 60 minutes, then each 30 as 97130", "each 30 minutes after 97129", false)]
    [InlineData("minutes 30 + 97130 15", "first 30 minutes, then each 15 as 97130", "each 15 minutes after 97129", false)]
    [InlineData("minutes 15 + 97130 30", "first 15 minutes, then each 30 as 97130", "each 30 minutes after 97129", false)]
    [InlineData("area 20 + 97130 20", "first 20 cm², then each 20 as 97130", "each 20 cm² after 97129", false)]
    [InlineData("month 20 + 97130 20", "first 20 minutes in the month, then each 20 as 97130", "each 20 minutes in the month after 97129", false)]
    public void EveryBasisOfAPair(string basis, string words, string addOnWords, bool isPooled)
    {
        var codes = CodeTable.Read(CodeTable.Row("97129", basis), CodeTable.Row("97130", "add-on 97129")).Codes;

        Assert.Equal(words, codes[0].Basis.ToString());
        Assert.Equal(addOnWords, codes[1].Basis.ToString());
        Assert.Equal(isPooled, codes[0].Basis.IsPooled);
        Assert.Equal(isPooled, codes[1].Basis.IsPooled);
        Assert.Equal("97130", codes[0].Basis.AddOn.ToString());
        Assert.Equal("97129", codes[1].Basis.Primary.ToString());
        Assert.True(codes[0].Basis.Primary.IsNone);
        Assert.True(codes[1].Basis.AddOn.IsNone);
        Assert.False(codes[1].Basis.IsConcurrent);
    }

    [Fact]
    public void ACodeMayRunBesideAnother()
    {
        var basis = CodeTable.Read(CodeTable.Row("0791T", "beside 97116 15"), CodeTable.Row("97116")).Codes[0].Basis;

        Assert.True(basis.IsConcurrent);
        Assert.False(basis.IsPooled);
        Assert.Equal("97116", basis.Primary.ToString());
        Assert.Equal("each 15 minutes, inside those of 97116", basis.ToString());
    }

    [Theory]
    [InlineData("", CodeCategory.None)]
    [InlineData("evaluation", CodeCategory.Evaluation)]
    [InlineData("re-evaluation", CodeCategory.Reevaluation)]
    [InlineData("supervised-modality", CodeCategory.SupervisedModality)]
    [InlineData("attended-modality", CodeCategory.AttendedModality)]
    [InlineData("procedure", CodeCategory.Procedure)]
    [InlineData("group", CodeCategory.Group)]
    [InlineData("caregiver-training", CodeCategory.CaregiverTraining)]
    [InlineData("wound-care", CodeCategory.WoundCare)]
    [InlineData("test", CodeCategory.Test)]
    [InlineData("orthotic-prosthetic", CodeCategory.OrthoticProsthetic)]
    [InlineData("biofeedback", CodeCategory.Biofeedback)]
    [InlineData("needling", CodeCategory.Needling)]
    [InlineData("speech-treatment", CodeCategory.SpeechTreatment)]
    [InlineData("remote-monitoring", CodeCategory.RemoteMonitoring)]
    [InlineData("e-visit", CodeCategory.EVisit)]
    [InlineData("telephone", CodeCategory.Telephone)]
    [InlineData("virtual-check-in", CodeCategory.VirtualCheckIn)]
    [InlineData("unlisted", CodeCategory.Unlisted)]
    [InlineData("other", CodeCategory.Other)]
    public void EveryCategory(string text, CodeCategory category) => Assert.Equal(category, ReadWith(3, text).Category);

    [Theory]
    [InlineData("", PatientContact.None)]
    [InlineData("one-on-one", PatientContact.OneOnOne)]
    [InlineData("supervised", PatientContact.Supervised)]
    [InlineData("group", PatientContact.Group)]
    [InlineData("none", PatientContact.NotPresent)]
    public void EveryContact(string text, PatientContact contact) => Assert.Equal(contact, ReadWith(4, text).Contact);

    [Theory]
    [InlineData("", TherapyUse.None)]
    [InlineData("always", TherapyUse.Always)]
    [InlineData("sometimes", TherapyUse.Sometimes)]
    [InlineData("no", TherapyUse.Never)]
    public void EveryUse(string text, TherapyUse use) => Assert.Equal(use, ReadWith(5, text).Use);

    [Theory]
    [InlineData("PT", Disciplines.PhysicalTherapy)]
    [InlineData("OT", Disciplines.OccupationalTherapy)]
    [InlineData("SLP", Disciplines.SpeechLanguagePathology)]
    [InlineData("SLP,PT", Disciplines.SpeechLanguagePathology | Disciplines.PhysicalTherapy)]
    public void EveryDiscipline(string text, Disciplines disciplines) => Assert.Equal(disciplines, ReadWith(6, text).Disciplines);

    [Theory]
    [InlineData("A", MedicareStatus.Active)]
    [InlineData("B", MedicareStatus.Bundled)]
    [InlineData("C", MedicareStatus.ContractorPriced)]
    [InlineData("I", MedicareStatus.Invalid)]
    [InlineData("N", MedicareStatus.Noncovered)]
    [InlineData("R", MedicareStatus.Restricted)]
    [InlineData("X", MedicareStatus.Excluded)]
    public void EveryStatus(string text, MedicareStatus status) => Assert.Equal(status, ReadWith(7, text).MedicareStatus);

    [Theory]
    [InlineData("high", Confidence.High)]
    [InlineData("medium", Confidence.Medium)]
    [InlineData("low", Confidence.Low)]
    [InlineData("unverified", Confidence.Unverified)]
    public void EveryConfidence(string text, Confidence confidence) => Assert.Equal(confidence, ReadWith(16, text).Confidence);

    [Fact]
    public void ANumberIsAtMostTheMinutesOfADay() => Assert.Equal(1440, ReadWith(2, "minutes 1440").Basis.First);

    [Theory]
    [InlineData(0, "9711O", "'9711O' is not a code")]
    [InlineData(0, "", "'' is not a code")]
    [InlineData(2, "", "unknown basis ''")]
    [InlineData(2, "minutes", "unknown basis 'minutes'")]
    [InlineData(2, "timed 15", "unknown basis 'timed 15'")]
    [InlineData(2, "minutes 15 + 97130", "unknown basis 'minutes 15 + 97130'")]
    [InlineData(2, "minutes 0", "a size is 1 or more, not '0'")]
    [InlineData(2, "minutes ", "a size is 1 or more, not ''")]
    [InlineData(2, "minutes -15", "'-15' is not a number from 0 to 1440")]
    [InlineData(2, "minutes 1441", "'1441' is not a number from 0 to 1440")]
    [InlineData(2, "minutes 15.5", "'15.5' is not a number from 0 to 1440")]
    [InlineData(2, "minutes 99999999999", "'99999999999' is not a number from 0 to 1440")]
    [InlineData(2, "minutes 15 + 9713O 15", "'9713O' is not a code")]
    [InlineData(2, "minutes 15 + 97130 x", "'x' is not a number from 0 to 1440")]
    [InlineData(2, "add-on 97112", "97110 is an add-on of 97112, which does not name it")]
    [InlineData(2, "add-on 9711O", "97110 is an add-on of 9711O, which does not name it")]
    [InlineData(2, "add-on 97110", "97110 is an add-on of 97110, which does not name it")]
    [InlineData(2, "beside 97116", "unknown basis 'beside 97116'")]
    [InlineData(2, "beside 9711G 15", "'9711G' is not a code")]
    [InlineData(2, "beside 97116 0", "a size is 1 or more, not '0'")]
    [InlineData(2, "area 20", "unknown basis 'area 20'")]
    [InlineData(2, "area 0 + 97598 20", "a size is 1 or more, not '0'")]
    [InlineData(2, "area 20 + 97598 0", "a size is 1 or more, not '0'")]
    [InlineData(2, "area 20 + 9759 20", "'9759' is not a code")]
    [InlineData(2, "month 20 + 98981 0", "a size is 1 or more, not '0'")]
    [InlineData(2, "month 0 + 98981 20", "a size is 1 or more, not '0'")]
    [InlineData(2, "month 20 + 9898! 20", "'9898!' is not a code")]
    [InlineData(2, "month 20", "a range is 5-10 or 21-, not '20'")]
    [InlineData(2, "week 5-10-20", "a range is 5-10 or 21-, not '5-10-20'")]
    [InlineData(2, "call -10", "a size is 1 or more, not ''")]
    [InlineData(2, "call 5-x", "'x' is not a number from 0 to 1440")]
    [InlineData(3, "Evaluation", "unknown category 'Evaluation'")]
    [InlineData(4, "two-on-one", "unknown contact 'two-on-one'")]
    [InlineData(5, "never", "therapy is always, sometimes or no, not 'never'")]
    [InlineData(6, "PT,pt", "a discipline is PT, OT or SLP, not 'pt'")]
    [InlineData(6, "PT,", "a discipline is PT, OT or SLP, not ''")]
    [InlineData(7, "Q", "status is A, B, C, I, N, R or X, not 'Q'")]
    [InlineData(7, "AB", "status is A, B, C, I, N, R or X, not 'AB'")]
    [InlineData(8, "1441", "'1441' is not a number from 0 to 1440")]
    [InlineData(8, "six", "'six' is not a number from 0 to 1440")]
    [InlineData(9, "-1", "'-1' is not a number from 0 to 1440")]
    [InlineData(9, "4", "the adjudication indicator is 1, 2 or 3, not '4'")]
    [InlineData(10, "+8", "'+8' is not a number from 0 to 1440")]
    [InlineData(11, "5 ", "'5 ' is not a number from 0 to 1440")]
    [InlineData(12, "2018-1-1", "'2018-1-1' is not a date; dates are yyyy-MM-dd")]
    [InlineData(12, "2018-02-30", "'2018-02-30' is not a date; dates are yyyy-MM-dd")]
    [InlineData(13, "12/31/2018", "'12/31/2018' is not a date; dates are yyyy-MM-dd")]
    [InlineData(13, "0001-01-02", "97110 ends before it begins", "2018-01-01")]
    [InlineData(14, "97112,", "'' is not a code")]
    [InlineData(15, "S,OTHER", "no !source line for 'OTHER'")]
    [InlineData(16, "", "confidence is high, medium, low or unverified, not ''")]
    [InlineData(16, "sure", "confidence is high, medium, low or unverified, not 'sure'")]
    public void AMalformedFieldIsNamedWithItsLine(int field, string value, string message, string from = "")
    {
        var row = CodeTable.Row("97110", from: from).Split('\t');
        row[field] = value;

        Assert.Equal($"Code table, line 6: {message}.", CodeTable.Refused(CodeTable.With(CodeTable.Row("97113"), string.Join('\t', row))).Message);
    }

    [Theory]
    [InlineData("97110\tlabel", "a row has 17 tab-separated fields, this one has 2")]
    [InlineData("97110", "a row has 17 tab-separated fields, this one has 1")]
    [InlineData("!sauce\tS", "unknown directive '!sauce S'")]
    [InlineData("!covers-from", "unknown directive '!covers-from'")]
    [InlineData("!covers-from\t2014", "'2014' is not a date; dates are yyyy-MM-dd")]
    [InlineData("!covers-from\t", "'' is not a date; dates are yyyy-MM-dd")]
    [InlineData("!checked-to\t", "'' is not a date; dates are yyyy-MM-dd")]
    [InlineData("!limits-as-of\tx", "'x' is not a date; dates are yyyy-MM-dd")]
    [InlineData("!status-as-of\t2025-13-01", "'2025-13-01' is not a date; dates are yyyy-MM-dd")]
    [InlineData("!source\tS\tTitle", "unknown directive '!source S Title'")]
    [InlineData("!source\tS\tTitle\t\t2014", "'2014' is not a date; dates are yyyy-MM-dd")]
    [InlineData("!source\tT\t\t\t", "the source 'T' has no title")]
    [InlineData("!source\tT\t \t\t", "the source 'T' has no title")]
    public void AMalformedLineIsNamed(string line, string message) =>
        Assert.Equal($"Code table, line 5: {message}.", CodeTable.Refused(CodeTable.With(line, CodeTable.Row("97110"))).Message);

    [Fact]
    public void TheHeaderMustBeTheOneKnown()
    {
        Assert.StartsWith("Code table, line 2: the header must be: code label basis category", CodeTable.Refused($"{CodeTable.Covers}\ncode\tlabel\n").Message, StringComparison.Ordinal);
        Assert.StartsWith("Code table, line 1: the header must be: ", CodeTable.Refused(CodeTable.Row("97110")).Message, StringComparison.Ordinal);
        Assert.EndsWith("valid-from valid-to replaced-by sources confidence.", CodeTable.Refused("x").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDatesMustBeStated()
    {
        Assert.Equal("Code table: the line !covers-from is missing.", CodeTable.Refused($"{CodeTable.Checked}\n{CodeTable.Header}").Message);
        Assert.Equal("Code table: the line !checked-to is missing.", CodeTable.Refused($"{CodeTable.Covers}\n{CodeTable.Header}").Message);
        Assert.Equal("Code table: the line !covers-from is missing.", CodeTable.Refused("").Message);
    }

    [Fact]
    public void AnAddOnMustNameItsPrimaryAndTheOtherWayRound()
    {
        Assert.Equal(
            "Code table, line 5: 97129 names the add-on 97130, which is not an add-on of it.",
            CodeTable.Refused(CodeTable.With(CodeTable.Row("97129", "minutes 15 + 97130 15"))).Message);
        Assert.Equal(
            "Code table, line 6: 97129 names the add-on 97130, which is not an add-on of it.",
            CodeTable.Refused(CodeTable.With(CodeTable.Row("97130"), CodeTable.Row("97129", "minutes 15 + 97130 15"))).Message);
        Assert.Equal(
            "Code table, line 6: 97110 is an add-on of 97129, which does not name it.",
            CodeTable.Refused(CodeTable.With(CodeTable.Row("97129", "minutes 15 + 97130 15"), CodeTable.Row("97110", "add-on 97129"))).Message);
    }

    [Fact]
    public void AddOnsOfEachOtherAreRefused() => Assert.Equal(
        "Code table, line 5: 97129 is an add-on of 97130, which does not name it.",
        CodeTable.Refused(CodeTable.With(CodeTable.Row("97129", "add-on 97130"), CodeTable.Row("97130", "add-on 97129"))).Message);

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("", "2017-12-31", "", "")]
    [InlineData("", "2018-01-01", "2018-01-01", "")]
    [InlineData("2014-01-01", "", "2018-01-01", "")]
    [InlineData("2014-01-01", "2020-12-31", "2018-01-01", "2018-12-31")]
    public void PeriodsOfACodeMustNotOverlap(string from, string to, string laterFrom, string laterTo)
    {
        var earlier = CodeTable.Row("97760", from: from, to: to);
        var later = CodeTable.Row("97760", from: laterFrom, to: laterTo);

        Assert.Equal("Code table, line 6: the periods of 97760 overlap.", CodeTable.Refused(CodeTable.With(earlier, later)).Message);
    }

    [Fact]
    public void PeriodsOfACodeMayLieNextToEachOtherOrApart()
    {
        Assert.Equal(2, CodeTable.Read(CodeTable.Row("97760", to: "2017-12-31"), CodeTable.Row("97760", from: "2018-01-01")).Codes.Length);
        Assert.Equal(2, CodeTable.Read(CodeTable.Row("97760", from: "2019-01-01"), CodeTable.Row("97760", to: "2017-12-31")).Codes.Length);
        Assert.Single(CodeTable.Read(CodeTable.Row("97760", from: "2018-01-01", to: "2018-01-01")).Codes);
    }

    [Fact]
    public void NoReaderIsNoTable() => Assert.Throws<ArgumentNullException>(() => TherapyCodeSet.Read(null!));

    private static TherapyCode ReadWith(int field, string value)
    {
        var row = CodeTable.Row("97110").Split('\t');
        row[field] = value;
        return CodeTable.Read(string.Join('\t', row)).Codes[0];
    }
}
