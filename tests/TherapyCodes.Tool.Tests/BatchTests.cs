using System.Text;
using TherapyCodes.Tool.Batches;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public class BatchTests
{
    [Fact]
    public void A_record_gets_a_record()
    {
        var result = Command.Run(["batch"], Records.Example + "\n");
        Assert.Equal(Records.Answer + "\n", result.Output);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void A_bad_line_becomes_an_error_record_with_its_line_and_the_rest_goes_on()
    {
        var result = Command.Run(["batch", "-"], $$"""
            {{Records.Example}}

            {"id":"v2","date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":-5}]}
            garbage
            {{Records.Example}}
            """);
        Assert.Equal(
        [
            Records.Answer,
            """{"id":"v2","error":{"line":3,"message":"services[0].minutes is '-5'; it is whole minutes from 0 to 1440."}}""",
            """{"error":{"line":4,"message":"'g' is an invalid start of a value. At byte 1 of the line."}}""",
            Records.Answer,
        ], result.Lines);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Equal("therapycodes: 2 of 4 records failed; each has an error record with its line.\n", result.Error);
    }

    [Theory]
    [InlineData("""{"id":"x","date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":"abc"}]}""", "x", "services[0].minutes is the text 'abc'; it is whole minutes from 0 to 1440.")]
    [InlineData("""{"id":"x","date":"2026-03-02","discipline":"PT","services":[{"code":"97140"},{"code":"97110","minutes":1441}]}""", "x", "services[1].minutes is '1441'; it is whole minutes from 0 to 1440.")]
    [InlineData("""{"id":"x","date":"2026-03-02","discipline":"PT","services":[{"code":"9711O","minutes":5}]}""", "x", "services[0].code: '9711O' is not a CPT or HCPCS code; did you mean 97110?")]
    [InlineData("""{"id":"x","policy":"aetna","date":"2026-03-02","discipline":"PT","services":[]}""", "x", "policy is 'aetna'; it is one of medicare, cpt-midpoint, full-units, tricare.")]
    [InlineData("""{"date":"2026-13-02","discipline":"PT","services":[]}""", null, "date is '2026-13-02'; a date is yyyy-MM-dd, such as 2026-03-02.")]
    [InlineData("""{"id":"x","date":"2026-03-02","discipline":"PT","services":[{"code":"97110","provider":"XX"}]}""", "x", "services[0].provider is 'XX'; it is one of PT, PTA, OT, OTA, SLP, SLPA, MD, NP, CNS, PA, ATC, LMT, RT, KT, LVS, AIDE, STUDENT, DC, or two together, such as PT+PTA.")]
    [InlineData("""{"id":"x","date":"2026-03-02","discipline":"XX","services":[]}""", "x", "discipline is 'XX'; it is PT, OT or SLP.")]
    [InlineData("""{"id":"x","date":"2026-03-02","discipline":"PT","services":[{"code":"97110","time":"10:00-09:00"}]}""", "x", "services[0].time: Time out 09:00 is not after time in 10:00; a treatment that crosses midnight is documented on two days, each with its own range.")]
    public void What_is_wrong_with_a_record_is_named_with_its_place(string line, string? id, string message)
    {
        var expected = id is null ? "" : $"\"id\":\"{id}\",";
        Assert.Equal($"{{{expected}\"error\":{{\"line\":1,\"message\":\"{message}\"}}}}\n", Command.Run(["batch"], line).Output);
    }

    [Theory]
    [InlineData("""{"id":"cut","date":""")]
    [InlineData("""{"id":"cut","date":"2026-03-02" "discipline"}""")]
    [InlineData("""{"id":"cut","\ud800":1}""")]
    public void Malformed_JSON_keeps_the_id_before_it(string line)
    {
        var result = Command.Run(["batch"], line);
        Assert.StartsWith("""{"id":"cut","error":{"line":1,"message":""", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_text_is_an_error_of_its_record_only()
    {
        var result = Command.Run(["batch"], """{"id":"a","date":"2026-03-02","discipline":"\ud800","services":[]}""" + "\n" + Records.Example);
        Assert.StartsWith("""{"id":"a","error":{"line":1,""", result.Lines[0], StringComparison.Ordinal);
        Assert.Equal(Records.Answer, result.Lines[1]);
    }

    [Fact]
    public void Invalid_UTF8_is_an_error_of_its_record_only()
    {
        byte[] input = [.. """{"id":"u","date":"2026"""u8, 0xFF, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Records.Example)];
        var result = Command.Run(["batch"], input);
        Assert.Equal("""{"id":"u","error":{"line":1,"message":"the text is not valid UTF-8 from byte 23 on."}}""", result.Lines[0]);
        Assert.Equal(Records.Answer, result.Lines[1]);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_skipped_and_keeps_its_id()
    {
        var huge = new string('x', 10_000_000);
        var result = Command.Run(["batch"], $$"""
            {"id":"big","note":"{{huge}}"}
            {"note":"{{huge}}","id":"late"}
            {{Records.Example}}
            """);
        Assert.Equal(
        [
            """{"id":"big","error":{"line":1,"message":"the line is longer than 1048576 bytes (1 MiB), the most that a record may have; it is skipped."}}""",
            """{"error":{"line":2,"message":"the line is longer than 1048576 bytes (1 MiB), the most that a record may have; it is skipped."}}""",
            Records.Answer,
        ], result.Lines);
    }

    [Fact]
    public void Byte_order_mark_line_ends_and_blank_lines_do_not_matter()
    {
        var result = Command.Run(["batch"], $"\uFEFF{Records.Example}\r\n\r\n \t\r\n{Records.Example}");
        Assert.Equal([Records.Answer, Records.Answer], result.Lines);
        Assert.Equal(ExitCode.Success, result.ExitCode);
    }

    [Fact]
    public void Nothing_in_is_nothing_out()
    {
        Assert.Equal(new Result(0, "", ""), Command.Run(["batch"], ""));
        Assert.Equal(new Result(0, "", ""), Command.Run(["batch"], "\n\n"));
    }

    [Fact]
    public void The_policy_is_for_records_that_name_none()
    {
        Assert.Contains("\"policy\":\"medicare\"", Command.Run(["batch"], Records.WithoutPolicy).Output, StringComparison.Ordinal);
        var result = Command.Run(["batch", "--policy", "full-units"], Records.WithoutPolicy + "\n" + Records.Example.Replace("medicare", "tricare", StringComparison.Ordinal));
        Assert.Contains("\"policy\":\"full-units\"", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"policy\":\"tricare\"", result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Order_is_kept_over_many_records()
    {
        var input = string.Join('\n', Enumerable.Range(0, 5000).Select(i => i % 7 == 3 ? $$"""{"id":"{{i}}"}""" : Records.Example.WithId($"{i}")));
        var lines = Command.Run(["batch"], input).Lines;
        Assert.Equal(5000, lines.Length);
        for (var i = 0; i < lines.Length; i++)
            Assert.StartsWith(i % 7 == 3 ? $$"""{"id":"{{i}}","error":{"line":{{i + 1}},""" : $$"""{"id":"{{i}}","date":""", lines[i], StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_any_language_come_back_as_they_are() =>
        Assert.StartsWith("""{"id":"Žofie & <é漢>",""", Command.Run(["batch"], Records.Example.WithId("Žofie & <é漢>")).Output, StringComparison.Ordinal);

    [Fact]
    public void A_stop_finishes_the_record_and_ends_with_130()
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var reads = 0;
        var endless = new ChunkStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Records.Example + "\n", 1000))), [Records.Example.Length + 1 + 10], () =>
        {
            if (++reads == 5)
                stop.Cancel();
        });
        var exitCode = CommandLine.Run(["batch"], new Surroundings { Input = endless, Output = output, Error = error }, stop.Token);
        Assert.Equal(ExitCode.Interrupted, exitCode);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Equal(Records.Answer, line));
        Assert.Equal($"therapycodes: stopped after {lines.Length - 1} records.\n", error.ToString());
        Assert.InRange(lines.Length - 1, 4, 6);
    }

    [Fact]
    public void A_closed_pipe_ends_quietly()
    {
        using var output = new FailingStream(10 * Records.Answer.Length, new IOException("Broken pipe", 32));
        var result = RunInto(output);
        Assert.Equal((ExitCode.Success, ""), result);
    }

    [Fact]
    public void A_full_disk_does_not()
    {
        using var output = new FailingStream(10 * Records.Answer.Length, new IOException("No space left on device", 28));
        var result = RunInto(output);
        Assert.Equal((ExitCode.Usage, "therapycodes: No space left on device\n"), result);
    }

    [Fact]
    public void Answers_do_not_wait_for_more_records()
    {
        using var output = new MemoryStream();
        var lengths = new List<long>();
        var input = new ChunkStream(Encoding.UTF8.GetBytes(Records.Example + "\n" + Records.Example + "\n"), [Records.Example.Length + 1], () => lengths.Add(output.Length));
        CommandLine.Run(["batch"], new Surroundings { Input = input, Output = output, Error = TextWriter.Null }, CancellationToken.None);
        Assert.Equal([0, Records.Answer.Length + 1, 2 * (Records.Answer.Length + 1)], lengths);
    }

    [Fact]
    public void A_record_that_fails_half_way_leaves_nothing_behind()
    {
        using var output = new MemoryStream();
        using var writer = new JsonRecordWriter((json, record) =>
        {
            BillingRecord.Write(json, record.Id, new BillingEngine(PayerPolicy.Medicare).Bill(record.Day));
            json.Flush();
            if (record.Id == "v2")
                throw new InvalidOperationException("half-way");
        });
        var batch = new Batch(writer);
        batch.Run(new MemoryStream(Encoding.UTF8.GetBytes($"{Records.Example}\n{Records.Example.WithId("v2")}\n{Records.Example}")), output, new Progress(null, TimeProvider.System), CancellationToken.None);
        Assert.Equal([Records.Answer, """{"id":"v2","error":{"line":2,"message":"half-way"}}""", Records.Answer, ""],
            Encoding.UTF8.GetString(output.ToArray()).Split('\n'));
    }

    private static (int ExitCode, string Error) RunInto(Stream output)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Records.Example + "\n", 100_000))));
        return (CommandLine.Run(["batch"], new Surroundings { Input = input, Output = output, Error = error }, CancellationToken.None), error.ToString());
    }
}
