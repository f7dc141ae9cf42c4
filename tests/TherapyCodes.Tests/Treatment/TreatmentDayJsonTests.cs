using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tests;

public class TreatmentDayJsonTests
{
    [Fact]
    public void ADayIsWrittenInTheFormOfARecord()
    {
        var day = Note.Day("97110=33 97140=7:PTA 97161");
        Assert.Equal(
            """{"date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":33},{"code":"97140","minutes":7,"provider":"PTA"},{"code":"97161"}]}""",
            JsonSerializer.Serialize(day));
    }

    [Fact]
    public void EverythingOfADayIsWritten()
    {
        var morning = new Visit([Note.Service("97110=30@09:00-09:33:PT+PTA#a/one-on-one"), Note.Service("97597/not-present*45")])
        {
            Time = TimeRange.Parse("08:55-09:40:30"),
            Uncounted = [new(UncountedReason.SetUp, TimeRange.Parse("08:55-09:00")), new(UncountedReason.None, 3)],
        };
        var day = TreatmentDay.Create(Note.Date, Discipline.OccupationalTherapy, [morning, new Visit([])], [new(CptCode.Parse("97110"), Modifier.KX)], isCriticalAccessHospital: true);
        Assert.Equal(
            """
            {"date":"2026-03-02","discipline":"OT","criticalAccessHospital":true,"visits":[
            {"time":"08:55-09:40:30","services":[
            {"code":"97110","minutes":30,"time":"09:00-09:33","provider":"PT\u002BPTA","contact":"one-on-one","clinician":"a"},
            {"code":"97597","contact":"not-present","quantity":45}],
            "uncounted":[{"reason":"set-up","time":"08:55-09:00"},{"minutes":3}]},
            {"services":[]}],
            "attestations":[{"code":"97110","modifier":"KX"}]}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(day));
        Same(day, JsonSerializer.Deserialize<TreatmentDay>(JsonSerializer.Serialize(day))!);
    }

    [Fact]
    public void ADaySurvivesJson() => PropertyCheck.ForAll(DayGen.Any, day =>
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(day);
        Same(day, JsonSerializer.Deserialize<TreatmentDay>(json)!);
        Same(day, BillingRecord.Read(json).Day);
    });

    /// <summary>A record that the caller's own fields surround, in any order, with white space.</summary>
    [Fact]
    public void OrderAndSpaceDoNotMatter()
    {
        var day = JsonSerializer.Deserialize<TreatmentDay>(
            """
            { "mine" : { "services" : [ 1 ] } , "services" : [ { "minutes" : 33 , "code" : "97110" } ] ,
              "discipline" : "PT" , "date" : "2026-03-02", "note": [[["x"]]] }
            """)!;
        Assert.Equal("2026-03-02 PT: 97110=33", day.ToString());
    }

    [Fact]
    public void ADayInsideAnotherObjectIsRead()
    {
        var days = JsonSerializer.Deserialize<Dictionary<string, TreatmentDay[]>>(
            """{"a":[{"date":"2026-03-02","discipline":"PT","services":[]},{"date":"2026-03-03","discipline":"OT","services":[]}],"b":[]}""")!;
        Assert.Equal(["2026-03-02 PT: ", "2026-03-03 OT: "], days["a"].Select(day => day.ToString()));
        Assert.Null(JsonSerializer.Deserialize<TreatmentDay>("null"));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void CultureChangesNothing(string culture)
    {
        var day = Note.Day("97110=33@09:00-09:40 97140=7:PTA");
        var json = JsonSerializer.Serialize(day);
        using (Culture.Use(culture))
        {
            Assert.Equal(json, JsonSerializer.Serialize(day));
            Same(day, JsonSerializer.Deserialize<TreatmentDay>(json)!);
            Assert.Equal("2026-03-02 PT: 97110=33@09:00-09:40, 97140=7:PTA", day.ToString());
        }
    }

    internal static void Same(TreatmentDay expected, TreatmentDay actual)
    {
        Assert.Equal((expected.Date, expected.Discipline, expected.IsCriticalAccessHospital), (actual.Date, actual.Discipline, actual.IsCriticalAccessHospital));
        Assert.Equal(expected.Attestations.AsEnumerable(), actual.Attestations);
        Assert.Equal(expected.Services.AsEnumerable(), actual.Services);
        Assert.Equal(expected.Visits.Length, actual.Visits.Length);
        foreach (var (one, other) in expected.Visits.Zip(actual.Visits))
        {
            Assert.Equal(one.Time, other.Time);
            Assert.Equal(one.Services.AsEnumerable(), other.Services);
            Assert.Equal(one.Uncounted.AsEnumerable(), other.Uncounted);
        }
    }
}
