using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>Writes a billed day in the form of a batch record.</summary>
internal static class BilledDayWriter
{
    public static void Write(Utf8JsonWriter writer, string? id, BilledDay bill)
    {
        WriteHead(writer, id, bill);
        writer.WriteNumber("timedMinutes"u8, bill.TimedMinutes);
        writer.WriteNumber("timedUnits"u8, bill.TimedUnits);
        writer.WriteNumber("totalUnits"u8, bill.TotalUnits);
        writer.WritePropertyName("units"u8);
        WriteUnits(writer, bill.Units);
        WriteLines(writer, bill.LineSpan);
        WriteAlternatives(writer, bill);
        WriteUnbilled(writer, bill.Unbilled);
        WriteProposals(writer, bill.Proposals);
        WriteFindings(writer, bill.Findings);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, string? id, AuditedClaim audit)
    {
        WriteHead(writer, id, audit.Expected);
        writer.WriteBoolean("matches"u8, audit.Matches);
        WriteLines(writer, audit.Expected.LineSpan);
        WriteFindings(writer, audit.Findings.AddRange(audit.Expected.Findings));
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, string? id, BilledDay bill)
    {
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("id"u8, id);
        Span<char> text = stackalloc char[10];
        bill.Day.Date.TryFormat(text, out _, "O");
        writer.WriteString("date"u8, text);
        writer.WriteString("policy"u8, bill.Policy.Name);
        writer.WriteString("discipline"u8, bill.Day.Discipline.Abbreviation());
    }

    private static void WriteFindings(Utf8JsonWriter writer, ImmutableArray<Finding> findings)
    {
        writer.WriteStartArray("findings"u8);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, finding.Code);
            writer.WriteString("severity"u8, finding.Severity switch
            {
                Severity.Error => "error"u8,
                Severity.Warning => "warning"u8,
                _ => "info"u8,
            });
            writer.WriteString("status"u8, finding.Status switch
            {
                FindingStatus.Pass => "pass"u8,
                FindingStatus.Fail => "fail"u8,
                FindingStatus.Bypassed => "bypassed"u8,
                _ => "not-covered"u8,
            });
            writer.WriteString("message"u8, finding.Message);
            writer.WriteStartObject("citation"u8);
            writer.WriteString("document"u8, finding.Citation.Document);
            writer.WriteString("section"u8, finding.Citation.Section);
            if (finding.Citation.Confidence == Confidence.Unverified)
                writer.WriteBoolean("unverified"u8, true);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteUnits(Utf8JsonWriter writer, ImmutableArray<CodeUnits> units)
    {
        Span<byte> code = stackalloc byte[CptCode.Length];
        writer.WriteStartObject();
        foreach (var entry in units)
        {
            entry.Code.TryFormat(code, out var length);
            writer.WriteNumber(code[..length], entry.Units);
        }
        writer.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter writer, ReadOnlySpan<ClaimLine> lines)
    {
        Span<byte> text = stackalloc byte[CptCode.Length];
        writer.WriteStartArray("lines"u8);
        foreach (ref readonly var line in lines)
        {
            writer.WriteStartObject();
            line.Code.TryFormat(text, out var length);
            writer.WriteString("code"u8, text[..length]);
            writer.WriteNumber("units"u8, line.Units);
            writer.WriteNumber("minutes"u8, line.Minutes);
            writer.WriteStartArray("modifiers"u8);
            for (var i = 0; i < line.Modifiers.Count; i++)
            {
                line.Modifiers[i].TryFormat(text, out length);
                writer.WriteStringValue(text[..length]);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteAlternatives(Utf8JsonWriter writer, BilledDay bill)
    {
        writer.WriteStartArray("alternatives"u8);
        if (bill.AlternativeCount > 0)
        {
            foreach (var alternative in bill.Alternatives.Take(BillingRecord.MostAlternatives))
                WriteUnits(writer, alternative);
        }
        writer.WriteEndArray();
        var omitted = bill.AlternativeCount - BillingRecord.MostAlternatives;
        if (omitted > 0)
            writer.WriteNumber("alternativesOmitted"u8, omitted);
    }

    private static void WriteUnbilled(Utf8JsonWriter writer, ImmutableArray<UnbilledService> unbilled)
    {
        writer.WriteStartArray("unbilled"u8);
        foreach (var service in unbilled)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, service.Code.ToString());
            writer.WriteNumber("minutes"u8, service.Minutes);
            writer.WriteString("reason"u8, UnitExplanation.Reason(service.Reason));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteProposals(Utf8JsonWriter writer, ImmutableArray<ModifierProposal> proposals)
    {
        if (proposals.IsEmpty)
            return;
        writer.WriteStartArray("proposals"u8);
        foreach (var proposal in proposals)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, proposal.Code.ToString());
            writer.WriteString("modifier"u8, proposal.Modifier.ToString());
            writer.WriteString("mustConfirm"u8, proposal.MustConfirm);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
