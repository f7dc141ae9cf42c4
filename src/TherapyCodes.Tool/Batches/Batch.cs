using System.Text.Json;

namespace TherapyCodes.Tool.Batches;

/// <summary>Turns JSON lines into JSON lines, one by one and in order; a line that fails becomes an error record and the rest goes on.</summary>
internal sealed class Batch : IDisposable
{
    private const int FlushBytes = 1 << 16;

    private readonly OutputBuffer _buffer = new();
    private readonly Utf8JsonWriter _writer;
    private readonly RecordWriter _write;

    /// <param name="write">Writes the answer to one line.</param>
    public Batch(RecordWriter write)
    {
        _writer = new(_buffer, JsonLine.Options);
        _write = write;
    }

    /// <summary>Writes the answer to one line; an exception says why there is none.</summary>
    public delegate void RecordWriter(Utf8JsonWriter writer, ReadOnlySpan<byte> line);

    /// <summary>The records so far, those that failed included.</summary>
    public long Records { get; private set; }

    /// <summary>The records that failed.</summary>
    public long Failures { get; private set; }

    /// <summary>Runs until the input ends or a stop is asked for; what is done is written in both cases.</summary>
    /// <exception cref="OperationCanceledException">A stop was asked for.</exception>
    public void Run(Stream input, Stream output, Progress progress, CancellationToken cancellation)
    {
        var lines = new LineReader(input, () => Flush(output), cancellation);
        try
        {
            while (lines.TryRead(out var line))
            {
                if (line.Trim(" \t"u8).IsEmpty)
                    continue;
                Add(line, lines);
                if (_buffer.Length >= FlushBytes)
                    Flush(output);
                progress.Show(this);
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Flush(output);
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Add(ReadOnlySpan<byte> line, LineReader lines)
    {
        Records++;
        var start = _buffer.Length;
        try
        {
            if (lines.IsTooLong)
                throw new JsonException($"the line is longer than {LineReader.MostBytes} bytes (1 MiB), the most that a record may have; it is skipped.");
            _write(_writer, line);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever one record does, the others are not its victims.
            Failures++;
            _writer.Reset();
            _buffer.TakeBack(start);
            WriteError(BillingRecord.TryReadId(line), lines.Number, MessageOf(failure));
        }
        _writer.Flush();
        _writer.Reset();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
    }

    private void WriteError(string? id, long line, string message)
    {
        _writer.WriteStartObject();
        if (id is not null)
            _writer.WriteString("id"u8, id);
        _writer.WriteStartObject("error"u8);
        _writer.WriteNumber("line"u8, line);
        _writer.WriteString("message"u8, message);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    /// <summary>The message; the parser's own place in it becomes a byte of the line, because to the parser every record is line 0.</summary>
    private static string MessageOf(Exception failure)
    {
        var message = failure.Message;
        var place = failure is JsonException ? message.IndexOf(" LineNumber: ", StringComparison.Ordinal) : -1;
        return place < 0 ? message : $"{message[..place]} At byte {((JsonException)failure).BytePositionInLine + 1} of the line.";
    }

    private void Flush(Stream output)
    {
        if (_buffer.Length == 0)
            return;
        try
        {
            output.Write(_buffer.Written);
            output.Flush();
        }
        finally
        {
            _buffer.TakeBack(0);
        }
    }
}
