using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>Reads the claim lines of a record, as billed; what they say may be wrong, which is for an audit to find.</summary>
internal static class ClaimReader
{
    public static ImmutableArray<ClaimLine> Read(ref Utf8JsonReader reader)
    {
        var lines = ImmutableArray.CreateBuilder<ClaimLine>();
        TreatmentDayReader.StartArray(ref reader, "claim");
        while (TreatmentDayReader.NextItem(ref reader, "claim", lines.Count))
            lines.Add(ReadLine(ref reader, lines.Count));
        return lines.DrainToImmutable();
    }

    private static ClaimLine ReadLine(ref Utf8JsonReader reader, int index)
    {
        var line = default(ClaimLine);
        while (TreatmentDayReader.Next(ref reader) != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("code"u8))
                line = line with { Code = TreatmentDayReader.ReadCode(ref reader, "claim", index) };
            else if (reader.ValueTextEquals("units"u8))
                line = line with { Units = TreatmentDayReader.ReadNumber(ref reader, "claim", index, "units", int.MaxValue, "a whole number, 0 or more") };
            else if (reader.ValueTextEquals("minutes"u8))
                line = line with { Minutes = TreatmentDayReader.ReadNumber(ref reader, "claim", index, "minutes", int.MaxValue, "a whole number, 0 or more") };
            else if (reader.ValueTextEquals("modifiers"u8))
                line = line with { Modifiers = ReadModifiers(ref reader, index) };
            else
                throw TreatmentDayReader.Unknown(ref reader, $"claim[{index}]", "code, units, minutes, modifiers");
        }
        return line.Code.IsNone ? throw new JsonException($"claim[{index}].code is missing.") : line;
    }

    private static ModifierList ReadModifiers(ref Utf8JsonReader reader, int index)
    {
        var modifiers = default(ModifierList);
        TreatmentDayReader.StartArray(ref reader, $"claim[{index}].modifiers");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !Modifier.TryParse(reader.GetString(), out var modifier))
                throw new JsonException($"claim[{index}].modifiers has an entry that is no modifier; a modifier is two characters in upper case, such as GP.");
            if (modifiers.Count == ModifierList.MostModifiers)
                throw new JsonException($"claim[{index}].modifiers has more than {ModifierList.MostModifiers} entries.");
            modifiers = modifiers.With(modifier);
        }
        return modifiers;
    }
}
