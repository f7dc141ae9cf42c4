using System.Text;

namespace TherapyCodes.Tool.Checks;

/// <summary>Reads a stream to its end, so that its writer never waits, and keeps the last of it.</summary>
internal sealed class LastWords
{
    private const int MostLines = 5;
    private const int MostBytes = 1_000;

    private readonly Lock _lock = new();
    private readonly Task _reading;
    private byte[] _last = [];

    public LastWords(Stream stream) => _reading = Task.Run(() => ReadAsync(stream));

    /// <summary>Waits until the stream has ended, but no longer than the time given.</summary>
    public void WaitForAll(TimeSpan most) => Task.WaitAny([_reading], most);

    /// <summary>The last lines that say something, without characters that would drive a terminal.</summary>
    public IEnumerable<string> Lines()
    {
        lock (_lock)
        {
            return Encoding.UTF8.GetString(_last).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .TakeLast(MostLines).Select(PlainText.Of);
        }
    }

    private async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[1 << 14];
        try
        {
            for (var read = await stream.ReadAsync(buffer); read > 0; read = await stream.ReadAsync(buffer))
            {
                lock (_lock)
                    _last = [.. _last.Concat(buffer.Take(read)).TakeLast(MostBytes)];
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // The process was ended.
        }
    }
}
