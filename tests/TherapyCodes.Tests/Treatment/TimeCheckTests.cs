using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Clock times that cannot all be true: one clinician with two patients, two codes in the same minutes, two disciplines.</summary>
public class TimeCheckTests
{
    [Theory]
    [InlineData("97110=09:00-09:30 97140=09:30-09:45", false)]
    [InlineData("97110=09:00-09:30 97140=09:20-09:45", true)]
    [InlineData("97110=09:00-09:30 97140=09:29:40-09:45", true)] // less than a minute, but the same seconds twice
    [InlineData("97110=09:00-09:30 | 97140=09:20-09:45", true)] // also over two visits
    [InlineData("97110=09:00-09:30 97110=09:20-09:45", true)] // the same clinician twice
    [InlineData("97110=09:00-09:30:PT 97140=09:20-09:45:PTA", true)] // two people, but one patient
    [InlineData("97110=09:00-09:30 G0283=09:00-09:20", false)] // a supervised modality may run beside
    [InlineData("97110=09:00-09:30 97010=09:00-09:20", false)]
    [InlineData("97116=09:00-09:30 0791T=09:00-09:30", false)] // runs inside 97116
    [InlineData("97110=30 97140=15", false)] // no clock, nothing to compare
    [InlineData("97110=09:00-09:30:PT 97140=09:20-09:45:AIDE", false)] // the aide's time is not billed
    public void TwoTimedCodesDoNotShareMinutes(string note, bool isFound) =>
        Assert.Equal(isFound, Note.Bill(note).Findings.Any(finding => finding.Code == "TC3002"));

    [Theory]
    [InlineData("97110=09:00-09:30 97140=09:20-09:45", "97110 and 97140 overlap by 10 minutes (09:00-09:30 and 09:20-09:45)")]
    [InlineData("97110=09:00-09:30 97140=09:29-09:45", "overlap by 1 minute (")]
    [InlineData("97110=09:00-09:30 97140=09:29:40-09:45", "overlap by less than a minute (")]
    public void TheMessageSaysByHowMuch(string note, string message) =>
        Assert.Contains(message, Note.Bill(note).Findings.Single(finding => finding.Code == "TC3002").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("97110=09:00-09:30#a", "97110=09:30-10:00#a", 0)]
    [InlineData("97110=09:00-09:30#a", "97110=09:20-10:00#a", 1)]
    [InlineData("97110=09:00-09:30#a", "97110=09:20-10:00#b", 0)] // two clinicians
    [InlineData("97110=09:00-09:30", "97110=09:20-10:00", 0)] // nobody named
    [InlineData("97110=30#a", "97110=30#a", 0)] // no clock
    [InlineData("97110=09:00-09:30#a", "97150=09:20-10:00#a", 0)] // a group may run beside
    [InlineData("97110=09:00-09:30#a", "G0283=09:20-10:00#a", 0)] // and a supervised modality
    [InlineData("97110=09:00-09:30#a/group", "97110=09:20-10:00#a", 0)] // as documented, not as the code requires
    [InlineData("97161=09:00-09:30#a", "97110=09:20-10:00#a", 1)] // an evaluation is one-on-one as well
    [InlineData("97110=09:00-09:30#a", "97150=09:20-10:00#a/one-on-one", 1)]
    [InlineData("97110=09:00-10:00#a", "97110=09:10-09:20#a 97140=09:30-09:40#a", 2)]
    [InlineData("97110=09:00-09:10#a 97110=09:20-09:30#a", "97110=09:10-09:20#a", 0)] // 10 now, 10 later
    [InlineData("97110=09:00-09:30#a", "2026-03-03 97110=09:00-09:30#a", 0)] // another date
    [InlineData("97110=09:00-09:30#a", "OT 97110=09:00-09:30#a", 1)]
    public void AClinicianIsOneOnOneWithOnePatient(string one, string other, int findings)
    {
        TreatmentDay first = Note.Day(one), second = Note.Day(other);
        Assert.Equal(findings, TimeCheck.OfClinicians([first, second]).Count(finding => finding.Code == "TC3001"));
        Assert.Equal(findings, TimeCheck.OfClinicians([second, first]).Length);
    }

