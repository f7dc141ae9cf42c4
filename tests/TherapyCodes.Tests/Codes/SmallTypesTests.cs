using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Disciplines, daily limits and a code's own questions.</summary>
public class SmallTypesTests
{
    [Theory]
    [InlineData(Discipline.PhysicalTherapy, "PT", Disciplines.PhysicalTherapy)]
    [InlineData(Discipline.OccupationalTherapy, "OT", Disciplines.OccupationalTherapy)]
    [InlineData(Discipline.SpeechLanguagePathology, "SLP", Disciplines.SpeechLanguagePathology)]
    public void ADisciplineIsReadAndWritten(Discipline discipline, string text, Disciplines only)
    {
        Assert.Equal(text, discipline.Abbreviation());
        Assert.True(DisciplineText.TryParse(text, out var read));
        Assert.Equal(discipline, read);
        foreach (var other in Enum.GetValues<Discipline>())
            Assert.Equal(other == discipline, only.Include(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pt")]
    [InlineData("PT ")]
    [InlineData("SL")]
    public void NoOtherTextIsADiscipline(string text)
    {
        Assert.False(DisciplineText.TryParse(text, out var read));
        Assert.Equal(Discipline.None, read);
    }

    [Fact]
    public void NoDisciplineIsInNoSet()
    {
        const Disciplines All = Disciplines.PhysicalTherapy | Disciplines.OccupationalTherapy | Disciplines.SpeechLanguagePathology;
        Assert.Equal("", Discipline.None.Abbreviation());
        Assert.Equal("", ((Discipline)9).Abbreviation());
        Assert.False(All.Include(Discipline.None));
        Assert.All(Enum.GetValues<Discipline>().Skip(1), discipline => Assert.True(All.Include(discipline)));
        Assert.All(Enum.GetValues<Discipline>(), discipline => Assert.False(Disciplines.None.Include(discipline)));
    }

    [Fact]
    public void ADailyLimitSaysWhetherItIsPublished()
    {
        Assert.False(default(DailyLimit).IsPublished);
        Assert.Equal("none published", default(DailyLimit).ToString());
        Assert.True(new DailyLimit(0, 3).IsPublished);
        Assert.NotEqual(default, new DailyLimit(0, 0));
        Assert.Equal("0 (indicator 3)", new DailyLimit(0, 3).ToString());
        Assert.Equal("4 (indicator 1)", new DailyLimit(4, 1).ToString());
        Assert.Equal("8", new DailyLimit(8, 0).ToString());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 4)]
    public void AnImpossibleLimitIsRefused(int units, int adjudication) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DailyLimit(units, adjudication));

    [Theory]
    [InlineData(null, null, true, true, true)]
    [InlineData("2018-01-02", null, false, true, true)]
    [InlineData(null, "2018-01-02", true, true, false)]
    [InlineData("2018-01-02", "2018-01-02", false, true, false)]
    public void ARowAppliesFromItsFirstToItsLastDay(string? from, string? to, bool before, bool on, bool after)
    {
        var row = new TherapyCode
        {
            Code = CptCode.Parse("97110"),
            Label = "Our label",
            Basis = UnitBasis.Timed(15),
            ValidFrom = Date(from),
            ValidTo = Date(to),
        };
        Assert.Equal(before, row.IsValidOn(new(2018, 1, 1)));
        Assert.Equal(on, row.IsValidOn(new(2018, 1, 2)));
        Assert.Equal(after, row.IsValidOn(new(2018, 1, 3)));
        Assert.Empty(row.ReplacedBy);
        Assert.Empty(row.Sources);
        Assert.False(row.IsEvaluation);
        Assert.False(row.IsSupervisedModality);
        Assert.Equal("97110 Our label (each 15 minutes)", row.ToString());
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", null);
}
