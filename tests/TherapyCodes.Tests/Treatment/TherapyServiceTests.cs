using Xunit;

namespace TherapyCodes.Tests;

public class TherapyServiceTests
{
    [Fact]
    public void TheDefaultIsNoService()
    {
        Assert.True(default(TherapyService).Code.IsNone);
        Assert.Null(default(TherapyService).StatedMinutes);
        Assert.Null(default(TherapyService).Time);
        Assert.Equal((0, false, ""), (default(TherapyService).Minutes, default(TherapyService).HasTime, default(TherapyService).ToString()));
    }

    [Fact]
    public void MinutesAreThoseThatAreDocumented()
    {
        var clocked = TimeRange.Parse("09:00:30-09:23:29");
        Assert.Equal((33, true), Minutes(new("97110", 33)));
        Assert.Equal((0, true), Minutes(new("97110", 0)));
        Assert.Equal((1440, true), Minutes(new("97110", 1440)));
        Assert.Equal((0, false), Minutes(new("97161")));
        Assert.Equal((22, true), Minutes(new("97110", clocked)));
        Assert.Equal((20, true), Minutes(new("97110", 20) { Time = clocked }));
        Assert.Equal((22, true), Minutes(new("97110", 25) { Time = clocked }));

        static (int, bool) Minutes(TherapyService service) => (service.Minutes, service.HasTime);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void ImpossibleMinutesAreRefusedWithTheirCode(int minutes)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new TherapyService("97110", minutes));
        Assert.Equal(("minutes", minutes), (error.ParamName, error.ActualValue));
        Assert.StartsWith($"97110 has {minutes} minutes; a service has 0 to 1440 minutes in a day.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100_001)]
    [InlineData(int.MaxValue)]
    public void AnImpossibleQuantityIsRefusedWithItsCode(int quantity)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new TherapyService("97597") { Quantity = quantity });
        Assert.StartsWith($"97597 has a quantity of {quantity}; a quantity is 0 to 100000.", error.Message, StringComparison.Ordinal);
        Assert.Equal(100_000, new TherapyService("97597") { Quantity = 100_000 }.Quantity);
    }

    [Fact]
    public void AMisspeltCodeIsRefused()
    {
        Assert.Throws<FormatException>(() => new TherapyService("97I10"));
        Assert.Throws<FormatException>(() => new TherapyService("97I10", 15));
        Assert.Throws<FormatException>(() => new TherapyService("97I10", TimeRange.Parse("09:00-09:15")));
        Assert.Throws<ArgumentNullException>(() => new TherapyService(null!));
    }

    [Fact]
    public void ServicesWithTheSameContentAreEqual()
    {
        Assert.Equal(new TherapyService("97110", 33), new TherapyService(CptCode.Parse("97110"), 33));
        Assert.NotEqual(new TherapyService("97110", 0), new TherapyService("97110"));
        Assert.NotEqual(new TherapyService("97110", 33), new TherapyService("97110", 33) { Provider = Practitioner.PhysicalTherapist });
    }

    [Theory]
    [InlineData("PT", true, false, true)]
    [InlineData("PTA", false, true, true)]
    [InlineData("OT", true, false, true)]
    [InlineData("OTA", false, true, true)]
    [InlineData("SLP", true, false, true)]
    [InlineData("SLPA", false, false, false)]
    [InlineData("MD", true, false, true)]
    [InlineData("NP", true, false, true)]
    [InlineData("CNS", true, false, true)]
    [InlineData("PA", true, false, true)]
    [InlineData("ATC", false, false, false)]
    [InlineData("LMT", false, false, false)]
    [InlineData("RT", false, false, false)]
    [InlineData("KT", false, false, false)]
    [InlineData("LVS", false, false, false)]
    [InlineData("AIDE", false, false, false)]
    [InlineData("STUDENT", false, false, false)]
    [InlineData("DC", false, false, false)]
    public void WhoMayBill(string text, bool isTherapist, bool isAssistant, bool mayBill)
    {
        Assert.True(PractitionerText.TryParse(text, out var who));
        Assert.Equal(text, who.Abbreviation());
        Assert.Equal((isTherapist, isAssistant, mayBill), (who.IsTherapist(), who.IsAssistant(), who.MayBill()));
        Assert.Equal((mayBill, isTherapist), (new TherapyService("97110", 15) { Provider = who }.MayBill, new TherapyService("97110", 15) { Provider = who }.IsByTherapist));

        var together = new TherapyService("97110", 15) { Provider = Practitioner.Aide, JointProvider = who };
        Assert.Equal((mayBill, isTherapist), (together.MayBill, together.IsByTherapist));
    }

    [Fact]
    public void NobodyNamedIsTheTherapist()
    {
        Assert.True(new TherapyService("97110", 15).IsByTherapist);
        Assert.True(new TherapyService("97110", 15).MayBill);
        Assert.False(new TherapyService("97110", 15) { Provider = Practitioner.Aide }.MayBill);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PT+")]
    [InlineData("+PT")]
    [InlineData("PT+PTA+OT")]
    [InlineData("PT PTA")]
    public void NoOtherTextNamesTwoPeople(string text) => Assert.False(TherapyService.TryParseProviders(text, out _, out _));

    [Theory]
    [InlineData("97110=33:PTA", "97110=33:PTA")]
    [InlineData("97110=09:00-09:33", "97110=09:00-09:33")]
    [InlineData("97110=30@09:00-09:33:PT+PTA", "97110=30@09:00-09:33:PT+PTA")]
    [InlineData("97161", "97161")]
    [InlineData("97597*45", "97597 quantity 45")]
    [InlineData("97110=0", "97110=0")]
    public void AServicePrintsAsOnTheCommandLine(string note, string printed) => Assert.Equal(printed, Note.Service(note).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("pt")]
    [InlineData("PT ")]
    [InlineData("NURSE")]
    public void NoOtherTextIsAPractitioner(string text)
    {
        Assert.False(PractitionerText.TryParse(text, out var who));
        Assert.Equal(Practitioner.None, who);
    }

    [Fact]
    public void EveryPractitionerHasAnAbbreviation()
    {
        Assert.Equal(PractitionerText.All, Enum.GetValues<Practitioner>().Skip(1).Select(who => who.Abbreviation()));
        Assert.Equal("", Practitioner.None.Abbreviation());
        Assert.Equal("", ((Practitioner)(-1)).Abbreviation());
        Assert.Equal("", ((Practitioner)19).Abbreviation());
    }

    [Fact]
    public void APractitionerHasADiscipline()
    {
        Assert.Equal(
            [
                Discipline.None, Discipline.PhysicalTherapy, Discipline.PhysicalTherapy, Discipline.OccupationalTherapy, Discipline.OccupationalTherapy,
                Discipline.SpeechLanguagePathology, Discipline.SpeechLanguagePathology,
            ],
            Enum.GetValues<Practitioner>().Take(7).Select(who => who.Discipline()));
        Assert.All(Enum.GetValues<Practitioner>().Skip(7), who => Assert.Equal(Discipline.None, who.Discipline()));
    }
}
