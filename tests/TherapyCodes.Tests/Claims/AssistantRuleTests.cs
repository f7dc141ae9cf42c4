using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>CQ and CO, unit by unit: the published examples, brute force over all small minutes, and the cases that have a name.</summary>
public class AssistantRuleTests
{
    private static readonly DateOnly[] Dates = [new(2019, 12, 31), new(2020, 1, 1), new(2021, 12, 31), new(2022, 1, 1), new(2026, 3, 2)];

    private static readonly (Discipline Discipline, Practitioner Therapist, Practitioner Assistant, Modifier Plain, Modifier Mark)[] Teams =
    [
        (Discipline.PhysicalTherapy, Practitioner.PhysicalTherapist, Practitioner.PhysicalTherapistAssistant, Modifier.GP, Modifier.CQ),
        (Discipline.OccupationalTherapy, Practitioner.OccupationalTherapist, Practitioner.OccupationalTherapyAssistant, Modifier.GO, Modifier.CO),
        (Discipline.SpeechLanguagePathology, Practitioner.SpeechLanguagePathologist, Practitioner.PhysicalTherapistAssistant, Modifier.GN, Modifier.None),
    ];

    private static readonly Dictionary<AssistantTest, AssistantOracle.Test> Tests = new()
    {
        [AssistantTest.Exact] = AssistantOracle.IsMoreThanATenth,
        [AssistantTest.Percentage] = AssistantOracle.IsElevenPercentRounded,
        [AssistantTest.Simple] = AssistantOracle.ReachesATenthPlusOne,
    };

    [Fact]
    public void ThePublishedExamplesComeOut() => Assert.All(ConformanceVectors.Assistants, vector =>
    {
        var bill = Note.Bill(new TreatmentDay(vector.Date, vector.Discipline, vector.Services));
        Assert.Equal(vector.Lines.Select(line => line.ToString()), bill.Lines.Select(line => (line with { Minutes = 0 }).ToString()));
        Assert.Equal(vector.Unbilled.AsEnumerable(), bill.Unbilled.Select(service => service.Code));
    });

