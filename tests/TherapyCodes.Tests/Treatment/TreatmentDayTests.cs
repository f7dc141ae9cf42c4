using Xunit;

namespace TherapyCodes.Tests;

public class TreatmentDayTests
{
    [Fact]
    public void ADayPrintsItself()
    {
        Assert.Equal("2026-03-02 PT: 97110=33, 97140=7:PTA", Note.Day("97110=33 97140=7:PTA").ToString());
        Assert.Equal("2026-03-02 SLP: 92507; 92526", Note.Day("SLP 92507 | 92526").ToString());
        Assert.Equal("2026-03-02 PT: 09:00-09:33: 97110=33", TreatmentDay.OfVisits(Note.Date, Discipline.PhysicalTherapy,
            [new Visit([new("97110", 33)]) { Time = TimeRange.Parse("09:00-09:33") }]).ToString());
        Assert.Equal("2026-03-02 PT: ", Note.Day("").ToString());
    }

    [Fact]
    public void ADayNeedsItsDiscipline()
    {
        foreach (var discipline in (Discipline[])[Discipline.None, (Discipline)9])
            Assert.Equal("discipline", Assert.Throws<ArgumentException>(() => new TreatmentDay(Note.Date, discipline, [])).ParamName);
        Assert.Throws<ArgumentNullException>(() => new TreatmentDay(Note.Date, Discipline.PhysicalTherapy, null!));
        Assert.Throws<ArgumentNullException>("visits", () => TreatmentDay.OfVisits(Note.Date, Discipline.PhysicalTherapy, null!));
        Assert.Throws<ArgumentNullException>("services", () => new Visit(null!));
    }

    /// <summary>The caller's list may change afterwards; the day does not.</summary>
    [Fact]
    public void ADayIsImmutable()
    {
        var services = new List<TherapyService> { new("97110", 33) };
        var visits = new List<Visit> { new(services) };
        TreatmentDay one = new(Note.Date, Discipline.PhysicalTherapy, services), other = TreatmentDay.OfVisits(Note.Date, Discipline.PhysicalTherapy, visits);
        services.Clear();
        visits.Clear();
        Assert.Single(one.Services);
        Assert.Single(other.Services);
    }

    [Fact]
    public void ServicesOfAllVisitsStandInTheirOrder()
    {
        var day = Note.Day("97110=10 97140=11 | | 97110=12");
        Assert.Equal(3, day.Visits.Length);
        Assert.Equal([10, 11, 12], day.Services.Select(service => service.Minutes));
    }

    [Fact]
    public void TwoAttestationsFitOnALine()
    {
        Assert.Equal(2, Note.Day("97110=33 97110!59 97110!KX").Attestations.Length);
        var error = Assert.Throws<ArgumentException>(() => Note.Day("97110=33 97110!59 97110!KX 97110!GA"));
        Assert.Contains("97110 has 3 attested modifiers; a line has room for 2.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GP")]
    [InlineData("GO")]
    [InlineData("GN")]
    [InlineData("CQ")]
    [InlineData("CO")]
    public void WhatFollowsFromFactsIsNotAttested(string modifier)
    {
        var error = Assert.Throws<ArgumentException>(() => Note.Day($"97110=33 97110!{modifier}"));
        Assert.Contains($"{modifier} on 97110 follows from the discipline and the providers; it is not attested.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AThousandServicesAreTheMost()
    {
        var most = Enumerable.Repeat(new TherapyService("97110", 1), 1000).ToArray();
        Assert.Equal(1000, new TreatmentDay(Note.Date, Discipline.PhysicalTherapy, most).Services.Length);
        var error = Assert.Throws<ArgumentException>(() => new TreatmentDay(Note.Date, Discipline.PhysicalTherapy, [.. most, most[0]]));
        Assert.Contains("A treatment day has 1001 services; it takes 1000 at most.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TreatmentDay.OfVisits(Note.Date, Discipline.PhysicalTherapy, [new(most), new([most[0]])]));
    }

    [Fact]
    public void SmallValuesPrintThemselves()
    {
        Assert.Equal("97110: 59", new Attestation(CptCode.Parse("97110"), Modifier.Distinct).ToString());
        Assert.Equal("rest 09:10-09:15", new UncountedTime(UncountedReason.Rest, TimeRange.Parse("09:10-09:15")).ToString());
        Assert.Equal("toileting 5 minutes", new UncountedTime(UncountedReason.Toileting, 5).ToString());
        Assert.Equal(5, new UncountedTime(UncountedReason.Rest, TimeRange.Parse("09:10-09:15:59")).Minutes);
    }
}
