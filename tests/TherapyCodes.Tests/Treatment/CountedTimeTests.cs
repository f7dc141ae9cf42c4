using System.Collections.Immutable;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Which of the documented minutes count: clock times, stated minutes, stretches that do not count, two people at once.</summary>
public class CountedTimeTests
{
    private const string StatedExceedsClock = "TC3004", UncountedTimeCounted = "TC3005", CountedOnce = "TC3006", VisitTooShort = "TC3007";
    private const string StatedBelowClock = "TC3009", SameMinutes = "TC3002";

    [Theory]
    [InlineData("97110=09:00-09:33", 33, "")]
    [InlineData("97110=09:00:01-09:33", 32, "")]
    [InlineData("97110=33@09:00-09:33", 33, "")]
    [InlineData("97110=40@09:00-09:33", 33, StatedExceedsClock)]
    [InlineData("97110=30@09:00-09:33", 30, StatedBelowClock)]
    [InlineData("97110=0@09:00-09:33", 0, StatedBelowClock)]
    [InlineData("97110=33", 33, "")]
    public void TheFewerOfStatedAndClockedMinutesCount(string note, int minutes, string finding)
    {
        var bill = Note.Bill(note);
        Assert.Equal(minutes, bill.TimedMinutes);
        Assert.Equal(finding, TimeFindings(bill));
    }

    [Theory]
    [InlineData("97110=09:00-09:33", "rest 09:10-09:15", 28, "")]
    [InlineData("97110=09:00-09:33", "rest 09:10:00-09:14:30", 28, "")] // 28 minutes 30 seconds are left
    [InlineData("97110=09:00-09:33", "rest 08:55-09:05", 28, "")]
    [InlineData("97110=09:00-09:33", "rest 08:55-09:40", 0, "")]
    [InlineData("97110=09:00-09:33", "rest 10:00-10:10", 33, "")]
    [InlineData("97110=09:00-09:33", "rest 09:10-09:15, waiting 09:12-09:20", 23, "")] // 10 minutes together, not 13
    [InlineData("97110=09:00-09:33", "waiting 09:12-09:20, rest 09:10-09:15", 23, "")]
    [InlineData("97110=33@09:00-09:33", "rest 09:10-09:15", 28, UncountedTimeCounted)]
    [InlineData("97110=28@09:00-09:33", "rest 09:10-09:15", 28, "")]
    [InlineData("97110=20@09:00-09:33", "rest 09:10-09:15", 20, StatedBelowClock)]
    [InlineData("97110=40@09:00-09:33", "rest 09:10-09:15", 28, StatedExceedsClock + " " + UncountedTimeCounted)]
    [InlineData("97110=33", "rest 09:10-09:15", 33, "")] // no clock to take it out of
    public void StretchesThatDoNotCountAreTakenOut(string note, string uncounted, int minutes, string findings)
    {
        var bill = Note.Bill(WithUncounted(note, null, uncounted));
        Assert.Equal(minutes, bill.TimedMinutes);
        Assert.Equal(findings, TimeFindings(bill));
    }

    /// <summary>The message names what was stated, what is left and what was taken out.</summary>
    [Fact]
    public void TheMessageOfAStretchNamesIt()
    {
        var bill = Note.Bill(WithUncounted("97110=33@09:00-09:33", null, "rest 09:10-09:15"));
        var finding = Assert.Single(bill.Findings, finding => finding.Code == UncountedTimeCounted);
        Assert.Equal("97110 states 33 minutes; after rest 09:10-09:15 no more than 28 count.", finding.Message);
    }

    /// <summary>No message says that more minutes are counted than are.</summary>
    [Fact]
    public void AMessageNeverPromisesMoreMinutesThanAreCounted()
    {
        var bill = Note.Bill(WithUncounted("97110=40@09:00-09:33", null, "rest 09:10-09:15"));
        Assert.DoesNotContain(bill.Findings, finding => finding.Message.Contains("33 count", StringComparison.Ordinal));
    }

