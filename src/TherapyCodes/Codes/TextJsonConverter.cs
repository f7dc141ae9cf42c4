using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyCodes;

/// <summary>Reads and writes a short text value, such as a <see cref="CptCode"/>, as a JSON string or property name; validates on reading.</summary>
/// <typeparam name="T">The value's type.</typeparam>
internal sealed class TextJsonConverter<T> : JsonConverter<T> where T : struct, IParsable<T>, ISpanFormattable
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? ReadText(ref reader) : throw new JsonException($"Expected a JSON string, found {reader.TokenType}.");

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[16];
        value.TryFormat(text, out var written, default, null);
        writer.WriteStringValue(text[..written]);
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[16];
        value.TryFormat(text, out var written, default, null);
        writer.WritePropertyName(text[..written]);
    }

    /// <summary>An empty string is the default value, which is how the default value is written.</summary>
    private static T ReadText(ref Utf8JsonReader reader)
    {
        var text = reader.GetString()!;
        if (text.Length == 0)
            return default;
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }
}
