using System.Buffers;
using System.Text.Json;

namespace TherapyCodes.Tool.Batches;

/// <summary>Answers with a line of JSON each; the writer is used again for every record.</summary>
internal sealed class JsonRecordWriter : IRecordWriter, IDisposable
{
    private readonly Utf8JsonWriter _writer = new(Stream.Null, JsonLine.Options);
    private readonly Answer _answer;

    public JsonRecordWriter(Answer answer) => _answer = answer;

    /// <summary>Writes the answer to one record.</summary>
    public delegate void Answer(Utf8JsonWriter writer, BillingRecord record);

    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> line)
    {
        var record = BillingRecord.Read(line);
        _writer.Reset(output);
        _answer(_writer, record);
        End(output);
    }

    public void WriteError(IBufferWriter<byte> output, string? id, long line, string message)
    {
        _writer.Reset(output);
        _writer.WriteStartObject();
        if (id is not null)
            _writer.WriteString("id"u8, id);
        _writer.WriteStartObject("error"u8);
        _writer.WriteNumber("line"u8, line);
        _writer.WriteString("message"u8, message);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        End(output);
    }

    public void Dispose() => _writer.Dispose();

    private void End(IBufferWriter<byte> output)
    {
        _writer.Flush();
        output.Write("\n"u8);
    }
}
