using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyCodes.Benchmarks.Baselines;

/// <summary>A batch record as plain data, read and written again by source-generated System.Text.Json: the least that any tool has to do.</summary>
internal sealed class PlainRecord
{
    public string? Id { get; set; }

    public DateOnly Date { get; set; }

    public string? Policy { get; set; }

    public string? Discipline { get; set; }

    public List<PlainService>? Services { get; set; }
}

internal sealed class PlainService
{
    public string? Code { get; set; }

    public int? Minutes { get; set; }

    public string? Provider { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainRecord))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    public static void RoundTrip(ReadOnlySpan<byte> line, Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, JsonSerializer.Deserialize(line, Default.PlainRecord)!, Default.PlainRecord);
}
