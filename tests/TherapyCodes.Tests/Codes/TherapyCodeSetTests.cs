using Xunit;

namespace TherapyCodes.Tests;

/// <summary>What a set answers about a code on a date.</summary>
public class TherapyCodeSetTests
{
    private static readonly TherapyCodeSet Codes = TherapyCodeSet.Default;

    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void EachRowIsInForceFromItsFirstDayToItsLast()
    {
        foreach (var row in Codes.Codes)
        {
            var from = row.ValidFrom ?? Codes.CoversFrom;
            var to = row.ValidTo ?? Codes.CheckedTo;
            if (to < Codes.CoversFrom)
                continue;
            AssertInForce(row, from);
            AssertInForce(row, to);
            Assert.Equal(row.ValidFrom is null, row.IsValidOn(from.AddDays(-1)));
            Assert.Equal(row.ValidTo is null, row.IsValidOn(to.AddDays(1)));
            Assert.False(row.ValidFrom is { } first && Codes.TryGet(row.Code, first.AddDays(-1), out var before) && before == row);
            Assert.False(row.ValidTo is { } last && Codes.TryGet(row.Code, last.AddDays(1), out var after) && after == row);
        }
    }

    [Fact]
    public void EachRowIsInForceAsLongAsNoLastDayIsKnown()
    {
        foreach (var row in Codes.Codes.Where(row => row.ValidTo is null))
        {
            AssertInForce(row, DateOnly.MaxValue);
            Assert.True(Codes.TryGetLatest(row.Code, out var latest));
            Assert.Same(row, latest);
        }
    }

    [Theory]
    [InlineData("97110", "2026-03-02", CodeStatus.Valid, "97110 (Strength / range / endurance exercise) is in force on 2026-03-02: each 15 minutes.")]
    [InlineData("97532", "2017-12-31", CodeStatus.Valid, "97532 (Cognitive skills training) is in force on 2017-12-31: each 15 minutes.")]
    [InlineData("97532", "2018-01-01", CodeStatus.Retired, "97532 (Cognitive skills training) ended on 2017-12-31; replaced by 97127 or G0515.")]
    [InlineData("97532", "2026-03-02", CodeStatus.Retired, "97532 (Cognitive skills training) ended on 2017-12-31; replaced by 97127 or G0515, on 2026-03-02 by 97129 or 97130.")]
    [InlineData("64550", "2019-01-01", CodeStatus.Retired, "64550 (TENS electrode application) ended on 2018-12-31; the set names no code in its place.")]
    [InlineData("92506", "2014-01-01", CodeStatus.Retired, "92506 (Speech/language/hearing evaluation (single code)) ended on 2013-12-31; replaced by 92521 or 92522 or 92523 or 92524.")]
    [InlineData("97129", "2019-12-31", CodeStatus.NotYetValid, "97129 (Cognitive-function intervention, first 15 min) begins on 2020-01-01.")]
    [InlineData("97129", "2020-01-01", CodeStatus.Valid, "97129 (Cognitive-function intervention, first 15 min) is in force on 2020-01-01: first 15 minutes, then each 15 as 97130.")]
    [InlineData("97760", "2017-12-31", CodeStatus.Valid, "97760 (Orthotic fitting and training (pre-2018 meaning)) is in force on 2017-12-31: each 15 minutes.")]
    [InlineData("97760", "2018-01-01", CodeStatus.Valid, "97760 (Orthotic fitting/training, first encounter) is in force on 2018-01-01: each 15 minutes.")]
    [InlineData("99213", "2026-03-02", CodeStatus.Unknown, "99213 is not in this set of therapy codes; check the code.")]
    [InlineData("97110", "2013-12-31", CodeStatus.NotCovered, "97110: this set of therapy codes has no data for 2013-12-31.")]
    [InlineData("99213", "2013-12-31", CodeStatus.NotCovered, "99213: this set of therapy codes has no data for 2013-12-31.")]
    public void AnAnswerIsASentence(string code, string date, CodeStatus status, string sentence)
    {
        var on = DateOnly.ParseExact(date, "yyyy-MM-dd", null);
        var answer = Codes.Find(CptCode.Parse(code), on);

        Assert.Equal(status, answer.Status);
        Assert.Equal(sentence, answer.ToString());
        Assert.Equal(code, answer.Code.ToString());
        Assert.Equal(on, answer.Date);
        Assert.True(answer.IsChecked);
        Assert.Equal(status == CodeStatus.Valid, Codes.TryGet(CptCode.Parse(code), on, out var entry));
        if (status == CodeStatus.Valid)
            Assert.Same(answer.Entry, entry);
        else
            Assert.Null(entry);
        Assert.Equal(status is CodeStatus.Unknown or CodeStatus.NotCovered, answer.Entry is null);
    }

