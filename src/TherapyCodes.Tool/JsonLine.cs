using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyCodes.Tool;

/// <summary>JSON as the command writes it: one line a record, letters of any language as they are.</summary>
internal static class JsonLine
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, Options))
            write(writer);
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
        output.Flush();
    }
}
