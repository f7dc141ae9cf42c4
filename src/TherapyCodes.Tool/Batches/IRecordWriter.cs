using System.Buffers;

namespace TherapyCodes.Tool.Batches;

/// <summary>Answers the lines of a batch, one by one.</summary>
internal interface IRecordWriter
{
    /// <summary>Writes the answer to one line; an exception says why there is none.</summary>
    void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> line);

    /// <summary>Writes that a line failed.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="id">The record's id, if it can be read.</param>
    /// <param name="line">The number of the line.</param>
    /// <param name="message">Why.</param>
    void WriteError(IBufferWriter<byte> output, string? id, long line, string message);
}
