using System.Text.RegularExpressions;
using Xunit;

namespace TherapyCodes.Tool.Tests;

/// <summary>What people read fits, on a terminal and off it.</summary>
public partial class PageTests
{
    public static TheoryData<string> Pages => new(
        "bill 97110=33 97140=7:PTA 97161 97597=45cm2 97532=15 99999 97014 97129=30 97010",
        "bill --date 2026-03-02 97112=20 97110=20 97116=240 97535=1440",
        "bill --discipline SLP 92507 97129=30 96125=31",
        "code 97532",
        "code 0791T",
        "codes",
        "compare --policies medicare,cpt-midpoint,full-units,tricare 97110=10 97140=10 97014");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Off_a_terminal_there_are_80_columns_no_colour_and_no_blanks_at_line_ends(string args)
    {
        var lines = Command.Run(args.Split(' ')).Output.Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains('\e', StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));
        Assert.DoesNotContain(lines, line => line.Length > 80 && !line.StartsWith("  http", StringComparison.Ordinal));
        Assert.True(lines.Length > 5);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void On_a_terminal_colour_is_all_that_is_added(string args)
    {
        var plain = Command.Run(args.Split(' ')).Output;
        var colored = Command.OnTerminal(80, args.Split(' ')).Output;
        Assert.Contains('\e', colored);
        Assert.Equal(plain, string.Join('\n', AnsiCode().Replace(colored, "").Split('\n').Select(line => line.TrimEnd())));
    }

    [Theory]
    [InlineData(20, 40)]
    [InlineData(40, 40)]
    [InlineData(60, 60)]
    [InlineData(300, 100)]
    public void A_terminal_of_any_width_is_used_within_reason(int terminal, int most)
    {
        foreach (string page in Pages)
        {
            var lines = AnsiCode().Replace(Command.OnTerminal(terminal, page.Split(' ')).Output, "").Split('\n');
            Assert.DoesNotContain(lines, line => line.Length > most && !line.StartsWith("  http", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_bar_has_a_block_for_each_full_unit_and_a_cell_for_3_minutes_left_over()
    {
        string Bar(int minutes) => Command.Run("bill", $"97110={minutes}").Lines.First(line => line.AsSpan().IndexOfAny("█▓░") >= 0).Trim();
        Assert.Equal("░░░", Bar(7));
        Assert.Equal("▓▓▓", Bar(8));
        Assert.Equal("▓▓▓▓▓", Bar(14));
        Assert.Equal("█████", Bar(15));
        Assert.Equal("█████ ░", Bar(16));
        Assert.Equal("█████ █████ █████ █████", Bar(60));
        Assert.Equal("█████ x4 ░░", Bar(66));
        Assert.Equal("█████ x96", Bar(1440));
    }

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex AnsiCode();
}
