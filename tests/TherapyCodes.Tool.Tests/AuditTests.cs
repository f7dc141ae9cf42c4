using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tool.Tests;

public class AuditTests
{
    private const string Right = """
        "claim":[{"code":"97110","units":2,"modifiers":["GP"]},{"code":"97140","units":1,"modifiers":["GP","CQ"]}]
        """;
    private const string Wrong = """
        "claim":[{"code":"97110","units":3,"modifiers":["GP"]}]
        """;

    [Fact]
    public void A_right_claim_matches()
    {
        var result = Command.Run(["audit"], WithClaim(Right));
        Assert.StartsWith("'v1', 2026-03-02, PT, medicare: the claim matches the note\n  Billed: 97110 x2 GP, 97140 x1 GP CQ\n  info      TC6001 ", result.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_wrong_claim_is_shown_beside_the_right_one()
    {
        var result = Command.Run(["audit"], WithClaim(Wrong));
        Assert.StartsWith("'v1', 2026-03-02, PT, medicare: the claim differs from the note\n  Billed: 97110 x3 GP\n  Right:  97110 x2 GP (33 minutes), 97140 x1 GP CQ (7 minutes)\n  error ", result.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failure, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Json_is_a_line_for_each_record_and_the_rest_goes_on()
    {
        var result = Command.Run(["audit", "--json"], $"{WithClaim(Wrong)}\nbad\n{Records.Example}\n{WithClaim(Right)}");
        Assert.Equal(["False", "2", "3", "True"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement).Select(record =>
            record.TryGetProperty("matches", out var matches) ? $"{matches.GetBoolean()}" : $"{record.GetProperty("error").GetProperty("line")}"));
        Assert.Contains("""{"id":"v1","error":{"line":3,"message":"claim is missing; it is an array such as""", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Equal("therapycodes: 2 of 4 records failed; each has an error record with its line.\n", result.Error);
    }

    [Fact]
    public void A_failed_record_is_shown_with_its_line()
    {
        var result = Command.Run(["audit"], $"{WithClaim(Right)}\n{Records.Example}");
        Assert.Contains("\n\n'v1', line 2 failed\n  claim is missing;", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
    }

    [Fact]
    public void The_policy_is_for_records_that_name_none()
    {
        const string Day = """{"date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":10},{"code":"97140","minutes":10}],"claim":[{"code":"97110","units":1,"modifiers":["GP"]},{"code":"97140","units":1,"modifiers":["GP"]}]}""";
        Assert.Equal(ExitCode.Failure, Command.Run(["audit"], Day).ExitCode);
        Assert.Equal(ExitCode.Success, Command.Run(["audit", "--policy", "cpt-midpoint"], Day).ExitCode);
    }

    private static string WithClaim(string claim) => Records.Example[..^1] + "," + claim + "}";
}
