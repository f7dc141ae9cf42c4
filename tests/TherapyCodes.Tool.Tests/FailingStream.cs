namespace TherapyCodes.Tool.Tests;

/// <summary>An output that fails after some bytes, as a pipe whose reader has gone or a disk that is full.</summary>
internal sealed class FailingStream : MemoryStream
{
    private readonly int _bytes;
    private readonly IOException _error;

    public FailingStream(int bytes, IOException error)
    {
        _bytes = bytes;
        _error = error;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Length + buffer.Length > _bytes)
            throw _error;
        base.Write(buffer);
    }
}