    [Fact]
    public void TheOverlapOfAClinicianNamesDateTimeAndCodes()
    {
        var finding = Assert.Single(TimeCheck.OfClinicians([Note.Day("97110=09:00-09:30#a"), Note.Day("97140=09:20-10:00#a")]));
        Assert.Equal("2026-03-02 09:20-10:00: 97110 and 97140 overlap by 10 minutes, both one-on-one by the same clinician.", finding.Message);
    }

    /// <summary>Overlaps over every pair of three patients, against a comparison of all pairs.</summary>
    [Fact]
    public void EveryPairOfOverlapsIsFound()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var days = Enumerable.Range(0, 3).Select(_ => new TreatmentDay(Note.Date, Discipline.PhysicalTherapy, Enumerable.Range(0, 3).Select(_ => Clocked(random)))).ToArray();
            var pairs = 0;
            for (var one = 0; one < days.Length; one++)
            {
                for (var other = one + 1; other < days.Length; other++)
                    pairs += days[one].Services.Sum(service => days[other].Services.Count(second => second.Time!.Value.Overlaps(service.Time!.Value)));
            }
            Assert.Equal(pairs, TimeCheck.OfClinicians(days).Length);
        }
    }

    [Theory]
    [InlineData("97110=09:00-09:30", "OT 97530=09:30-10:00", false)]
    [InlineData("97110=09:00-09:30", "OT 97530=09:00-09:30", true)]
    [InlineData("97110=15@09:00-09:30", "OT 97530=15@09:00-09:30", false)] // the session's minutes are split
    [InlineData("97110=16@09:00-09:30", "OT 97530=15@09:00-09:30", true)]
    [InlineData("97110=09:00-09:30", "SLP 92507=09:00-09:30", false)] // an untimed session
    [InlineData("97110=30", "OT 97530=30", false)] // no clock
    [InlineData("97110=09:00-09:30", "97530=09:00-09:30", false)] // one discipline
    [InlineData("97110=09:00-09:30", "2026-03-03 OT 97530=09:00-09:30", false)]
    [InlineData("97116=09:00-09:30#a 97116=09:00-09:30#b", "OT 97530=10:00-10:30", false)] // two therapists of one discipline count once
    [InlineData("97110=09:00-09:30 97140=09:00-09:30", "OT 97530=10:00-10:30", false)] // that is TC3002, not two disciplines
    [InlineData("97110=09:00-09:30", "OT 97530=09:00-09:30:AIDE", false)] // not billed
    public void TwoDisciplinesBillNoMoreThanPassed(string one, string other, bool isFound)
    {
        TreatmentDay first = Note.Day(one), second = Note.Day(other);
        Assert.Equal(isFound, TimeCheck.OfDisciplines([first, second]).Any(finding => finding.Code == "TC3003"));
        Assert.Equal(isFound, !TimeCheck.OfDisciplines([second, first]).IsEmpty);
    }

    [Fact]
    public void TheExcessOfDisciplinesNamesThem()
    {
        var finding = Assert.Single(TimeCheck.OfDisciplines([Note.Day("97110=09:00-09:30"), Note.Day("OT 97530=09:10-09:40")]));
        Assert.Equal("2026-03-02 PT and OT document 60 timed minutes in 40 minutes that passed; split the shared time.", finding.Message);
    }

    [Fact]
    public void NoDaysAreNoFindings()
    {
        Assert.Empty(TimeCheck.OfClinicians([]));
        Assert.Empty(TimeCheck.OfDisciplines([]));
        Assert.Throws<ArgumentNullException>("days", () => TimeCheck.OfClinicians(null!));
        Assert.Throws<ArgumentNullException>("days", () => TimeCheck.OfDisciplines(null!));
    }

    private static TherapyService Clocked(Random random)
    {
        var start = new TimeOnly(9, 0).AddMinutes(random.Next(60));
        return new TherapyService("97110", new TimeRange(start, start.AddMinutes(random.Next(1, 20)))) { Clinician = "a" };
    }
}
