namespace TherapyCodes.Tool.Tests;

/// <summary>Hands out its bytes in pieces of the sizes given, over and over; calls back before each piece.</summary>
internal sealed class ChunkStream : Stream
{
    private readonly byte[] _bytes;
    private readonly int[] _sizes;
    private readonly Action _beforeRead;
    private int _next;
    private int _place;

    public ChunkStream(byte[] bytes, int[] sizes, Action? beforeRead = null)
    {
        _bytes = bytes;
        _sizes = sizes;
        _beforeRead = beforeRead ?? (() => { });
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _beforeRead();
        var count = Math.Min(Math.Min(_sizes[_next++ % _sizes.Length], buffer.Length), _bytes.Length - _place);
        _bytes.AsSpan(_place, count).CopyTo(buffer.Span);
        _place += count;
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
