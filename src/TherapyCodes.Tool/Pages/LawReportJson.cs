using System.Collections.Immutable;
using System.Text.Json;
using TherapyCodes.Testing;

namespace TherapyCodes.Tool.Pages;

/// <summary>A report of laws as one JSON object.</summary>
internal static class LawReportJson
{
    public static void Write(Utf8JsonWriter writer, LawReport<ImmutableArray<TherapyService>> report)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("holds"u8, report.Holds);
        writer.WriteStartArray("laws"u8);
        foreach (var law in report.Results)
            Write(writer, law);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LawResult<ImmutableArray<TherapyService>> law)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, law.Name);
        writer.WriteString("statement"u8, law.Statement);
        writer.WriteStartObject("citation"u8);
        writer.WriteString("document"u8, law.Citation.Document);
        writer.WriteString("section"u8, law.Citation.Section);
        writer.WriteEndObject();
        writer.WriteString("outcome"u8, JsonNamingPolicy.KebabCaseLower.ConvertName(law.Outcome.ToString()));
        writer.WriteNumber("cases"u8, law.Cases);
        if (law.Reason.Length > 0)
            writer.WriteString("reason"u8, law.Reason);
        if (law.Outcome == LawOutcome.Broken)
        {
            writer.WriteString("counterexample"u8, law.CounterexampleText);
            writer.WriteNumber("seed"u8, law.Seed);
        }
        if (law.FollowsFrom.Length > 0)
            writer.WriteString("followsFrom"u8, law.FollowsFrom);
        writer.WriteEndObject();
    }
}
