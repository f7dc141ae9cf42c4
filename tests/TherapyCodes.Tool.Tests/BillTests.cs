using System.Globalization;
using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public class BillTests
{
    [Fact]
    public void Prints_the_manuals_example_with_the_reason()
    {
        var result = Command.Run("bill", "97110=33", "97140=7");
        Assert.Equal("""
            2026-03-02 (today), PT, medicare: 3 units

             Code   Service                            Min  Full    Left  Units  Modifiers
            ────────────────────────────────────────────────────────────────────────────────
             97110  Strength / range / endurance        33     2       3      2  GP
                    exercise
                    █████ █████ ░
             97140  Hands-on (manual) techniques         7     0  7 (+1)      1  GP
                    ▓▓▓

              █████ full unit   ▓▓ leftover that earned a unit   ░░ leftover that did not

            Why
              40 timed minutes earn 3 units: 38 to 52 minutes are 3 units (CMS Pub 100-04,
              chapter 5, 20.2.C).
              97110: 33 minutes = 2 full units, 3 minutes left over.
              97140: 7 minutes = 0 full units, 7 minutes left over.
              The full units make 2. 1 unit is left and goes to the largest leftover: 97140
              (7 minutes).
              13 more timed minutes would earn unit 4.
              Billed: 97110: 2, 97140: 1.

            Claim lines
              97110 x2 GP (33 minutes)
              97140 x1 GP (7 minutes)

            Findings
              info      TC1001 40 timed minutes earn 3 timed units under medicare. [CMS Pub
                               100-04, chapter 5, 20.2.C]

            """, result.Output);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Json_is_the_record_in_one_line()
    {
        var result = Command.Run("bill", "--date", "2026-03-02", "--json", "97110=33", "97140=7:PTA");
        Assert.Equal(Records.Answer.Replace("\"id\":\"v1\",", "", StringComparison.Ordinal) + "\n", result.Output);
    }

    [Fact]
    public void Json_is_what_batch_writes_for_the_same_day()
    {
        var bill = Command.Run("bill", "--date", "2026-03-02", "--discipline", "OT", "--policy", "tricare", "--json", "97530=20:OTA", "97535=20", "97165");
        var batch = Command.Run(["batch"], """
            {"date":"2026-03-02","policy":"tricare","discipline":"OT","services":[{"code":"97530","minutes":20,"provider":"OTA"},{"code":"97535","minutes":20},{"code":"97165"}]}
            """);
        Assert.Equal(batch.Output, bill.Output);
    }

    [Fact]
    public void The_date_is_the_users_own_when_none_is_stated()
    {
        Assert.StartsWith("2026-03-02 (today), PT", Command.Run("bill", "97110=33").Output, StringComparison.Ordinal);
        Assert.StartsWith("2025-12-31, PT", Command.Run("bill", "97110=33", "--date", "2025-12-31").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_is_shown_with_the_other_choice()
    {
        var output = Command.Run("bill", "97112=20", "97110=20").Output;
        Assert.Contains("5 (+1)", output, StringComparison.Ordinal);
        Assert.Contains("5 (tie)", output, StringComparison.Ordinal);
        Assert.Contains("As good: 97112: 1, 97110: 2.", output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_shared_with_the_assistant_has_a_line_for_each_part()
    {
        var output = Command.Run("bill", "--date", "2026-03-02", "97110=23:PTA", "97110=22:PT").Output;
        Assert.Matches(@"\n 97110  .* PTA +45 +3 +0 +1  GP\n +exercise +PT +2  GP CQ\n", output);
    }

    [Fact]
    public void Add_on_codes_stand_under_their_primary_code()
    {
        var output = Command.Run("bill", "--discipline", "SLP", "97129=30").Output;
        Assert.Matches(@"\n 97129  .* 30 +2 +0 +1  GN\n 97130  .* 1  GN\n", output);
    }

    [Fact]
    public void An_aides_minutes_are_a_row_of_their_own()
    {
        var lines = Command.Run("bill", "97110=20:PT", "97110=5:AIDE").Lines;
        Assert.Contains(lines, line => line.StartsWith(" 97110 ", StringComparison.Ordinal) && line.Contains(" PT ", StringComparison.Ordinal) && line.EndsWith(" GP", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(" 97110 ", StringComparison.Ordinal) && line.Contains(" AIDE ", StringComparison.Ordinal) && line.EndsWith(" 0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_taken_in_place_of_another_keeps_who_did_it() =>
        Assert.Matches(@"\n G0283 .* PTA .* GP CQ\n", Command.Run("bill", "--date", "2026-03-02", "97014:PTA").Output);

    [Theory]
    [InlineData("97110=15", 0)]
    [InlineData("97110=5", 0)]
    [InlineData("99999", 1)]
    [InlineData("97532=15", 1)]
    [InlineData("97110=15:AIDE", 1)]
    public void The_exit_code_says_whether_a_finding_is_an_error(string service, int exitCode)
    {
        var result = Command.Run("bill", service);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(exitCode, Command.Run("bill", "--json", service).ExitCode);
        Assert.Equal(exitCode == 1, result.Output.Contains("error ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_retired_code_is_answered_with_what_replaced_it()
    {
        var result = Command.Run("bill", "--json", "97532=15");
        using var record = JsonDocument.Parse(result.Output);
        var finding = record.RootElement.GetProperty("findings")[0];
        Assert.Equal("TC2002", finding.GetProperty("code").GetString());
        Assert.Contains("replaced by 97127 or G0515, on 2026-03-02 by 97129 or 97130", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_stand_with_the_gravest_first()
    {
        var findings = Command.Run("bill", "--discipline", "PT", "97110=33", "92507", "97532=5").Output.Split("Findings\n")[1];
        Assert.Matches("(?s)^ *error .*warning .*info ", findings);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_changes_the_answer(string culture)
    {
        string[] args = ["bill", "--date", "2026-03-02", "97110=33", "97140=7:PTA", "97597=45cm2", "97532=15"];
        var before = CultureInfo.CurrentCulture;
        var expected = Command.Run(args);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Command.Run(args));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
