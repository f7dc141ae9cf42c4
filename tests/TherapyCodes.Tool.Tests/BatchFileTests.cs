using System.Buffers;
using System.Text;
using TherapyCodes.Tool.Batches;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public sealed class BatchFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("therapycodes");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Records_come_from_a_file_and_go_to_a_file()
    {
        File.WriteAllText(In("days.jsonl"), Records.Example + "\n" + Records.Example);
        var result = Command.Run("batch", In("days.jsonl"), "--out", In("bills.jsonl"));
        Assert.Equal(new Result(0, "", ""), result);
        Assert.Equal(Command.Run(["batch"], Records.Example + "\n" + Records.Example).Output, File.ReadAllText(In("bills.jsonl")));
        Assert.False(File.Exists(In("bills.jsonl.partial")));
    }

    [Fact]
    public void A_file_with_failed_records_is_whole_and_the_exit_code_says_so()
    {
        File.WriteAllText(In("days.jsonl"), Records.Example + "\nbad\n" + Records.Example);
        Assert.Equal(ExitCode.Failure, Command.Run("batch", In("days.jsonl"), "--out", In("bills.jsonl")).ExitCode);
        Assert.Equal(3, File.ReadLines(In("bills.jsonl")).Count());
    }

    [Fact]
    public void A_stopped_run_leaves_the_old_file_and_a_partial_one()
    {
        File.WriteAllText(In("bills.jsonl"), "old");
        using var stop = new CancellationTokenSource();
        using var error = new StringWriter { NewLine = "\n" };
        var reads = 0;
        var input = new ChunkStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Records.Example + "\n", 3))), [Records.Example.Length + 1], () =>
        {
            if (++reads == 2)
                stop.Cancel();
        });
        var exitCode = CommandLine.Run(["batch", "--out", In("bills.jsonl")], new Surroundings { Input = input, Output = Stream.Null, Error = error }, stop.Token);
        Assert.Equal(ExitCode.Interrupted, exitCode);
        Assert.Equal("old", File.ReadAllText(In("bills.jsonl")));
        Assert.Equal(2, File.ReadLines(In("bills.jsonl.partial")).Count());
        Assert.Equal($"therapycodes: stopped after 2 records; they are in {In("bills.jsonl.partial")}.\n", error.ToString());
    }

    [Fact]
    public void A_file_may_be_replaced_by_its_own_answers()
    {
        File.WriteAllText(In("days.jsonl"), Records.Example);
        Assert.Equal(0, Command.Run("batch", In("days.jsonl"), "--out", In("days.jsonl")).ExitCode);
        Assert.Contains("timedUnits", File.ReadAllText(In("days.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_or_written_is_named()
    {
        File.WriteAllText(In("days.jsonl"), Records.Example);
        AssertFails("nofile.jsonl", "batch", In("nofile.jsonl"));
        AssertFails("is a directory; records come from a file.", "batch", _folder.FullName);
        AssertFails("is a directory; --out needs a file.", "batch", In("days.jsonl"), "--out", _folder.FullName);
        AssertFails("nofolder", "batch", In("days.jsonl"), "--out", In("nofolder/bills.jsonl"));
        AssertFails("'--oops' is no option", "batch", In("days.jsonl"), "--out", "--oops");
    }

    [Fact]
    public void Out_may_be_the_standard_output()
    {
        File.WriteAllText(In("days.jsonl"), Records.Example);
        Assert.Single(Command.Run("batch", In("days.jsonl"), "--out", "-").Lines);
    }

    [Fact]
    public void Progress_shows_on_a_terminal_a_few_times_a_second_and_is_cleared()
    {
        File.WriteAllText(In("days.jsonl"), string.Concat(Enumerable.Repeat(Records.Example + "\n", 2000)) + "bad");
        using var error = new StringWriter { NewLine = "\n" };
        var clock = new FixedClock();
        var batch = new Batch(new Slow(clock));
        var surroundings = new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = error, IsErrorTerminal = true, Clock = clock };
        Assert.Equal(ExitCode.Failure, BatchRun.Run(batch, In("days.jsonl"), null, surroundings, CancellationToken.None));
        var shown = error.ToString().Split('\r');
        Assert.Equal("250 records, 1,000 a second", shown[1]);
        Assert.Equal("2,000 records, 1,000 a second", shown[8]);
        Assert.Equal(new string(' ', shown[8].Length), shown[9]);
        Assert.Equal("therapycodes: 1 of 2001 records failed; each has an error record with its line.\n", shown[10]);
        Assert.Equal(11, shown.Length);
    }

    [Fact]
    public void Progress_shows_nowhere_else()
    {
        File.WriteAllText(In("days.jsonl"), string.Concat(Enumerable.Repeat(Records.Example + "\n", 2000)));
        foreach (var (isTerminal, width) in new (bool, int?)[] { (false, null), (true, 80) })
        {
            using var error = new StringWriter();
            var clock = new FixedClock();
            var surroundings = new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = error, IsErrorTerminal = isTerminal, TerminalWidth = width, Clock = clock };
            Assert.Equal(0, BatchRun.Run(new(new Slow(clock)), In("days.jsonl"), null, surroundings, CancellationToken.None));
            Assert.Empty(error.ToString());
        }
    }

    private static void AssertFails(string message, params string[] args)
    {
        var result = Command.Run(args);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Takes a millisecond of its own clock for every record.</summary>
    private sealed class Slow : IRecordWriter
    {
        private readonly FixedClock _clock;

        public Slow(FixedClock clock) => _clock = clock;

        public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> line)
        {
            _clock.Pass(TimeSpan.FromMilliseconds(1));
            if (line.SequenceEqual("bad"u8))
                throw new FormatException("bad");
        }

        public void WriteError(IBufferWriter<byte> output, string? id, long line, string message)
        {
        }
    }
}
