namespace TherapyCodes.Tool.Batches;

/// <summary>Reads a stream line by line into one buffer that is used again; a line that is too long is passed over, not kept.</summary>
/// <remarks>Lines end with LF or CRLF, the last one also with the end of the stream. A byte order mark at the start is dropped.</remarks>
internal sealed class LineReader
{
    /// <summary>The most bytes of a line: 1 MiB.</summary>
    public const int MostBytes = 1 << 20;

    private const int FirstBytes = 1 << 16;

    private readonly Stream _stream;
    private readonly Action _beforeWaiting;
    private readonly CancellationToken _cancellation;
    private byte[] _buffer = new byte[FirstBytes];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _skipsRest;

    /// <param name="stream">The lines.</param>
    /// <param name="beforeWaiting">Is called before more is read, which may take as long as it likes.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public LineReader(Stream stream, Action beforeWaiting, CancellationToken cancellation)
    {
        _stream = stream;
        _beforeWaiting = beforeWaiting;
        _cancellation = cancellation;
    }

    /// <summary>The number of the line, counted from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line has more than <see cref="MostBytes"/> bytes, of which only the first were read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its end; valid until the next call.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="OperationCanceledException">A stop was asked for while no whole line was there.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        if (_skipsRest)
            SkipRest();
        Number++;
        var searched = 0;
        while (true)
        {
            var unread = _buffer.AsSpan(_start, _end - _start);
            var length = unread[searched..].IndexOf((byte)'\n');
            if (length >= 0)
            {
                length += searched;
                _start += length + 1;
                line = WithoutEnd(unread[..length]);
                IsTooLong = line.Length > MostBytes;
                return true;
            }
            // One byte more may be the CR of the end.
            _skipsRest = unread.Length > MostBytes + 1;
            if (_isAtEnd || _skipsRest)
            {
                _start = _end;
                line = WithoutEnd(unread);
                IsTooLong = line.Length > MostBytes;
                return unread.Length > 0;
            }
            searched = unread.Length;
            Fill();
        }
    }

    private ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> line) => WithoutMark(line is [.., (byte)'\r'] ? line[..^1] : line);

    private ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) => Number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;

    private void SkipRest()
    {
        _skipsRest = false;
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0 && !_isAtEnd)
        {
            _start = _end;
            Fill();
        }
        _start = length < 0 ? _end : _start + length + 1;
    }

    /// <summary>Reads more behind what is unread, which moves to the front; the buffer grows only when it is full of one line.</summary>
    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(2 * _buffer.Length, MostBytes + FirstBytes));
        _beforeWaiting();
        // A terminal or a pipe may keep a read waiting for ever; the read is left behind when a stop is asked for.
        var read = _stream.ReadAsync(_buffer.AsMemory(_end), CancellationToken.None).AsTask().WaitAsync(_cancellation).GetAwaiter().GetResult();
        _end += read;
        _isAtEnd = read == 0;
    }
}