    /// <summary>Therapist and assistant with 0 to 60 minutes each of one code, in every discipline, under every rule and every test.</summary>
    [Fact]
    public void BruteForceAgreesOnOneCode()
    {
        foreach (var (test, judge) in Tests)
        {
            var engine = new BillingEngine(PayerPolicy.Medicare with { AssistantTest = test });
            foreach (var team in Teams)
            {
                foreach (var date in Dates)
                {
                    for (var therapist = 0; therapist <= 60; therapist++)
                    {
                        for (var assistant = 0; assistant <= 60; assistant++)
                        {
                            var day = new TreatmentDay(date, team.Discipline, [Service("97535", therapist, team.Therapist), Service("97535", assistant, team.Assistant)]);
                            Judge(engine.Bill(day), [(therapist, assistant)], date, team, judge);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Two codes pooled: minutes around every step of the table and every threshold of the rule.</summary>
    [Fact]
    public void BruteForceAgreesOnTwoCodes()
    {
        int[] minutes = [0, 1, 7, 8, 10, 14, 15, 23, 37];
        var engine = new BillingEngine(PayerPolicy.Medicare);
        foreach (var team in Teams)
        {
            foreach (var date in Dates)
            {
                foreach (var (first, second, third, fourth) in from a in minutes from b in minutes from c in minutes from d in minutes select (a, b, c, d))
                {
                    var day = new TreatmentDay(date, team.Discipline,
                    [
                        Service("97535", first, team.Therapist), Service("97535", second, team.Assistant),
                        Service("97533", third, team.Therapist), Service("97533", fourth, team.Assistant),
                    ]);
                    Judge(engine.Bill(day), [(first, second), (third, fourth)], date, team, AssistantOracle.IsMoreThanATenth);
                }
            }
        }
    }

    /// <summary>Of a code alone, exactly the 21 pairs of 9 to 14 minutes that make 23 to 28 leave two units; each takes one.</summary>
    [Fact]
    public void TwoUnitsAreSharedInTwentyOneCases()
    {
        var shared = new List<(int, int)>();
        for (var therapist = 0; therapist <= 60; therapist++)
        {
            for (var assistant = 0; assistant <= 60; assistant++)
            {
                var bill = Note.Bill($"97110={therapist}:PT 97110={assistant}:PTA");
                if (therapist < 15 && assistant < 15 && bill.TotalUnits == 2)
                {
                    shared.Add((therapist, assistant));
                    Assert.Equal("97110:1:GP 97110:1:GP:CQ", Note.Lines(bill));
                    Assert.Equal([therapist, assistant], bill.Lines.Select(line => line.Minutes));
                }
                Assert.Equal(bill.TotalUnits - therapist / 15 - assistant / 15 == 2, bill.Findings.Any(finding => finding.Code == "TC4005"));
            }
        }
        Assert.Equal(
            [
                (9, 14), (10, 13), (10, 14), (11, 12), (11, 13), (11, 14), (12, 11), (12, 12), (12, 13), (12, 14), (13, 10), (13, 11), (13, 12),
                (13, 13), (13, 14), (14, 9), (14, 10), (14, 11), (14, 12), (14, 13), (14, 14),
            ],
            shared);
    }

    /// <summary>Only what CMS says of the two units is told as its rule; pooling, and dates before the revision, make it our reading.</summary>
    [Theory]
    [InlineData("97110=9:PT 97110=14:PTA", false)]
    [InlineData("2022-01-01 97110=14:PT 97110=14:PTA", false)]
    [InlineData("2021-12-31 97110=14:PT 97110=14:PTA", true)]
    [InlineData("97110=10:PT 97110=10:PTA 97140=20:PT 97112=15", true)]
    [InlineData("97110=8:PT 97110=14:PTA 97140=16:PT", true)]
    public void OurReadingOfTwoUnitsIsMarked(string note, bool isOurReading)
    {
        var finding = Assert.Single(Note.Bill(note).Findings, finding => finding.Code == "TC4005");
        Assert.Equal(isOurReading, finding.Message.Contains("our reading", StringComparison.Ordinal));
    }

    /// <summary>A tenth of the last unit, where the published ways to compute it disagree, with the finding that says so.</summary>
    [Theory]
    [InlineData("97150=26:PT 97150=3:PTA", true, false, false)] // 3 of 29: 10.3 percent
    [InlineData("97150=40:PT 97150=5:PTA", true, true, false)] // 5 of 45: 11.1 percent, but 6 are a tenth and one
    [InlineData("97150=7:PT 97150=1:PTA", true, true, false)] // 1 of 8: 12.5 percent
    [InlineData("97150=17:PT 97150=2:PTA", true, true, false)] // 2 of 19: 10.5 percent rounds up to 11
    [InlineData("97110=7:PT 97110=1:PTA", true, true, false)] // the last unit of a timed code
    [InlineData("2021-06-01 97110=13:PT 97110=2:PTA", true, true, false)]
    [InlineData("97150=36:PT 97150=4:PTA", false, false, false)] // exactly a tenth
    [InlineData("97150=54:PT 97150=6:PTA", false, false, false)]
    [InlineData("97150=53:PT 97150=7:PTA", true, true, true)]
    public void TheThreeTestsAnswerForThemselves(string note, bool exact, bool percentage, bool simple)
    {
        Assert.Equal(exact, IsMarked(AssistantTest.Exact));
        Assert.Equal(percentage, IsMarked(AssistantTest.Percentage));
        Assert.Equal(simple, IsMarked(AssistantTest.Simple));

        bool IsMarked(AssistantTest test)
        {
            var bill = new BillingEngine(PayerPolicy.Medicare with { AssistantTest = test }).Bill(Note.Day(note));
            var disagreement = bill.Findings.SingleOrDefault(finding => finding.Code == "TC4004");
            Assert.Equal(exact != percentage || percentage != simple, disagreement is not null);
            Assert.True(disagreement?.Message.Contains($"{test} is used", StringComparison.OrdinalIgnoreCase) != false);
            return bill.Lines.Any(line => line.Modifiers.Contains(Modifier.CQ));
        }
    }

    /// <summary>The totals of an untimed service to an hour at which the three tests do not agree, by themselves and against brute force.</summary>
    [Fact]
    public void TheTestsDisagreeWhereBruteForceDoes()
    {
        var disagreeing = new List<(int Total, int Assistant)>();
        for (var total = 8; total <= 120; total++)
        {
            for (var assistant = 0; assistant <= total; assistant++)
            {
                var answers = Tests.Select(test => test.Value(assistant, total)).ToArray();
                foreach (var (test, judge) in Tests)
                    Assert.Equal(judge(assistant, total), AssistantRule.Exceeds(assistant, total, test));
                Assert.Equal(answers.Distinct().Count() > 1, AssistantRule.TestsDisagree(assistant, total));
                if (answers.Distinct().Count() > 1)
                    disagreeing.Add((total, assistant));
                // The exact test is the strictest: no other marks what it does not.
                Assert.True(answers[0] || !answers[1]);
                Assert.True(answers[0] || !answers[2]);
            }
        }
        Assert.Equal(57, disagreeing.Count);
        Assert.Equal(
            [(8, 1), (9, 1), (15, 2), (16, 2), (17, 2), (18, 2), (19, 2), (25, 3), (26, 3), (27, 3), (28, 3), (29, 3)],
            disagreeing.Where(pair => pair.Total < 30));
    }

    [Theory]
    [InlineData("97112=30:PT+PTA", "97112:2:GP")]
    [InlineData("97112=30:PTA+PT", "97112:2:GP")]
    [InlineData("OT 97530=20:OT+OTA 97530=10:OTA", "97530:1:GO 97530:1:GO:CO")]
    [InlineData("97150=30:PT+PTA 97150=3:PTA", "97150:1:GP")] // 3 of 33
    [InlineData("97150=30:PT+PTA 97150=4:PTA", "97150:1:GP:CQ")] // 4 of 34
    [InlineData("97112=30:PTA+AIDE", "97112:2:GP:CQ")] // the aide is no therapist
    public void MinutesTogetherAreTheTherapists(string note, string lines) => Assert.Equal(lines, Note.Lines(Note.Bill(note)));

    [Theory]
    [InlineData("CAH 97110=30:PTA", "97110:2:GP", true)]
    [InlineData("CAH OT 97530=30:OTA", "97530:2:GO", true)]
    [InlineData("CAH 97150=20:PTA", "97150:1:GP", true)]
    [InlineData("CAH 97110=30:PT", "97110:2:GP", false)]
    [InlineData("CAH 2019-12-31 97110=30:PTA", "97110:2:GP", false)] // nothing to be exempt from yet
    public void ACriticalAccessHospitalIsExempt(string note, string lines, bool isTold)
    {
        var bill = Note.Bill(note);
        Assert.Equal(lines, Note.Lines(bill));
        Assert.Equal(isTold, bill.Findings.Any(finding => finding.Code == "TC4007"));
    }

    [Theory]
    [InlineData("2020-04-15", "97110:2:GP")]
    [InlineData("2020-04-16", "97110:2:GP:CQ")]
    public void TricareTakesThemFromItsOwnDate(string date, string lines) =>
        Assert.Equal(lines, Note.Lines(new BillingEngine(PayerPolicy.Tricare).Bill(Note.Day($"{date} 97110=30:PTA"))));

    /// <summary>The first unit is on the code, the others on its add-on, each with the modifier of whoever gave it.</summary>
    [Theory]
    [InlineData("97129=15:PT 97130=15:PTA", "97129:1:GP 97130:1:GP:CQ")]
    [InlineData("97129=15:PTA 97130=15:PT", "97129:1:GP 97130:1:GP:CQ")]
    [InlineData("97129=45:PTA", "97129:1:GP:CQ 97130:2:GP:CQ")]
    [InlineData("97129=30:PT 97129=30:PTA", "97129:1:GP 97130:1:GP 97130:2:GP:CQ")]
    [InlineData("97129=7:PT 97129=15:PTA", "97129:1:GP:CQ")]
    [InlineData("97129=23:PT", "97129:1:GP 97130:1:GP")]
    [InlineData("97550=45:PT 97550=10:PTA", "97550:1:GP:CQ 97551:2:GP:CQ")] // outside the pool: a tenth of the whole
    [InlineData("97550=45:PT 97550=5:PTA", "97550:1:GP 97551:1:GP")]
    public void APairIsSplitOverPlainAndMarked(string note, string lines)
    {
        var bill = Note.Bill(note);
        Assert.Equal(lines, Note.Lines(bill));
        Assert.Equal(bill.TimedMinutes, bill.Lines.Sum(line => line.Minutes));
    }

    /// <summary>Shares of an untimed service without minutes: nobody can tell, so it is marked and said.</summary>
    [Theory]
    [InlineData("97150:PT 97150:PTA", "97150:1:GP:CQ", true)]
    [InlineData("97150:PTA", "97150:1:GP:CQ", false)]
    [InlineData("97150:PT", "97150:1:GP", false)]
    [InlineData("97150:PT+PTA", "97150:1:GP", false)]
    [InlineData("97150=20:PT 97150:PTA", "97150:1:GP:CQ", true)]
    [InlineData("97150=20:PT 97150=0:PTA", "97150:1:GP", false)] // none is a number
    [InlineData("97150=20:PT 97150:AIDE", "97150:1:GP", false)]
    public void SharesThatAreNotDocumentedAreMarked(string note, string lines, bool isTold)
    {
        var bill = Note.Bill(note);
        Assert.Equal(lines, Note.Lines(bill));
        Assert.Equal(isTold, bill.Findings.Any(finding => finding.Code == "TC4006"));
    }

    private static TherapyService Service(string code, int minutes, Practitioner provider) => new(code, minutes) { Provider = provider };

    private static void Judge(BilledDay bill, (int Therapist, int Assistant)[] codes, DateOnly date,
        (Discipline, Practitioner, Practitioner, Modifier Plain, Modifier Mark) team, AssistantOracle.Test test)
    {
        int[] minutes = [.. codes.Select(code => code.Therapist + code.Assistant)];
        int[] units = [.. bill.Allocation.Services.Select(service => service.Units)];
        if (!ReferenceAllocator.Medicare.IsLegal(minutes, units))
            Assert.Fail($"{bill.Day}: {bill}");
        for (var i = 0; i < codes.Length; i++)
        {
            var (therapist, assistant) = codes[i];
            var code = bill.Allocation.Services[i].Code;
            var lines = bill.Lines.Where(line => line.Code == code).ToArray();
            var marked = lines.Where(line => line.Modifiers.Contains(team.Mark)).Sum(line => line.Units);
            var plain = lines.Sum(line => line.Units) - marked;
            var period = team.Mark.IsNone ? AssistantOracle.Period.NoModifier : AssistantOracle.PeriodOf(date);
            var allowed = AssistantOracle.MarkedUnits(therapist, assistant, units[i], period, test);
            var isMarkedRight = allowed.Count == 1 && allowed[0] == marked && plain + marked == units[i];
            // At most one unit more than each one's own whole blocks.
            var isNearOwnShares = period == AssistantOracle.Period.NoModifier
                || (plain - therapist / 15 is 0 or 1 && marked - assistant / 15 is 0 or 1);
            var isComplete = lines.All(line => line.Units > 0 && line.Modifiers[0] == team.Plain && line.Modifiers.Count == (line.Modifiers.Contains(team.Mark) ? 2 : 1))
                && lines.Length <= 2 && (units[i] == 0 || lines.Sum(line => line.Minutes) == minutes[i]);
            if (!isMarkedRight || !isNearOwnShares || !isComplete)
                Assert.Fail($"{bill.Day}: {bill}; marked units may be {string.Join(" or ", allowed)}");
        }
    }
}
