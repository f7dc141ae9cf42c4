using System.Text;
using TherapyCodes.Tool.Batches;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public class LineReaderTests
{
    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\r\nb\r", "a|b")]
    [InlineData("\n\na\n", "||a")]
    [InlineData("\uFEFFa\n\uFEFFb", "a|\uFEFFb")]
    [InlineData("\uFEFF", "")]
    [InlineData("a\rb\n", "a\rb")]
    [InlineData("", null)]
    public void Lines_end_with_LF_or_CRLF_and_a_mark_at_the_start_is_dropped(string text, string? lines) =>
        Assert.Equal(lines?.Split('|') ?? [], Read(Encoding.UTF8.GetBytes(text), [1000]).Select(line => line.Text));

    [Fact]
    public void The_pieces_that_the_stream_comes_in_do_not_matter()
    {
        var random = new Random(11);
        var lines = Enumerable.Range(0, 400).Select(i => new string((char)('a' + i % 26), random.Next(i % 50 == 0 ? 150_000 : 60))).ToArray();
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        foreach (var sizes in new int[][] { [1 << 20], [7], [1, 100, 65536], [65535, 2], [65536] })
            Assert.Equal(lines, Read(bytes, sizes).Select(line => line.Text));
    }

    [Fact]
    public void A_line_may_have_the_greatest_length_but_not_a_byte_more()
    {
        const int Most = LineReader.MostBytes;
        foreach (var sizes in new int[][] { [1 << 22], [4096], [65536, 1] })
        {
            var text = $"{new string('a', Most)}\n{new string('b', Most)}\r\n{new string('c', Most + 1)}\nd\n{new string('e', 10_000_000)}\n{new string('f', Most + 1)}\r\ng\n{new string('h', 3 * Most)}";
            Assert.Equal([('a', false), ('b', false), ('c', true), ('d', false), ('e', true), ('f', true), ('g', false), ('h', true)],
                Read(Encoding.UTF8.GetBytes(text), sizes).Select(line => (line.Text[0], line.IsTooLong)));
        }
    }

    [Theory]
    [InlineData("\r\nb", false)]
    [InlineData("\r\r\nb", true)]
    [InlineData("\rx\nb", true)]
    public void The_line_end_may_come_in_two_pieces_after_the_greatest_length(string rest, bool isTooLong)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', LineReader.MostBytes) + rest);
        int[] sizes = [.. Enumerable.Repeat(65536, LineReader.MostBytes / 65536), 1];
        Assert.Equal([('a', isTooLong), ('b', false)], Read(bytes, sizes).Select(line => (line.Text[0], line.IsTooLong)));
    }

    [Fact]
    public void Lines_are_numbered_from_1() =>
        Assert.Equal([1L, 2, 3], Read("a\n\nb"u8.ToArray(), [2]).Select(line => line.Number));

    [Fact]
    public void What_is_done_is_passed_on_before_waiting_for_more()
    {
        var events = new List<string>();
        var reader = new LineReader(new ChunkStream("a\nb\nc\n"u8.ToArray(), [4, 2], () => events.Add("read")), () => events.Add("flush"), CancellationToken.None);
        while (reader.TryRead(out var line))
            events.Add(Encoding.UTF8.GetString(line));
        Assert.Equal(["flush", "read", "a", "b", "flush", "read", "c", "flush", "read"], events);
    }

    [Fact]
    public async Task A_read_that_never_returns_is_left_behind_when_a_stop_is_asked_for()
    {
        using var stop = new CancellationTokenSource();
        var reader = new LineReader(new EndlessWait(), () => stop.Cancel(), stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => reader.TryRead(out _)).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private static List<(string Text, bool IsTooLong, long Number)> Read(byte[] bytes, int[] sizes)
    {
        var lines = new List<(string, bool, long)>();
        var reader = new LineReader(new ChunkStream(bytes, sizes), () => { }, CancellationToken.None);
        while (reader.TryRead(out var line))
            lines.Add((Encoding.UTF8.GetString(line), reader.IsTooLong, reader.Number));
        return lines;
    }

    /// <summary>A terminal at which nobody types.</summary>
    private sealed class EndlessWait : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<int>().Task);
    }
}
