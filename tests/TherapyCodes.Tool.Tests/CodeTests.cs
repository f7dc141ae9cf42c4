using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public class CodeTests
{
    [Fact]
    public void A_code_is_explained_with_the_date_of_each_of_Medicares_facts()
    {
        var result = Command.Run("code", "97110");
        Assert.StartsWith("97110 (Strength / range / endurance exercise) is in force on 2026-03-02", result.Output, StringComparison.Ordinal);
        foreach (var fact in new[] { "each 15 minutes, pooled", "PT, OT", "A (active), as of 2025-10-01", "practitioner 6 (indicator 3)", "since before 2014-01-01", "high (basis and dates)", "Sources\n" })
            Assert.Contains(fact, result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, result.ExitCode);
    }

    [Theory]
    [InlineData("97532", "2026-03-02", "97532 (Cognitive skills training) ended on 2017-12-31; replaced by 97127 or\nG0515, on 2026-03-02 by 97129 or 97130.")]
    [InlineData("97161", "2016-12-31", "97161 (PT evaluation, low complexity) begins on 2017-01-01.")]
    [InlineData("99999", "2026-03-02", "99999 is not in this set of therapy codes; check the code.")]
    [InlineData("97110", "2013-12-31", "97110: this set of therapy codes has no data for 2013-12-31.")]
    public void A_code_that_is_not_in_force_is_answered_with_exit_code_1(string code, string date, string sentence)
    {
        var result = Command.Run("code", code, "--date", date);
        Assert.StartsWith(sentence, result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Equal(ExitCode.Failure, Command.Run("code", code, "--date", date, "--json").ExitCode);
    }

    [Fact]
    public void A_date_after_the_last_check_says_so() =>
        Assert.Contains("not checked as late as that date", Command.Run("code", "97110", "--date", "2031-01-01").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void Json_has_every_fact_and_null_for_what_is_not_known()
    {
        using var json = JsonDocument.Parse(Command.Run("code", "97129", "--json").Output);
        var code = json.RootElement;
        Assert.Equal("valid", code.GetProperty("status").GetString());
        Assert.Equal("97130", code.GetProperty("basis").GetProperty("addOn").GetString());
        Assert.Equal(15, code.GetProperty("basis").GetProperty("first").GetInt32());
        Assert.Equal("one-on-one", code.GetProperty("contact").GetString());
        Assert.Equal("2025-10-01", code.GetProperty("medicare").GetProperty("asOf").GetString());
        Assert.Equal("2020-01-01", code.GetProperty("validFrom").GetString());
        Assert.Equal(JsonValueKind.Null, code.GetProperty("validTo").ValueKind);
        Assert.NotEqual(0, code.GetProperty("sources").GetArrayLength());

        using var retired = JsonDocument.Parse(Command.Run("code", "97532", "--json").Output);
        Assert.Equal("retired", retired.RootElement.GetProperty("status").GetString());
        Assert.Equal(["97127", "G0515"], retired.RootElement.GetProperty("replacedBy").EnumerateArray().Select(by => by.GetString()));
        Assert.Equal(["97129", "97130"], retired.RootElement.GetProperty("successors").EnumerateArray().Select(by => by.GetString()));
        Assert.Equal(JsonValueKind.Null, retired.RootElement.GetProperty("medicare").GetProperty("status").ValueKind);
        Assert.Equal(JsonValueKind.Null, retired.RootElement.GetProperty("dailyLimits").GetProperty("practitioner").ValueKind);
    }

    [Theory]
    [InlineData("99999", "unknown")]
    [InlineData("97161", "not-yet-valid")]
    public void Json_of_a_code_without_a_row_has_its_status_alone(string code, string status)
    {
        using var json = JsonDocument.Parse(Command.Run("code", code, "--date", "2016-01-01", "--json").Output);
        Assert.Equal(status, json.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public void The_codes_in_force_are_listed()
    {
        var lines = Command.Run("codes", "--json").Lines;
        var expected = TherapyCodeSet.Default.Codes.Where(code => code.IsValidOn(new(2026, 3, 2))).Select(code => $"{code.Code}").ToArray();
        Assert.Equal(expected, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString()));
        Assert.StartsWith($"{expected.Length} codes in force on 2026-03-02 (labels are ours)\n", Command.Run("codes").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_codes_of_a_discipline_and_a_date_are_listed()
    {
        var all = Command.Run("codes", "--date", "2017-06-30");
        var slp = Command.Run("codes", "--date", "2017-06-30", "--discipline", "SLP");
        Assert.Contains("\n 97532 ", all.Output, StringComparison.Ordinal);
        Assert.Contains("\n 97532 ", slp.Output, StringComparison.Ordinal);
        Assert.Contains("\n 97110 ", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n 97110 ", slp.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n 97129 ", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_the_table_does_not_cover_is_no_empty_list()
    {
        var result = Command.Run("codes", "--date", "2010-01-01");
        Assert.Equal(new(ExitCode.Failure, "", "therapycodes: the code table has no data for 2010-01-01; it begins on 2014-01-01.\n"), result);
    }

    [Fact]
    public void A_list_for_a_date_after_the_last_check_says_so() =>
        Assert.Contains("The table was checked up to 2026-12-31; codes may have changed since.", Command.Run("codes", "--date", "2027-01-01").Output, StringComparison.Ordinal);
}
