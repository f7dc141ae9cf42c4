using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TherapyCodes.Testing;
using TherapyCodes.Tests.Testing;
using Xunit;

namespace TherapyCodes.Tool.Tests.Checks;

public class CheckTests
{
    private static readonly string Ourselves =
        $"\"{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"}\" \"{typeof(CommandLine).Assembly.Location}\" batch -";

    [Fact]
    public void A_right_script_keeps_every_law()
    {
        var result = Check(Script("right"), "--cases", "300");
        Assert.StartsWith("No law is broken of 15: units by the rule", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nNot judged: choice (the allocator does not say whether there was a choice).", result.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("proportional", "proportional", "  Smallest case: 97110=37 97140=37\n")]
    [InlineData("per-line", "per line", "  Smallest case: 97110=1 97140=7\n")]
    public void A_wrong_script_gets_the_report_of_the_same_fault_in_process(string script, string fault, string counterexample)
    {
        var report = AllocationLaws.Check(WrongAllocators.ByName[fault], UnitRule.Medicare, new() { Cases = 300 });
        var result = Check(Script(script), "--cases", "300");
        Assert.Equal($"{report}\n", result.Output);
        Assert.Contains(counterexample, result.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failure, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void The_policy_chooses_the_rule() =>
        Assert.Equal(ExitCode.Success, Check(Script("per-line"), "--cases", "50", "--policy", "cpt-midpoint").ExitCode);

    [Theory]
    [InlineData("medicare")]
    [InlineData("cpt-midpoint")]
    [InlineData("full-units")]
    [InlineData("tricare")]
    public void Our_own_batch_keeps_every_law(string policy)
    {
        var result = Check(Ourselves, "--cases", "300", "--policy", policy);
        Assert.StartsWith("No law is broken of ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not judged", result.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void The_replay_of_a_report_gives_the_same_counterexample()
    {
        var report = AllocationLaws.Check(WrongAllocators.ByName["proportional"], UnitRule.Medicare, new() { Cases = 300 });
        var law = report.Broken.Single(law => law.Name == "largest-leftover");
        var replay = Check(Script("proportional"), "--cases", "1", "--seed", $"{law.Seed}", "--except", "total,minute-more").Output;
        Assert.Contains($"largest-leftover: {law.Statement}\n  Smallest case: {law.CounterexampleText}\n", replay, StringComparison.Ordinal);
        Assert.DoesNotContain("total:", replay, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outcomes_come_as_JSON_too()
    {
        var result = Check(Script("per-line"), "--cases", "50", "--json");
        using var json = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.False(json.RootElement.GetProperty("holds").GetBoolean());
        var laws = json.RootElement.GetProperty("laws").EnumerateArray().ToDictionary(law => law.GetProperty("name").GetString()!);
        Assert.Equal(15, laws.Count);
        Assert.Equal("kept", laws["answers"].GetProperty("outcome").GetString());
        Assert.Equal("not-judged", laws["choice"].GetProperty("outcome").GetString());
        Assert.Equal(
            """["broken","97110=1 97140=7","Answered 97110: 0, 97140: 0. 8 minutes earn 1, not 0. Right: 97110: 0, 97140: 1.",1,"20.2.C"]""",
            $"[{string.Join(',', new[] { "outcome", "counterexample", "reason", "seed" }.Select(name => laws["total"].GetProperty(name).GetRawText()))},{Section(laws["total"]).GetRawText()}]");
        Assert.Equal(ExitCode.Failure, result.ExitCode);
    }

    [Theory]
    [InlineData("""{"error":{"line":1,"message":"no such code"}}""", "It answered with an error: no such code")]
    [InlineData("""{"error":"full"}""", "It answered with an error: \"full\"")]
    [InlineData("""{"unit":{}}""", "It answered '{\"unit\":{}}', without \"units\".")]
    [InlineData("[]", "It answered '[]', which is no object such as {\"units\":{\"97110\":2}}.")]
    [InlineData("""{"units":3}""", "\"units\" has '3', which is no object such as {\"97110\":2}.")]
    [InlineData("""{"units":{"97110":1.5}}""", "In \"units\", 97110 has '1.5'; units are a whole number.")]
    [InlineData("""{"units":{"97110":3000000000}}""", "In \"units\", 97110 has '3000000000'; units are a whole number.")]
    [InlineData("""{"units":{"9711":1}}""", "In \"units\": '9711' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("""{"units":{},"alternatives":{}}""", "\"alternatives\" is no array of objects such as {\"97110\":1,\"97140\":2}.")]
    [InlineData("""{"units":{},"alternatives":[1]}""", "\"alternatives\" has '1', which is no object such as {\"97110\":2}.")]
    public void An_answer_without_units_breaks_the_law_of_answers(string answer, string reason)
    {
        var result = Check(Always(answer), "--cases", "5");
        Assert.StartsWith("1 law is broken of 15", result.Output, StringComparison.Ordinal);
        Assert.Contains($"\nanswers: ", result.Output, StringComparison.Ordinal);
        Assert.Contains($"  It threw AnswerException: {reason}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
    }

    [Fact]
    public void Units_may_be_written_as_a_language_without_integers_writes_them() =>
        Assert.Contains(
            "97110=0\n  Answered 97110: 2. 0 minutes earn 0, not 2.",
            Check(Always("""{"units":{"97110":2.0},"error":null}"""), "--cases", "50").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("'no such program'", "'no such program' cannot be started: No such file or directory.")]
    [InlineData("bash -c 'exit 3'", "the command ended with exit code 3 before it answered.")]
    [InlineData("bash -c 'read -r; echo \"{\\\"units\\\":{}}\"; exit 0'", "the command ended with exit code 0 before it answered.")]
    [InlineData("bash -c 'echo \"Ready.\"; cat'", "the command printed 'Ready.', which is no JSON.")]
    [InlineData("bash -c 'exec > /dev/null; tail -f /dev/null'", "the command closed its output before it answered.")]
    [InlineData("cat /dev/zero", "the command gave an answer longer than 1048576 bytes (1 MiB).")]
    [InlineData("bash -c 'while read -r line; do :; done'", "the command gave no answer within 1 seconds.")]
    [InlineData("tail -f /dev/null", "the command gave no answer within 1 seconds.")]
    [InlineData("yes '{\"units\":{}}'", "the command gave no answer within 1 seconds.")]
    public void A_command_that_cannot_be_asked_ends_the_check(string command, string message)
    {
        // A busy machine may need more than a second to start a shell; only those that never answer are given no more.
        var timeout = message.EndsWith("within 1 seconds.", StringComparison.Ordinal) ? "1" : "60";
        var result = Check(command, "--timeout", timeout, "--cases", "200");
        Assert.StartsWith($"therapycodes: {message}\n", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Try: therapycodes check --help\n", result.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void The_record_and_the_last_words_of_the_command_are_told()
    {
        var result = Check("bash -c 'read -r; for i in 1 2 3 4 5 6; do printf \"trouble %s\\033\\n\" $i >&2; done; exit 4'");
        Assert.Equal(
            """
            therapycodes: the command ended with exit code 4 before it answered.
            therapycodes: Record 1 was {"id":"1","policy":"medicare","date":"2025-06-02","discipline":"PT","services":[{"code":"97530","minutes":54},{"code":"97530","minutes":75}]}
            therapycodes: It wrote to standard error: trouble 2�
            therapycodes: It wrote to standard error: trouble 3�
            therapycodes: It wrote to standard error: trouble 4�
            therapycodes: It wrote to standard error: trouble 5�
            therapycodes: It wrote to standard error: trouble 6�
            Try: therapycodes check --help

            """,
            result.Error);
    }

    [Fact]
    public void A_flooded_standard_error_holds_nothing_up()
    {
        var result = Check("bash -c 'while read -r; do head -c 200000 /dev/zero >&2; echo \"{\\\"units\\\":{}}\"; done'", "--cases", "1");
        Assert.Equal((ExitCode.Failure, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_command_that_does_not_end_is_ended()
    {
        var result = Check("bash -c 'echo $$ >&2; tail -f /dev/null & wait'", "--timeout", "1");
        // The last line: a shell may first complain of a locale that the machine does not have.
        var said = result.Error.Split('\n').Last(line => line.StartsWith("therapycodes: It wrote", StringComparison.Ordinal));
        AssertHasEnded(int.Parse(said.Split(' ')[^1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_stop_ends_the_command_and_the_check()
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var file = Path.GetTempFileName();
        var surroundings = new Surroundings { Input = Stream.Null, Output = output, Error = error };
        stop.CancelAfter(TimeSpan.FromSeconds(2));
        var exitCode = CommandLine.Run(["check", "--command", $"bash -c 'echo $$ > \"$1\"; tail -f /dev/null' bash \"{file}\"", "--timeout", "3600"], surroundings, stop.Token);
        Assert.Equal((ExitCode.Interrupted, 0L, ""), (exitCode, output.Length, error.ToString()));
        AssertHasEnded(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
        File.Delete(file);
    }

    [Theory]
    [InlineData("--cases", "0", "--cases '0' is not possible; it is a whole number from 1 to 2147483647.")]
    [InlineData("--seed", "-1", "--seed '-1' is not possible; it is a whole number from 0 to 18446744073709551615.")]
    [InlineData("--timeout", "1.5", "--timeout '1.5' is not possible; it is a whole number from 1 to 3600.")]
    [InlineData("--policy", "x", "--policy 'x' is not known; it is one of medicare, cpt-midpoint, full-units, tricare.")]
    [InlineData("--except", "order,totl", "--except 'totl' is no law; the laws are answers, total, ")]
    [InlineData("--command", "a \"b", "--command 'a \"b': the quotation mark \" is not closed.")]
    public void A_wrong_option_is_named(string option, string value, string message)
    {
        var result = Command.Run(option == "--command" ? ["check", option, value] : ["check", "--command", "cat", option, value]);
        Assert.StartsWith($"therapycodes: {message}", result.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
    }

    private static JsonElement Section(JsonElement law) => law.GetProperty("citation").GetProperty("section");

    private static Result Check(string command, params string[] options) => Command.Run(["check", "--command", command, .. options]);

    private static string Script(string name) => $"bash '{Path.Combine(AppContext.BaseDirectory, "Checks", name)}.sh'";

    private static string Always(string answer) => $"bash -c 'while read -r; do echo \"$0\"; done' \"{answer.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void AssertHasEnded(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            Assert.True(process.HasExited);
        }
        catch (ArgumentException)
        {
            // There is none of that number.
        }
    }
}
