using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyCodes;

/// <summary>Reads and writes a <see cref="TreatmentDay"/> in the form of a billing record, without its id and policy.</summary>
internal sealed class TreatmentDayJsonConverter : JsonConverter<TreatmentDay>
{
    public override TreatmentDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var day = new TreatmentDayReader();
        TreatmentDayReader.Start(ref reader);
        while (TreatmentDayReader.Next(ref reader) != JsonTokenType.EndObject)
        {
            if (!day.TryRead(ref reader))
                reader.Skip();
        }
        return day.ToDay();
    }

    public override void Write(Utf8JsonWriter writer, TreatmentDay value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        TreatmentDayWriter.Write(writer, value);
        writer.WriteEndObject();
    }
}