    /// <summary>Gait with two therapists: 20 minutes of both are 20 minutes.</summary>
    [Theory]
    [InlineData("97116=09:00-09:20:PT#a 97116=09:00-09:20:PT#b", 20, 0)]
    [InlineData("97116=09:00-09:20:PT#a 97116=09:10-09:30:PT#b", 30, 0)]
    [InlineData("97116=09:00-09:20:PT 97116=09:00-09:20:PTA", 20, 0)]
    [InlineData("97116=09:00-09:20:PTA 97116=09:00-09:20:PT", 20, 0)]
    [InlineData("97116=09:00-09:30:PTA 97116=09:10-09:20:PT", 30, 20)] // the 10 shared minutes are the therapist's
    [InlineData("97116=09:10-09:20:PT 97116=09:00-09:30:PTA", 30, 20)]
    [InlineData("97116=09:00-09:20:PTA#a 97116=09:00-09:20:PTA#b", 20, 20)]
    [InlineData("97116=20@09:00-09:20:PT#a 97116=20@09:00-09:20:PT#b", 20, 0)]
    [InlineData("97116=10@09:00-09:30:PT#a 97116=09:00-09:30:PTA#b", 30, 20)]
    [InlineData("97116=09:00-09:30:PT#a 97116=10@09:00-09:30:PT#b", 30, 0)]
    [InlineData("97116=10@09:00-09:30:PT#b 97116=09:00-09:30:PT#a", 30, 0)]
    [InlineData("97116=09:00-09:30:PT#a 97116=09:00-09:30:PT#b 97116=09:00-09:30:PT#c", 30, 0)]
    [InlineData("97116=09:00-09:20:PT#a | 97116=09:00-09:20:PT#b", 20, 0)]
    public void TwoPeopleAtOnceCountOnceAsTheTherapists(string note, int minutes, int assistant)
    {
        var bill = Note.Bill(note);
        Assert.Equal(minutes, bill.TimedMinutes);
        Assert.Equal(assistant, bill.Allocation.Services[0].AssistantMinutes);
        Assert.Contains(bill.Findings, finding => finding.Code == CountedOnce);
        Assert.DoesNotContain(bill.Findings, finding => finding.Code == SameMinutes);
    }

    [Fact]
    public void TimeOneAfterTheOtherIsNotShared()
    {
        var bill = Note.Bill("97116=09:00-09:20:PT 97116=09:20-09:40:PTA");
        Assert.Equal(40, bill.TimedMinutes);
        Assert.DoesNotContain(bill.Findings, finding => finding.Code == CountedOnce);
    }

    /// <summary>Rest of both, then each minute that is left once.</summary>
    [Theory]
    [InlineData("97116=09:00-09:20:PT 97116=09:00-09:30:PTA", "rest 09:00-09:10", 20, 10)]
    [InlineData("97116=09:00-09:30:PT 97116=09:00-09:30:PTA", "rest 09:10-09:20", 20, 0)]
    public void RestIsTakenOutOfSharedTimeOnce(string note, string uncounted, int minutes, int assistant)
    {
        var bill = Note.Bill(WithUncounted(note, null, uncounted));
        Assert.Equal(minutes, bill.TimedMinutes);
        Assert.Equal(assistant, bill.Allocation.Services[0].AssistantMinutes);
    }

    /// <summary>An aide beside the assistant takes none of the assistant's minutes away.</summary>
    [Theory]
    [InlineData("97110=09:00-09:30:AIDE 97110=09:00-09:30:PTA", 30)]
    [InlineData("97110=09:00-09:30:STUDENT 97110=09:00-09:20:PT", 20)]
    public void SomebodyWhoMayNotBillTakesNoMinutesAway(string note, int minutes)
    {
        var bill = Note.Bill(note);
        Assert.Equal(minutes, bill.TimedMinutes);
        Assert.DoesNotContain(bill.Findings, finding => finding.Code is CountedOnce or SameMinutes);
    }