    [Theory]
    [MemberData(nameof(Culture.Hostile), MemberType = typeof(Culture))]
    public void AnAnswerIsTheSameInEveryCulture(string culture)
    {
        using var _ = Culture.Use(culture);

        Assert.Equal(
            "97532 (Cognitive skills training) ended on 2017-12-31; replaced by 97127 or G0515, on 2026-03-02 by 97129 or 97130.",
            Codes.Find(CptCode.Parse("97532"), Today).ToString());
        Assert.EndsWith("is in force on 2026-03-02: each 15 minutes.", Codes.Find(CptCode.Parse("97110"), Today).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("begins on 2020-01-01.", Codes.Find(CptCode.Parse("97129"), new(2019, 1, 1)).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("no data for 2013-12-31.", Codes.Find(CptCode.Parse("97110"), new(2013, 12, 31)).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("therapy codes, 2014-01-01 to 2026-12-31", Codes.ToString(), StringComparison.Ordinal);
        Assert.Equal(Codes.Codes.Length, Reread().Codes.Length);
    }

    [Fact]
    public void ADateAfterTheTableWasCheckedIsAnsweredWithANote()
    {
        Assert.True(Codes.Find(CptCode.Parse("97110"), Codes.CheckedTo).IsChecked);

        var answer = Codes.Find(CptCode.Parse("97110"), Codes.CheckedTo.AddDays(1));
        Assert.Equal(CodeStatus.Valid, answer.Status);
        Assert.False(answer.IsChecked);
        Assert.EndsWith("each 15 minutes. The set was not checked as late as that date.", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoQuestionNoAnswer()
    {
        Assert.Equal(CodeStatus.None, default(CodeLookup).Status);
        Assert.Equal("", default(CodeLookup).ToString());
    }

    [Fact]
    public void ACodeThatPausesIsNotYetInForceInTheGap()
    {
        var codes = CodeTable.Read(CodeTable.Row("97760", to: "2015-12-31"), CodeTable.Row("97760", from: "2018-01-01", to: "2019-12-31"));
        var code = CptCode.Parse("97760");

        Assert.Equal(CodeStatus.Valid, codes.Find(code, new(2015, 12, 31)).Status);
        Assert.Equal(CodeStatus.NotYetValid, codes.Find(code, new(2016, 1, 1)).Status);
        Assert.Equal("97760 (Our label) begins on 2018-01-01.", codes.Find(code, new(2016, 1, 1)).ToString());
        Assert.Equal(CodeStatus.Retired, codes.Find(code, new(2020, 1, 1)).Status);
        Assert.Equal("97760 (Our label) ended on 2019-12-31; the set names no code in its place.", codes.Find(code, new(2020, 1, 1)).ToString());
    }

    /// <summary>A code that replaced another and ended too does not help a biller; the codes in force do.</summary>
    [Theory]
    [InlineData("97532", "2017-12-31", "")]
    [InlineData("97532", "2018-01-01", "97127 G0515")]
    [InlineData("97532", "2019-12-31", "97127 G0515")]
    [InlineData("97532", "2020-01-01", "97129 97130")]
    [InlineData("97001", "2026-03-02", "97161 97162 97163")]
    [InlineData("64550", "2026-03-02", "")]
    [InlineData("97129", "2019-12-31", "")]
    [InlineData("99213", "2026-03-02", "")]
    [InlineData("97532", "2013-12-31", "")]
    public void ARetiredCodeNamesTheCodesInForce(string code, string date, string successors) =>
        Assert.Equal(successors, string.Join(' ', Codes.Find(CptCode.Parse(code), DateOnly.Parse(date, null)).Successors));

    [Fact]
    public void TheWayToTheCodesInForceIsFollowedToItsEnd()
    {
        var codes = CodeTable.Read(
            CodeTable.Row("97001", to: "2015-12-31", replacedBy: "97002,97110,97003,97002"),
            CodeTable.Row("97002", to: "2016-12-31", replacedBy: "97003,97112"),
            CodeTable.Row("97003", to: "2016-12-31", replacedBy: "97001,99999"),
            CodeTable.Row("97004", to: "2016-12-31", replacedBy: "97003"),
            CodeTable.Row("97110"), CodeTable.Row("97112"));

        Assert.Equal("97002 97110 97003", Successors("97001", new(2016, 1, 1)));
        Assert.Equal("97110 97112", Successors("97001", new(2017, 1, 1)));
        Assert.Equal("97110 97112", Successors("97004", new(2017, 1, 1)));
        Assert.Equal("", Successors("97001", new(2015, 1, 1)));
        // 97003 ended with nothing in force behind it but by way of 97001, which has 97110 and, over 97002, 97112.
        Assert.Equal("97110 97112", Successors("97003", new(2017, 1, 1)));

        var nowhere = CodeTable.Read(CodeTable.Row("97001", to: "2015-12-31", replacedBy: "97002"), CodeTable.Row("97002", to: "2016-12-31", replacedBy: "97001"));
        Assert.Equal(
            "97001 (Our label) ended on 2015-12-31; replaced by 97002, no longer in force on 2017-01-01.", nowhere.Find(CptCode.Parse("97001"), new(2017, 1, 1)).ToString());

        string Successors(string code, DateOnly date) => string.Join(' ', codes.Find(CptCode.Parse(code), date).Successors);
    }

    [Fact]
    public void TheLatestRowIsTheLastOne()
    {
        Assert.True(Codes.TryGetLatest(CptCode.Parse("97760"), out var entry));
        Assert.Equal(new DateOnly(2018, 1, 1), entry.ValidFrom);
        Assert.True(Codes.TryGetLatest(CptCode.Parse("97532"), out entry));
        Assert.Equal(new DateOnly(2017, 12, 31), entry.ValidTo);
        Assert.False(Codes.TryGetLatest(CptCode.Parse("99213"), out entry));
        Assert.Null(entry);
        Assert.False(Codes.TryGetLatest(CptCode.None, out _));
        Assert.False(Codes.TryGet(CptCode.None, Today, out _));
    }

    [Fact]
    public void LookingUpAllocatesNothing()
    {
        var known = CptCode.Parse("97110");
        var redefined = CptCode.Parse("97760");
        var retired = CptCode.Parse("97532");
        var unknown = CptCode.Parse("99213");

        Assert.Equal(0, Allocations.Of(() =>
        {
            var found = Codes.TryGet(known, Today, out var entry) & Codes.TryGet(redefined, Today, out var other) & Codes.TryGetLatest(retired, out var latest);
            var missed = Codes.TryGet(retired, Today, out _) | Codes.TryGet(unknown, Today, out _) | Codes.TryGetLatest(unknown, out _);
            return (found && !missed ? 1 : 0) + entry!.Basis.First + other!.Label.Length + latest!.Label.Length;
        }));
    }

    private static void AssertInForce(TherapyCode row, DateOnly date)
    {
        Assert.True(row.IsValidOn(date));
        Assert.True(Codes.TryGet(row.Code, date, out var found), $"{row.Code} on {date:O}");
        Assert.Same(row, found);
        Assert.Equal(CodeStatus.Valid, Codes.Find(row.Code, date).Status);
    }

    private static TherapyCodeSet Reread()
    {
        using var stream = typeof(TherapyCodeSet).Assembly.GetManifestResourceStream("therapy-codes.tsv")!;
        using var reader = new StreamReader(stream);
        return TherapyCodeSet.Read(reader);
    }
}
