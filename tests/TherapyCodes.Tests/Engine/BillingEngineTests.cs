using Xunit;

namespace TherapyCodes.Tests;

/// <summary>From the note to the lines, case by case.</summary>
public class BillingEngineTests
{
    [Theory]
    [InlineData("97110=33 97140=7", "97110:2:GP 97140:1:GP")]
    [InlineData("OT 97530=33 97535=7", "97530:2:GO 97535:1:GO")]
    [InlineData("SLP 92507", "92507:1:GN")]
    [InlineData("SLP 96125=31", "96125:1:GN")]
    [InlineData("97161=45 97110=7", "97161:1:GP")] // the evaluation's minutes are not in the pool
    [InlineData("97161 97161", "97161:1:GP")]
    [InlineData("97110=10 97110=10 97110=10", "97110:2:GP")]
    [InlineData("97110=10 | 97140=10 | 97110=10", "97110:1:GP 97140:1:GP")] // visits of a day pool
    [InlineData("95851*3", "95851:3:GP")]
    [InlineData("97597*45", "97597:1:GP 97598:2:GP")]
    [InlineData("20560", "20560:1")] // never therapy: no discipline modifier
    public void ANoteBecomesLines(string note, string lines) => Assert.Equal(lines, Note.Lines(Note.Bill(note)));

    /// <summary>Those whose therapy is not paid: no line, a finding, and the service among the unbilled.</summary>
    [Theory]
    [InlineData("AIDE")]
    [InlineData("STUDENT")]
    [InlineData("ATC")]
    [InlineData("LMT")]
    [InlineData("RT")]
    [InlineData("KT")]
    [InlineData("LVS")]
    [InlineData("DC")]
    [InlineData("SLPA")]
    [InlineData("STUDENT+AIDE")]
    public void SomebodyWhoMayNotBillGetsAFindingAndNoLine(string who)
    {
        var bill = Note.Bill($"97110=30:{who} 97140=15:PT");
        Assert.Equal("97140:1:GP", Note.Lines(bill));
        Assert.Equal("97110: 0, 97140: 1", string.Join(", ", bill.Units));
        Assert.Equal("97110 (30 minutes): furnished by somebody who may not bill it", Assert.Single(bill.Unbilled).ToString());
        Assert.Equal($"97110 was furnished by {who}, whose services are not payable as therapy; not counted: 30 minutes.",
            bill.Findings.Single(finding => finding.Code == "TC4001").Message);
    }

    [Theory]
    [InlineData("97110=15:PTA 97110=20:AIDE", "97110:1:GP:CQ", "97110 was furnished by AIDE, whose services are not payable as therapy; not counted: 20 minutes.")]
    [InlineData("97110=10:LMT 97110=20:AIDE 97110=5:LMT", "", "97110 was furnished by AIDE and LMT, whose services are not payable as therapy; not counted: 35 minutes.")]
    [InlineData("97161:PTA", "", "97161 is an evaluation, which PTA may not furnish; that is not billed.")]
    [InlineData("97161:PT 97161:PTA", "97161:1:GP", "97161 is an evaluation, which PTA may not furnish; that is not billed.")]
    [InlineData("97161=5:AIDE 97161:PTA", "", "97161 was furnished by AIDE, whose services are not payable as therapy; not counted: 5 minutes.|97161 is an evaluation, which PTA may not furnish; that is not billed.")]
    [InlineData("97161:PT+PTA", "97161:1:GP", "")]
    [InlineData("97164:PTA", "", "97164 is an evaluation, which PTA may not furnish; that is not billed.")]
    [InlineData("97110=15:STUDENT+PT", "97110:1:GP", "")] // the therapist's own service, with the student there
    public void WhoFurnishedWhatIsTold(string note, string lines, string messages)
    {
        var bill = Note.Bill(note);
        Assert.Equal(lines, Note.Lines(bill));
        Assert.Equal(messages, string.Join('|', bill.Findings.Where(finding => finding.Code is "TC4001" or "TC4002").Select(finding => finding.Message)));
    }

    /// <summary>Group and one-on-one on one day: proposed until attested, then set and told as bypassed.</summary>
    [Theory]
    [InlineData("97150 97110=15", "97150:1:GP 97110:1:GP", "97110: 59", "Fail")]
    [InlineData("97110=15 97150", "97110:1:GP 97150:1:GP", "97110: 59", "Fail")]
    [InlineData("97150 97110=15 97110!59", "97150:1:GP 97110:1:GP:59", "", "Bypassed")]
    [InlineData("97150 97110=15:PTA 97110!KX 97110!XE", "97150:1:GP 97110:1:GP:CQ:XE:KX", "", "Bypassed")] // the distinct one first
    [InlineData("97150 97110=15 97110!KX", "97150:1:GP 97110:1:GP:KX", "97110: 59", "Fail")] // KX attests something else
    [InlineData("97150 97161", "97150:1:GP 97161:1:GP", "", "")] // an evaluation is no treatment beside the group
    [InlineData("97150 G0283", "97150:1:GP G0283:1:GP", "", "")]
    [InlineData("97150:AIDE 97110=15", "97110:1:GP", "", "")] // the group is not billed
    [InlineData("97150 97110=5", "97150:1:GP", "", "")] // nor is the exercise
    public void GroupBesideOneOnOneNeedsSeparateBlocks(string note, string lines, string proposal, string status)
    {
        var bill = Note.Bill(note);
        Assert.Equal(lines, Note.Lines(bill));
        Assert.Equal(proposal, string.Join(' ', bill.Proposals.Select(proposed => $"{proposed.Code}: {proposed.Modifier}")));
        Assert.Equal(status, string.Join(' ', bill.Findings.Where(finding => finding.Code == "TC4008").Select(finding => finding.Status)));
    }

