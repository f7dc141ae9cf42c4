using System.Text;
using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Batch records in and out.</summary>
public class BillingRecordTests
{
    [Fact]
    public void ARecordIsRead()
    {
        var record = Read(
            """
            {"id":"v1","date":"2026-03-02","policy":"medicare","discipline":"PT","services":[{"code":"97110","minutes":33},{"code":"97140","minutes":7,"provider":"PTA"}],
            "claim":[{"code":"97110","units":2,"minutes":33,"modifiers":["GP","KX"]},{"code":"97140","units":1}]}
            """);
        Assert.Equal(("v1", "medicare"), (record.Id, record.Policy));
        Assert.Equal("2026-03-02 PT: 97110=33, 97140=7:PTA", record.Day.ToString());
        Assert.Equal(["97110 x2 GP KX (33 minutes)", "97140 x1"], record.Claim!.Value.Select(line => line.ToString()));
    }

    [Fact]
    public void WhatIsNotStatedIsNull()
    {
        var record = Read("""{"date":"2026-03-02","discipline":"PT","services":[]}""");
        Assert.Null(record.Id);
        Assert.Null(record.Policy);
        Assert.Null(record.Claim);
        Assert.Empty(Read("""{"claim":[],"date":"2026-03-02","discipline":"PT","services":[]}""").Claim!.Value);
    }

    [Fact]
    public void ABillIsWritten() => Assert.Equal(
        """
        {"id":"v1","date":"2026-03-02","policy":"medicare","discipline":"PT","timedMinutes":40,"timedUnits":3,"totalUnits":4,
        "units":{"97110":2,"97140":1,"97161":1},
        "lines":[{"code":"97110","units":2,"minutes":33,"modifiers":["GP"]},{"code":"97140","units":1,"minutes":7,"modifiers":["GP","CQ"]},{"code":"97161","units":1,"minutes":0,"modifiers":["GP"]}],
        "alternatives":[],"unbilled":[],
        "findings":[{"code":"TC1001","severity":"info","status":"pass","message":"40 timed minutes earn 3 timed units under medicare.","citation":{"document":"CMS Pub 100-04, chapter 5","section":"20.2.C"}}]}
        """.ReplaceLineEndings(""),
        Written("97110=33 97140=7:PTA 97161"));

    [Fact]
    public void TiesUnbilledServicesAndProposalsAreWritten()
    {
        using var bill = JsonDocument.Parse(Written("97110=20 97140=20 97150 97010=5"));
        Assert.Equal("""[{"97110":1,"97140":2,"97150":1,"97010":0}]""", bill.RootElement.GetProperty("alternatives").GetRawText());
        Assert.Equal("""[{"code":"97010","minutes":5,"reason":"bundled into other services by the payer"}]""", bill.RootElement.GetProperty("unbilled").GetRawText());
        Assert.Equal(["97110", "97140"], bill.RootElement.GetProperty("proposals").EnumerateArray().Select(proposal => proposal.GetProperty("code").GetString()));
        Assert.False(bill.RootElement.TryGetProperty("alternativesOmitted", out _));
    }

    /// <summary>Ten equal leftovers for five units: 252 ways, of which 100 beside the chosen one are written.</summary>
    [Fact]
    public void VeryManyAlternativesAreCounted()
    {
        using var bill = JsonDocument.Parse(Written("97110=7 97140=7 97112=7 97530=7 97116=7 97535=7 97035=7 97032=7 97533=7 97124=7"));
        Assert.Equal(100, bill.RootElement.GetProperty("alternatives").GetArrayLength());
        Assert.Equal(151, bill.RootElement.GetProperty("alternativesOmitted").GetInt64());
        Assert.Equal(100, bill.RootElement.GetProperty("alternatives").EnumerateArray().Select(units => units.GetRawText()).Distinct().Count());
    }

    [Fact]
    public void AnAuditIsWritten()
    {
        var audit = ClaimAudit.Check(Note.Day("97110=33"), PayerPolicy.Medicare, Note.Claim("97110:3:GP"));
        var written = Write(writer => BillingRecord.Write(writer, null, audit));
        Assert.StartsWith(
            """{"date":"2026-03-02","policy":"medicare","discipline":"PT","matches":false,"lines":[{"code":"97110","units":2,"minutes":33,"modifiers":["GP"]}],"findings":[{"code":"TC6002","severity":"error","status":"fail",""",
            written, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(written);
        Assert.Equal(["TC6002", "TC1001"], json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("97150 97110=15 97110!59", "TC4008", "info", "bypassed")]
    [InlineData("97150 97110=15", "TC4008", "warning", "fail")]
    [InlineData("99213", "TC2001", "error", "not-covered")]
    [InlineData("97110=15", "TC1001", "info", "pass")]
    public void SeverityAndStatusAreWords(string note, string code, string severity, string status)
    {
        using var bill = JsonDocument.Parse(Written(note));
        var finding = bill.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == code);
        Assert.Equal((severity, status), (finding.GetProperty("severity").GetString(), finding.GetProperty("status").GetString()));
    }

    /// <summary>Every bill and audit is one line of well-formed JSON, in any culture.</summary>
    [Fact]
    public void EveryBillIsOneLineOfJson() => PropertyCheck.ForAll(EngineLawsTests.With(DayGen.Any), given =>
    {
        var bill = new BillingEngine(given.Policy).Bill(given.Day);
        var text = Write(writer => BillingRecord.Write(writer, "a \" b\n", bill));
        using (Culture.Use("th-TH"))
            Assert.Equal(text, Write(writer => BillingRecord.Write(writer, "a \" b\n", bill)));
        Assert.DoesNotContain('\n', text);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(bill.TotalUnits, json.RootElement.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("units").GetInt32()));
        Assert.Equal(bill.Units.Length, json.RootElement.GetProperty("units").EnumerateObject().Count());
        using var audit = JsonDocument.Parse(Write(writer => BillingRecord.Write(writer, null, ClaimAudit.Check(given.Day, given.Policy, bill.Lines))));
        Assert.True(audit.RootElement.GetProperty("matches").GetBoolean());
    });

    [Fact]
    public void AWriterAndSomethingToWriteAreNeeded()
    {
        using var writer = new Utf8JsonWriter(new MemoryStream());
        Assert.Throws<ArgumentNullException>("writer", () => BillingRecord.Write(null!, null, Note.Bill("97161")));
        Assert.Throws<ArgumentNullException>("bill", () => BillingRecord.Write(writer, null, (BilledDay)null!));
        Assert.Throws<ArgumentNullException>("audit", () => BillingRecord.Write(writer, null, (AuditedClaim)null!));
    }

    private static BillingRecord Read(string json) => BillingRecord.Read(Encoding.UTF8.GetBytes(json));

    private static string Written(string note) => Write(writer => BillingRecord.Write(writer, "v1", Note.Bill(note)));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
