using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public class CompareTests
{
    [Fact]
    public void Policies_stand_side_by_side_and_differences_are_explained()
    {
        var result = Command.Run("compare", "97110=10", "97140=10");
        Assert.Equal("""
            2026-03-02 (today), PT: units under 2 policies

             Code   medicare  cpt-midpoint
            ────────────────────────────────
             97110         1             1
             97140         0             1
             Total         1             2

            Differences
              97140: 1 instead of 0 under cpt-midpoint, because medicare counts the day's
              minutes together, 8 minutes earn the last unit, cpt-midpoint counts each
              service alone, 8 minutes earn its last unit.

            """, result.Output);
        Assert.Equal(ExitCode.Success, result.ExitCode);
    }

    [Fact]
    public void No_difference_is_said_too() =>
        Assert.Contains("None: every policy bills the same units.", Command.Run("compare", "97110=30").Output, StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_under_one_policy_is_said_under_its_name()
    {
        var result = Command.Run("compare", "--date", "2026-03-02", "97110=30", "97532=15");
        Assert.Contains("Findings under medicare\n  error ", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
    }

    [Fact]
    public void Json_has_the_bills_as_batch_writes_them_and_the_differences()
    {
        using var json = JsonDocument.Parse(Command.Run("compare", "--policies", "full-units,medicare", "--date", "2026-03-02", "--json", "97110=33", "97140=7:PTA").Output);
        var bills = json.RootElement.GetProperty("bills");
        Assert.Equal(["full-units", "medicare"], bills.EnumerateArray().Select(bill => bill.GetProperty("policy").GetString()));
        Assert.Equal(Records.Answer.Replace("\"id\":\"v1\",", "", StringComparison.Ordinal), bills[1].GetRawText());
        var difference = Assert.Single(json.RootElement.GetProperty("differences").EnumerateArray());
        Assert.StartsWith("""{"code":"97140","policy":"medicare","primaryUnits":0,"units":1,"reason":""", difference.GetRawText(), StringComparison.Ordinal);
    }
}