    [Fact]
    public void AProposalSaysWhatToConfirm()
    {
        var proposal = Assert.Single(Note.Bill("97150 97110=15").Proposals);
        Assert.Equal("97110 was furnished one-on-one in time blocks of its own, apart from the group (97150)", proposal.MustConfirm);
        Assert.StartsWith("97110: 59, if the clinician confirms: ", proposal.ToString(), StringComparison.Ordinal);
        Assert.Equal(Severity.Info, Note.Bill("97150 97110=15 97110!59").Findings.Single(finding => finding.Code == "TC4008").Severity);
    }

    /// <summary>A timed code whose entries do not all have their time.</summary>
    [Theory]
    [InlineData("97110", "97110 is timed, but neither minutes nor time in and out are documented; it is not billed.")]
    [InlineData("97110=20 97110", "97110 is timed, but an entry of it has neither minutes nor time in and out; only the time of the others is counted, 20 minutes.")]
    [InlineData("97110 97110=20 97110", "97110 is timed, but an entry of it has neither minutes nor time in and out; only the time of the others is counted, 20 minutes.")]
    [InlineData("97129=20 97130", "97130 is timed, but an entry of it has neither minutes nor time in and out; only the time of the others is counted, 20 minutes.")]
    [InlineData("97110=20 97110:AIDE", "")]
    [InlineData("97110=20 97110=0", "")]
    [InlineData("97161 G0283", "")]
    public void MissingTimeIsTold(string note, string message) =>
        Assert.Equal(message, string.Join('|', Note.Bill(note).Findings.Where(finding => finding.Code == "TC1004").Select(finding => finding.Message)));

