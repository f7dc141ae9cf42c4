using System.Text.Json;

namespace TherapyCodes.Tool.Pages;

/// <summary>What the table says of a code as one JSON object; null is not known or not applicable, never zero.</summary>
internal static class CodeJson
{
    public static void Write(Utf8JsonWriter writer, CodeLookup lookup, TherapyCodeSet codes)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, lookup.Code.ToString());
        writer.WriteString("date"u8, $"{lookup.Date:O}");
        writer.WriteString("status"u8, Words.ForJson(lookup.Status));
        writer.WriteBoolean("checked"u8, lookup.IsChecked);
        writer.WriteString("message"u8, lookup.ToString());
        if (lookup.Entry is { } entry)
            WriteEntry(writer, entry, lookup, codes);
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, TherapyCode entry, CodeLookup lookup, TherapyCodeSet codes)
    {
        writer.WriteString("label"u8, entry.Label);
        WriteBasis(writer, entry.Basis);
        writer.WriteString("category"u8, Words.ForJson(entry.Category));
        writer.WriteString("contact"u8, Words.ForJson(entry.Contact));
        writer.WriteString("therapyUse"u8, Words.ForJson(entry.Use));
        WriteTexts(writer, "disciplines"u8, Words.Of(entry.Disciplines));
        writer.WriteStartObject("medicare"u8);
        writer.WriteString("status"u8, entry.MedicareStatus == MedicareStatus.None ? null : $"{(char)entry.MedicareStatus}");
        if (entry.MultipleProcedureIndicator is { } indicator)
            writer.WriteNumber("multipleProcedureIndicator"u8, indicator);
        else
            writer.WriteNull("multipleProcedureIndicator"u8);
        writer.WriteString("asOf"u8, Text(codes.StatusAsOf));
        writer.WriteEndObject();
        writer.WriteStartObject("dailyLimits"u8);
        WriteLimit(writer, "practitioner"u8, entry.PractitionerLimit);
        WriteLimit(writer, "hospital"u8, entry.HospitalLimit);
        writer.WriteString("asOf"u8, Text(codes.LimitsAsOf));
        writer.WriteEndObject();
        writer.WriteString("validFrom"u8, Text(entry.ValidFrom));
        writer.WriteString("validTo"u8, Text(entry.ValidTo));
        WriteTexts(writer, "replacedBy"u8, entry.ReplacedBy.Select(code => code.ToString()));
        WriteTexts(writer, "successors"u8, lookup.Successors.Select(code => code.ToString()));
        writer.WriteString("confidence"u8, Words.ForJson(entry.Confidence));
        writer.WriteStartArray("sources"u8);
        foreach (var source in entry.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("document"u8, source.Document);
            writer.WriteString("section"u8, source.Section);
            if (source.Url.Length > 0)
                writer.WriteString("url"u8, source.Url);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteBasis(Utf8JsonWriter writer, UnitBasis basis)
    {
        writer.WriteStartObject("basis"u8);
        writer.WriteString("text"u8, basis.ToString());
        writer.WriteString("measure"u8, Words.ForJson(basis.Measure));
        writer.WriteBoolean("timed"u8, basis.IsTimed);
        writer.WriteBoolean("pooled"u8, basis.IsPooled);
        WriteSize(writer, "first"u8, basis.First);
        WriteSize(writer, "further"u8, basis.Further);
        WriteSize(writer, "most"u8, basis.Most);
        writer.WriteString("addOn"u8, basis.AddOn.IsNone ? null : basis.AddOn.ToString());
        writer.WriteString("primary"u8, basis.Primary.IsNone ? null : basis.Primary.ToString());
        writer.WriteEndObject();
    }

    private static void WriteSize(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int size)
    {
        if (size == 0)
            writer.WriteNull(name);
        else
            writer.WriteNumber(name, size);
    }

    private static void WriteLimit(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DailyLimit limit)
    {
        if (!limit.IsPublished)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteNumber("units"u8, limit.Units);
        WriteSize(writer, "adjudication"u8, limit.Adjudication);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string? Text(DateOnly? date) => date?.ToString("O");
}
