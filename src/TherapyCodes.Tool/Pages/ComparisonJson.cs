using System.Text.Json;

namespace TherapyCodes.Tool.Pages;

/// <summary>A comparison as one JSON object: the bills as batch writes them, and where they differ from the first.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter writer, PolicyComparison comparison)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("bills"u8);
        foreach (var bill in comparison.Bills)
            BillingRecord.Write(writer, null, bill);
        writer.WriteEndArray();
        writer.WriteStartArray("differences"u8);
        foreach (var difference in comparison.Differences)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, difference.Code.ToString());
            writer.WriteString("policy"u8, difference.Policy);
            writer.WriteNumber("primaryUnits"u8, difference.PrimaryUnits);
            writer.WriteNumber("units"u8, difference.Units);
            writer.WriteString("reason"u8, difference.Reason);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
