using System.Text.Json;

namespace TherapyCodes.Tool.Batches;

/// <summary>Answers JSON lines one by one and in order; a line that fails gets an error and the rest goes on.</summary>
internal sealed class Batch
{
    private const int FlushBytes = 1 << 16;

    private readonly OutputBuffer _buffer = new();
    private readonly IRecordWriter _writer;

    public Batch(IRecordWriter writer) => _writer = writer;

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
                Answer(line, lines);
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

    private void Answer(ReadOnlySpan<byte> line, LineReader lines)
    {
        Records++;
        var start = _buffer.Length;
        try
        {
            if (lines.IsTooLong)
                throw new JsonException($"the line is longer than {LineReader.MostBytes} bytes (1 MiB), the most that a record may have; it is skipped.");
            _writer.Write(_buffer, line);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever one record does, the others are not its victims.
            Failures++;
            _buffer.TakeBack(start);
            _writer.WriteError(_buffer, BillingRecord.TryReadId(line), lines.Number, MessageOf(failure));
        }
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