    [Fact]
    public void ADayWithoutServicesIsBilledAsNothing()
    {
        var bill = Note.Bill("");
        Assert.Empty(bill.Lines);
        Assert.Empty(bill.Units);
        Assert.Equal("TC1006", Assert.Single(bill.Findings).Code);
        Assert.Equal("no units", bill.ToString());
        Assert.Contains("Nothing is documented; nothing is billed.", bill.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void ADayWithoutVisitsIsBilledAsNothing() =>
        Assert.Equal(0, Note.Bill(TreatmentDay.OfVisits(Note.Date, Discipline.PhysicalTherapy, [])).TotalUnits);

    /// <summary>500 and 1,000 entries of many codes, none lost.</summary>
    [Theory]
    [InlineData(500)]
    [InlineData(1000)]
    public void ManyServicesAreBilled(int count)
    {
        var codes = TherapyCodeSet.Default.Codes.Select(row => row.Code).Distinct().ToArray();
        var services = Enumerable.Range(0, count).Select(i => new TherapyService(codes[i % codes.Length], i % 16)).ToArray();
        var bill = Note.Bill(new TreatmentDay(Note.Date, Discipline.PhysicalTherapy, services));
        Assert.All(services, service => Assert.Contains(bill.Units, units => units.Code == service.Code));
        Assert.Equal(services.Sum(service => service.Minutes), bill.Lines.Sum(line => line.Minutes) + bill.Unbilled.Sum(service => service.Minutes));
        Assert.True(ClaimAudit.Check(bill.Day, PayerPolicy.Medicare, bill.Lines).Matches);
    }

    /// <summary>A thousand services in the same minute: one finding for each, not one for each of half a million pairs.</summary>
    [Fact]
    public void FindingsDoNotGrowWithTheSquare()
    {
        string[] codes = ["97110", "97140", "97112", "97530"];
        var services = Enumerable.Range(0, 1000).Select(i => new TherapyService(codes[i % 4], TimeRange.Parse("09:00-09:15"))).ToArray();
        var bill = Note.Bill(new TreatmentDay(Note.Date, Discipline.PhysicalTherapy, services));
        Assert.Equal(999, bill.Findings.Count(finding => finding.Code == "TC3002"));
        Assert.Equal(60, bill.TimedMinutes);
    }

    /// <summary>One code with more minutes than a day has: 1,440 are counted, all stay in the note, and it is told.</summary>
    [Theory]
    [InlineData("97110=1000 97110=1000", 96, 2000)]
    [InlineData("97110=1000:PT 97110=1000:PTA", 96, 2000)]
    [InlineData("97110=1440 97110=1440 97110=1440", 96, 4320)]
    public void MoreMinutesThanADayAreCapped(string note, int units, int minutes)
    {
        var bill = Note.Bill(note);
        Assert.Equal((units, minutes), (bill.TotalUnits, bill.Allocation.Services[0].DocumentedMinutes));
        Assert.Equal($"97110 is documented with {minutes} minutes in all; a calendar day has 1440, which are counted.", bill.Findings.Single(finding => finding.Code == "TC1009").Message);
        Assert.Equal(1440, bill.Lines.Sum(line => line.Minutes));
    }

    [Fact]
    public void ZeroMinutesAreUnbilled()
    {
        var bill = Note.Bill("97110=0 97140=15");
        Assert.Equal("97140:1:GP", Note.Lines(bill));
        Assert.Equal("97110 (0 minutes): no minutes", Assert.Single(bill.Unbilled).ToString());
    }

    /// <summary>What the note says of an aide or an unknown code does not touch the rest of the day.</summary>
    [Theory]
    [InlineData("99213=20", UnitOutcome.NotInForce)]
    [InlineData("97532=20", UnitOutcome.NotInForce)]
    [InlineData("97140=20:AIDE", UnitOutcome.NotBillable)]
    [InlineData("97140=20/group", UnitOutcome.WrongContact)]
    [InlineData("97010=20", UnitOutcome.Bundled)]
    [InlineData("97140", UnitOutcome.NoMinutes)]
    public void WhatDoesNotCountDoesNotPool(string service, UnitOutcome reason)
    {
        var bill = Note.Bill($"97110=20 {service}");
        Assert.Equal("97110:1:GP", Note.Lines(bill));
        Assert.Equal(reason, Assert.Single(bill.Unbilled).Reason);
    }

    [Fact]
    public void ABillPrintsItself()
    {
        var bill = Note.Bill("97110=33 97140=7:PTA 97010");
        Assert.Equal("3 units: 97110 x2 GP (33 minutes), 97140 x1 GP CQ (7 minutes)", bill.ToString());
        Assert.Equal("1 unit: 97161 x1 GP", Note.Bill("97161").ToString());
        Assert.Equal((40, 3, 3), (bill.TimedMinutes, bill.TimedUnits, bill.TotalUnits));
        Assert.Equal((0, 1), (bill.UnitsOf(CptCode.Parse("97010")), bill.UnitsOf(CptCode.Parse("97140"))));
        Assert.Equal(
            """
            2026-03-02 PT, medicare
            40 timed minutes earn 3 units: 38 to 52 minutes are 3 units (CMS Pub 100-04, chapter 5, 20.2.C).
            97110: 33 minutes = 2 full units, 3 minutes left over.
            97140: 7 minutes = 0 full units, 7 minutes left over.
            The full units make 2. 1 unit is left and goes to the largest leftover: 97140 (7 minutes).
            13 more timed minutes would earn unit 4.
            97010: bundled into other services by the payer; not counted.
            Billed: 97110: 2, 97140: 1, 97010: 0.
            Line: 97110 x2 GP (33 minutes)
            Line: 97140 x1 GP CQ (7 minutes)
            Not billed: 97010 (0 minutes): bundled into other services by the payer
            TC2007 Info, Pass: 97010 is bundled into other services by this payer; it is documented but not billed. [CMS Physician Fee Schedule Relative Value File, RVU25D, status]
            TC1001 Info, Pass: 40 timed minutes earn 3 timed units under medicare. [CMS Pub 100-04, chapter 5, 20.2.C]
            """.ReplaceLineEndings("\n"),
            bill.Explain());
    }

    /// <summary>Many threads on one engine give what one thread gives.</summary>
    [Fact]
    public void AnEngineIsShared()
    {
        var engine = new BillingEngine(PayerPolicy.Medicare);
        string[] notes = ["97110=33 97140=7", "97110=20 97140=20:PTA", "97161 97150 97110=15", "97129=30:PTA 97129=15"];
        var alone = notes.Select(note => engine.Bill(Note.Day(note)).Explain()).ToArray();
        Parallel.For(0, 2000, i => Assert.Equal(alone[i % notes.Length], engine.Bill(Note.Day(notes[i % notes.Length])).Explain()));
    }

    /// <summary>A full bill of four services by two people, its explanation unread: at most a kilobyte.</summary>
    [Fact]
    public void ABillAllocatesAtMostAKilobyte()
    {
        var engine = new BillingEngine(PayerPolicy.Medicare);
        var day = Note.Day("97110=23:PT 97140=13:PTA 97530=15:PT 97035=8:PTA");
        Assert.Equal("97110:2:GP 97140:1:GP:CQ 97530:1:GP", Note.Lines(engine.Bill(day)));
        Assert.InRange(Allocations.Of(() => engine.Bill(day).TotalUnits) / 200, 1, 1024);
    }
}
