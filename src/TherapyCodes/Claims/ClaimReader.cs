using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>Reads the claim lines of a record, as billed; what they say may be wrong, which is for an audit to find.</summary>
internal static class ClaimReader
{
    private static readonly JsonProperties Properties = new("code", "units", "minutes", "modifiers");

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
        var seen = 0u;
        while (TreatmentDayReader.Next(ref reader) != JsonTokenType.EndObject)
        {
            line = Properties.Find(ref reader, ref seen, "claim", index) switch
            {
                "code" => line with { Code = TreatmentDayReader.ReadCode(ref reader, "claim", index) },
                "units" => line with { Units = TreatmentDayReader.ReadNumber(ref reader, "claim", index, "units", int.MaxValue, "a whole number, 0 or more") },
                "minutes" => line with { Minutes = TreatmentDayReader.ReadNumber(ref reader, "claim", index, "minutes", int.MaxValue, "a whole number, 0 or more") },
                "modifiers" => line with { Modifiers = ReadModifiers(ref reader, index) },
                _ => throw Properties.Unknown(ref reader, "claim", index),
            };
        }
        return line.Code.IsNone ? throw new JsonException($"claim[{index}].code is missing.") : line;
    }

    private static ModifierList ReadModifiers(ref Utf8JsonReader reader, int index)
    {
        var modifiers = default(ModifierList);
        TreatmentDayReader.StartArray(ref reader, $"claim[{index}].modifiers");
        while (TreatmentDayReader.Next(ref reader) != JsonTokenType.EndArray)
        {
            var modifier = TreatmentDayReader.ToModifier(ref reader, $"claim[{index}].modifiers[{modifiers.Count}]");
            if (modifiers.Count == ModifierList.MostModifiers)
                throw new JsonException($"claim[{index}].modifiers has more than {ModifierList.MostModifiers} entries.");
            modifiers = modifiers.With(modifier);
        }
        return modifiers;
    }
}
