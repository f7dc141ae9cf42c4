using Xunit;

namespace TherapyCodes.Tool.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("bill --help")]
    [InlineData("batch --help")]
    [InlineData("audit --help")]
    [InlineData("compare --help")]
    [InlineData("check --help")]
    [InlineData("code --help")]
    [InlineData("codes --help")]
    [InlineData("bill -h 97110=x --date nonsense")]
    public void Help_fits_80_columns_and_says_what_exit_code_1_means(string args)
    {
        var result = Command.Run(args.Split(' '));
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.Contains("Usage:\n  therapycodes ", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches("exit\\s+code\\s+is\\s+1|  1    there is an answer|exit\\s+code\\s+1", result.Output);
        Assert.DoesNotContain(result.Lines, line => line.Length > 80 && !line.Contains("echo", StringComparison.Ordinal) && !line.StartsWith("  therapycodes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bill")]
    [InlineData("compare")]
    [InlineData("code")]
    [InlineData("codes")]
    public void The_examples_of_the_help_work(string verb)
    {
        var examples = Command.Run(verb, "--help").Lines.Where(line => line.StartsWith($"  therapycodes {verb} ", StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal)).ToArray();
        Assert.True(examples.Length >= 2);
        foreach (var example in examples)
        {
            var result = Command.Run(example.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
            Assert.NotEqual(ExitCode.Usage, result.ExitCode);
            Assert.NotEmpty(result.Output);
        }
    }

    [Fact]
    public void The_record_in_the_help_of_batch_is_one()
    {
        var record = Command.Run("batch", "--help").Output.Split("echo '")[1].Split('\'')[0];
        Assert.Equal(0, Command.Run(["batch"], record).ExitCode);
    }

    [Fact]
    public void The_version_is_that_of_the_package() => Assert.Matches(@"^\d+\.\d+\.\d+", Command.Run("--version").Output);
}
