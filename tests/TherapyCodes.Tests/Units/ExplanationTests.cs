using Xunit;

namespace TherapyCodes.Tests;

/// <summary>The explanations, word for word: read them as the user will.</summary>
public class ExplanationTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void ALargerLeftoverTakesTheUnit() => AssertText(
        """
        40 timed minutes earn 3 units: 38 to 52 minutes are 3 units (CMS Pub 100-04, chapter 5, 20.2.C).
        97110: 33 minutes = 2 full units, 3 minutes left over.
        97140: 7 minutes = 0 full units, 7 minutes left over.
        The full units make 2. 1 unit is left and goes to the largest leftover: 97140 (7 minutes).
        13 more timed minutes would earn unit 4.
        Billed: 97110: 2, 97140: 1.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes, new("97110", 33), new("97140", 7));

    [Fact]
    public void SeveralLeftoversTakeUnitsLargestFirst() => AssertText(
        """
        49 timed minutes earn 3 units: 38 to 52 minutes are 3 units (CMS Pub 100-04, chapter 5, 20.2.C).
        97110: 18 minutes = 1 full unit, 3 minutes left over.
        97116: 10 minutes = 0 full units, 10 minutes left over.
        97140: 13 minutes = 0 full units, 13 minutes left over.
        97035: 8 minutes = 0 full units, 8 minutes left over.
        The full units make 1. 2 units are left and go to the largest leftovers: 97140 (13 minutes), 97116 (10 minutes).
        4 more timed minutes would earn unit 4.
        Billed: 97110: 1, 97116: 1, 97140: 1, 97035: 0.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes, new("97110", 18), new("97116", 10), new("97140", 13), new("97035", 8));

    [Fact]
    public void ATieIsTheCliniciansChoice() => AssertText(
        """
        21 timed minutes earn 1 unit: 8 to 22 minutes are 1 unit (CMS Pub 100-04, chapter 5, 20.2.C).
        97112: 7 minutes = 0 full units, 7 minutes left over.
        97110: 7 minutes = 0 full units, 7 minutes left over.
        97140: 7 minutes = 0 full units, 7 minutes left over.
        The full units make 0. 1 unit is left and goes to the largest leftover: 97112 (7 minutes).
        97112 and 97110 and 97140 tie at 7 minutes, so this is the clinician's choice; decided by: more minutes, then documented first. As good: 97112: 0, 97110: 1, 97140: 0; or 97112: 0, 97110: 0, 97140: 1.
        2 more timed minutes would earn unit 2.
        Billed: 97112: 1, 97110: 0, 97140: 0.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes, new("97112", 7), new("97110", 7), new("97140", 7));

    [Fact]
    public void ThreeAlternativesAreShownAndTheRestIsCounted()
    {
        TherapyService[] four = [new("97110", 7), new("97112", 7), new("97116", 7), new("97140", 7)], three = four[..3];
        Assert.Contains(
            "As good: 97110: 1, 97112: 0, 97116: 1, 97140: 0; or 97110: 1, 97112: 0, 97116: 0, 97140: 1; or 97110: 0, 97112: 1, 97116: 1, 97140: 0; and 2 more.\n",
            UnitRule.Medicare.Allocate(four).Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain(" more.\n", UnitRule.Medicare.Allocate(three).Explain(), StringComparison.Ordinal);

        // Four services, one unit: three others, all shown.
        var day = UnitRule.Medicare.Allocate([.. four.Select(service => new TherapyService(service.Code, 2))]);
        Assert.Equal(3, day.AlternativeCount);
        Assert.EndsWith(
            "; or 97110: 0, 97112: 0, 97116: 0, 97140: 1.\n15 more timed minutes would earn unit 2.\nBilled: 97110: 1, 97112: 0, 97116: 0, 97140: 0.",
            day.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTieBreakIsNamed() => Assert.Contains(
        "97110 and 97140 tie at 5 minutes, so this is the clinician's choice; decided by: ranked 97140. As good: 97110: 2, 97140: 1.\n",
        Explain(UnitRule.Medicare, TieBreak.Ranking(CptCode.Parse("97140")), new("97110", 20), new("97140", 20)), StringComparison.Ordinal);

    [Fact]
    public void TooFewMinutesEarnNothing() => AssertText(
        """
        7 timed minutes earn 0 units: 0 to 7 minutes are 0 units (CMS Pub 100-04, chapter 5, 20.2.C).
        97110: 7 minutes = 0 full units, 7 minutes left over.
        No unit is earned; the minutes are documented but not billed.
        1 more timed minute would earn unit 1.
        Billed: 97110: 0.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes, new TherapyService("97110", 7));

    [Fact]
    public void FullUnitsMayBeAll() => AssertText(
        """
        61 timed minutes earn 4 units: 53 to 67 minutes are 4 units (CMS Pub 100-04, chapter 5, 20.2.C).
        97530: 61 minutes = 4 full units, 1 minute left over.
        The full units make up the total; no unit is left for the leftovers.
        7 more timed minutes would earn unit 5.
        Billed: 97530: 4.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes, new TherapyService("97530", 61));

    [Fact]
    public void AMinuteIsOneMinute() => AssertText(
        """
        1 timed minute earns 1 unit: 1 to 15 minutes are 1 unit (the payer's rule).
        97530: 1 minute = 0 full units, 1 minute left over.
        The full units make 0. 1 unit is left and goes to the largest leftover: 97530 (1 minute).
        15 more timed minutes would earn unit 2.
        Billed: 97530: 1.
        """,
        UnitRule.Pooled(1), TieBreak.MoreMinutes, new TherapyService("97530", 1));

    [Fact]
    public void WhateverElseIsDocumentedIsExplainedToo() => AssertText(
        """
        30 timed minutes earn 2 units: 23 to 37 minutes are 2 units (CMS Pub 100-04, chapter 5, 20.2.C).
        97129 with 97130: 30 minutes = 2 full units, 0 minutes left over.
        97110: 0 minutes = 0 full units, 0 minutes left over; no time is documented for this timed code.
        The full units make up the total; no unit is left for the leftovers.
        8 more timed minutes would earn unit 3.
        97161: untimed: 1 unit a day: 1 unit (CMS Pub 100-04, chapter 5, 20.2.B).
        97532: not a therapy code in force on the date; not counted.
        92607 with 92608: 76 minutes, counted outside the 15-minute pool (first 60 minutes, then each 30 as 92608): 2 units (AMA CPT, introduction, Time).
        96105: timed, but no time is documented; not counted.
        97140: furnished by somebody who may not bill it; not counted.
        97530: a one-on-one code furnished otherwise; not counted.
        95851: 1 unit for each section documented: 3 units (TherapyCodes code table, each row names its sources).
        Billed: 97129: 1, 97130: 1, 97161: 1, 97110: 0, 97532: 0, 92607: 1, 92608: 1, 96105: 0, 97140: 0, 97530: 0, 95851: 3.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes,
        new("97129", 30), new("97161"), new("97110"), new("97532", 15), new("92607", 76), new("96105"), new("97140", 15) { Provider = Practitioner.Aide },
        new("97530", 15) { Contact = PatientContact.Group }, new("95851") { Quantity = 3 });

    [Fact]
    public void EachServiceAlone() => AssertText(
        """
        Each service is counted alone: 8 minutes earn its last unit (AMA CPT, introduction, Time).
        97110: 23 minutes = 1 full unit, 8 minutes left over, enough for one more unit: 2.
        97140: 22 minutes = 1 full unit, 7 minutes left over, 1 short of one more unit: 1.
        97530: 15 minutes = 1 full unit, 0 minutes left over.
        97112: 0 minutes = 0 full units, 0 minutes left over; no time is documented for this timed code.
        Billed: 97110: 2, 97140: 1, 97530: 1, 97112: 0.
        """,
        UnitRule.CptMidpoint, TieBreak.MoreMinutes, new("97110", 23), new("97140", 22), new("97530", 15), new("97112"));

    [Fact]
    public void AnotherPayersRuleIsNotTheManuals()
    {
        Assert.StartsWith("Each service is counted alone: 15 minutes earn its last unit (the payer's rule).\n", Explain(UnitRule.FullUnits, default, new TherapyService("97110", 29)), StringComparison.Ordinal);
        Assert.StartsWith("9 timed minutes earn 0 units: 0 to 9 minutes are 0 units (the payer's rule).\n", Explain(UnitRule.Pooled(10), default, new TherapyService("97110", 9)), StringComparison.Ordinal);
    }

    [Fact]
    public void UntimedAlone() => AssertText(
        """
        97161: untimed: 1 unit a day: 1 unit (CMS Pub 100-04, chapter 5, 20.2.B).
        Billed: 97161: 1.
        """,
        UnitRule.Medicare, TieBreak.MoreMinutes, new TherapyService("97161"));

    [Fact]
    public void Bundled()
    {
        var policy = new CountingPolicy { BundledCodes = [CptCode.Parse("97010")] };
        Assert.Equal(
            "97010: bundled into other services by the payer; not counted.\nBilled: 97010: 0.",
            UnitAllocation.Create(policy, TherapyCodeSet.Default, Today, [new TherapyService("97010")]).Explain());
    }

    [Fact]
    public void Nothing()
    {
        AssertText("Nothing is documented; nothing is billed.", UnitRule.Medicare, TieBreak.MoreMinutes);
        AssertText(
            """
            0 timed minutes earn 0 units: 0 to 7 minutes are 0 units (CMS Pub 100-04, chapter 5, 20.2.C).
            97110: 0 minutes = 0 full units, 0 minutes left over.
            No unit is earned; the minutes are documented but not billed.
            Billed: 97110: 0.
            """,
            UnitRule.Medicare, TieBreak.MoreMinutes, new TherapyService("97110", 0));
    }

    [Fact]
    public void LongDays()
    {
        Assert.StartsWith("1440 timed minutes earn 96 units: 1433 to 1447 minutes are 96 units (", Explain(UnitRule.Medicare, default, new TherapyService("97110", 1440)), StringComparison.Ordinal);
        Assert.StartsWith(
            "2880 timed minutes earn 192 units: 2873 to 2887 minutes are 192 units (",
            Explain(UnitRule.Medicare, default, new("97110", 1440), new("97112", 1440)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Culture.Hostile), MemberType = typeof(Culture))]
    public void TheWordsAreTheSameInEveryCulture(string culture)
    {
        using var _ = Culture.Use(culture);
        ALargerLeftoverTakesTheUnit();
        ATieIsTheCliniciansChoice();
        WhateverElseIsDocumentedIsExplainedToo();
    }

    /// <summary>Why a service has no unit: every outcome that leaves one without says so, and no two say the same.</summary>
    [Fact]
    public void EveryReasonIsSaidInItsOwnWords()
    {
        UnitOutcome[] silent = [UnitOutcome.None, UnitOutcome.Won, UnitOutcome.WonTie, UnitOutcome.Reached, UnitOutcome.Untimed];
        var reasons = Enum.GetValues<UnitOutcome>().Except(silent).Select(UnitExplanation.Reason).ToArray();
        Assert.All(reasons, Assert.NotEmpty);
        Assert.Equal(reasons.Length, reasons.Distinct().Count());
        Assert.All(silent, outcome => Assert.Equal("", UnitExplanation.Reason(outcome)));
        Assert.Equal(
            "no minutes; no unit is left for its minutes; an equal leftover took the unit, by choice; too few minutes; "
            + "too few minutes for its own basis, or too many; timed, but no time is documented; not a therapy code in force on the date; "
            + "furnished by somebody who may not bill it; bundled into other services by the payer; a one-on-one code furnished otherwise; "
            + "over the payer's daily cap",
            string.Join("; ", reasons));
    }

    private static void AssertText(string expected, UnitRule rule, TieBreak tieBreak, params TherapyService[] services) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Explain(rule, tieBreak, services));

    private static string Explain(UnitRule rule, TieBreak tieBreak, params TherapyService[] services) =>
        rule.Allocate(TherapyCodeSet.Default, Today, tieBreak, services).Explain();
}