    [Theory]
    [InlineData("97110=20 97140=10", "09:00-09:30", "", false)]
    [InlineData("97110=20 97140=11", "09:00-09:30", "", true)]
    [InlineData("97110=20 97140=5", "09:00-09:30", "rest 5", false)]
    [InlineData("97110=20 97140=6", "09:00-09:30", "rest 5", true)]
    [InlineData("97110=30 G0283=20", "09:00-09:30", "", false)] // a supervised modality may run beside
    [InlineData("97110=30 97116=30 0791T=30", "09:00-10:00", "", false)] // 0791T runs inside 97116
    [InlineData("97110=30", "09:00:01-09:30", "", true)]
    [InlineData("97110=09:00-09:30", "09:00-09:30", "rest 09:10-09:15", false)] // already taken out
    [InlineData("97110=30@09:00-09:30", "09:00-09:30", "rest 09:10-09:15", false)]
    [InlineData("97110=30", "09:00-09:30", "rest 09:10-09:15", true)]
    [InlineData("97110=09:00-09:33", "09:00-09:33", "rest 09:10-09:15, waiting 09:12-09:20", false)] // 10 minutes together
    [InlineData("97110=30", "09:00-09:30", "rest 10:00-10:05", false)] // not in this visit
    [InlineData("97116=09:00-09:30:PT#a 97116=09:00-09:30:PT#b", "09:00-09:30", "", false)] // shared, counted once
    [InlineData("97110=30:PT 97110=30:AIDE", "09:00-09:30", "", false)]
    public void TimedMinutesFitIntoTheVisit(string note, string visit, string uncounted, bool isTooShort)
    {
        var bill = Note.Bill(WithUncounted(note, TimeRange.Parse(visit), uncounted));
        Assert.Equal(isTooShort, bill.Findings.Any(finding => finding.Code == VisitTooShort));
    }

    [Fact]
    public void VisitsPool()
    {
        var morning = new Visit([new("97110", 20)]) { Time = TimeRange.Parse("09:00-09:30") };
        var afternoon = new Visit([new("97110", 20)]) { Time = TimeRange.Parse("15:00-15:30") };
        var bill = Note.Bill(TreatmentDay.OfVisits(Note.Date, Discipline.PhysicalTherapy, [morning, afternoon]));
        Assert.Equal("97110:3:GP", Note.Lines(bill));
    }

    /// <summary>Of 0 to 24 minutes and any two stretches, brute force over the seconds leaves the same minutes.</summary>
    [Fact]
    public void SecondsAreCountedAsByHand()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var ranges = Enumerable.Range(0, 3).Select(_ => Range(random)).ToArray();
            var seconds = Enumerable.Range(0, 86_400).Skip(9 * 3600).Take(1600)
                .Count(second => In(ranges[0], second) && !In(ranges[1], second) && !In(ranges[2], second));
            Assert.Equal(seconds / 60, ranges[0].WholeMinutesOutside([ranges[1], ranges[2]]));
        }
    }

    internal static TreatmentDay WithUncounted(string note, TimeRange? visit, string uncounted) => TreatmentDay.OfVisits(
        Note.Date, Discipline.PhysicalTherapy, [new Visit(Note.Day(note).Services) { Time = visit, Uncounted = Stretches(uncounted) }]);

    private static ImmutableArray<UncountedTime> Stretches(string text) => [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Stretch)];

    private static UncountedTime Stretch(string text)
    {
        var words = text.Split(' ');
        var reason = Enum.Parse<UncountedReason>(words[0], ignoreCase: true);
        return words[1].Contains('-') ? new(reason, TimeRange.Parse(words[1])) : new(reason, int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string TimeFindings(BilledDay bill) =>
        string.Join(' ', bill.Findings.Select(finding => finding.Code).Where(code => code.StartsWith("TC3", StringComparison.Ordinal)));

    private static TimeRange Range(Random random)
    {
        var start = new TimeOnly(9, 0).Add(TimeSpan.FromSeconds(random.Next(700)));
        return new(start, start.Add(TimeSpan.FromSeconds(random.Next(1, 800))));
    }

    private static bool In(TimeRange range, int second) => second >= range.StartSecond && second < range.EndSecond;
}
