using Xunit;

namespace TherapyCodes.Tests;

public class TieBreakTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly CptCode Exercise = CptCode.Parse("97110");
    private static readonly CptCode Walking = CptCode.Parse("97116");
    private static readonly CptCode Manual = CptCode.Parse("97140");

    /// <summary>20 and 35 minutes both leave 5 over, and one unit is left.</summary>
    private static readonly TherapyService[] Tied = [new(Exercise, 20), new(Manual, 35)];

    [Fact]
    public void MoreMinutesComeFirst() => Assert.Equal("4 units: 97110: 1, 97140: 3", Allocate(TieBreak.MoreMinutes, Tied));

    [Fact]
    public void WithEqualMinutesTheFirstDocumentedComesFirst()
    {
        Assert.Equal("3 units: 97110: 2, 97140: 1", Allocate(TieBreak.MoreMinutes, new(Exercise, 20), new(Manual, 20)));
        Assert.Equal("3 units: 97140: 2, 97110: 1", Allocate(TieBreak.MoreMinutes, new(Manual, 20), new(Exercise, 20)));
    }

    [Fact]
    public void TheDocumentsOrderComesBeforeMinutes() => Assert.Equal("4 units: 97110: 2, 97140: 2", Allocate(TieBreak.DocumentOrder, Tied));

    [Fact]
    public void TheCallersRankingComesBeforeMinutes()
    {
        Assert.Equal("4 units: 97110: 2, 97140: 2", Allocate(TieBreak.Ranking(Exercise, Manual), Tied));
        Assert.Equal("4 units: 97110: 1, 97140: 3", Allocate(TieBreak.Ranking(Manual, Exercise), Tied));
        Assert.Equal("4 units: 97110: 2, 97140: 2", Allocate(TieBreak.Ranking(Exercise), Tied));
    }

    [Fact]
    public void CodesThatTheRankingDoesNotNameComeAfterByMinutes()
    {
        Assert.Equal("4 units: 97110: 1, 97140: 3", Allocate(TieBreak.Ranking(Walking), Tied));
        Assert.Equal(
            "5 units: 97110: 1, 97140: 2, 97116: 2",
            Allocate(TieBreak.Ranking(Walking), new(Exercise, 20), new(Manual, 35), new(Walking, 20)));
    }

    [Fact]
    public void ARankingDoesNotOverruleALargerLeftover() =>
        Assert.Equal("3 units: 97110: 2, 97140: 1", Allocate(TieBreak.Ranking(Exercise), new(Exercise, 33), new(Manual, 7)));

    [Fact]
    public void OnlyTiedUnitsAreGivenAgain()
    {
        // 9 left over wins outright; 5, 5 and 5 share one unit.
        var services = new TherapyService[] { new(Exercise, 20), new(Manual, 24), new(Walking, 35), new("97530", 20) };
        var allocation = UnitRule.Medicare.Allocate(TherapyCodeSet.Default, Today, TieBreak.Ranking(CptCode.Parse("97530")), services);

        Assert.Equal("7 units: 97110: 1, 97140: 2, 97116: 2, 97530: 2", allocation.ToString());
        Assert.Equal(
            [UnitOutcome.LostTie, UnitOutcome.Won, UnitOutcome.LostTie, UnitOutcome.WonTie],
            allocation.Services.Select(service => service.Outcome));
        Assert.Equal((5, 3, 1), (allocation.TiedLeftover, allocation.TiedServices, allocation.TiedUnits));
        Assert.Equal(
            ["97110: 2, 97140: 2, 97116: 2, 97530: 1", "97110: 1, 97140: 2, 97116: 3, 97530: 1"],
            allocation.Alternatives.Select(units => string.Join(", ", units)));
    }

    [Fact]
    public void ATieBreakIsAValue()
    {
        TieBreak[] different =
        [
            TieBreak.MoreMinutes, TieBreak.DocumentOrder, TieBreak.Ranking(Exercise), TieBreak.Ranking(Manual), TieBreak.Ranking(Exercise, Manual),
            TieBreak.Ranking(Manual, Exercise),
        ];
        TieBreak[] again =
        [
            default, TieBreak.DocumentOrder, TieBreak.Ranking(Exercise), TieBreak.Ranking(Manual), TieBreak.Ranking(Exercise, Manual),
            TieBreak.Ranking(Manual, Exercise),
        ];
        for (var i = 0; i < different.Length; i++)
        {
            for (var j = 0; j < different.Length; j++)
            {
                Assert.Equal(i == j, different[i] == again[j]);
                Assert.Equal(i != j, different[i] != again[j]);
                Assert.Equal(i == j, different[i].Equals((object)again[j]));
                Assert.Equal(i == j, different[i].GetHashCode() == again[j].GetHashCode());
            }
        }
        Assert.False(TieBreak.MoreMinutes.Equals(null));
        Assert.False(TieBreak.MoreMinutes.Equals("more minutes"));
        Assert.Equal(TieBreak.MoreMinutes, TieBreak.Ranking());
    }

    [Fact]
    public void ATieBreakSaysItself()
    {
        Assert.Equal("more minutes, then documented first", TieBreak.MoreMinutes.ToString());
        Assert.Equal("documented first", TieBreak.DocumentOrder.ToString());
        Assert.Equal("ranked 97140, 97110", TieBreak.Ranking(Manual, Exercise).ToString());
        Assert.Equal("97140 97110", string.Join(' ', TieBreak.Ranking(Manual, Exercise).Codes));
        Assert.Empty(TieBreak.MoreMinutes.Codes);
        Assert.Empty(TieBreak.DocumentOrder.Codes);
    }

    [Fact]
    public void TheAllocationNamesItsTieBreakAndRule()
    {
        var allocation = UnitRule.Pooled(9).Allocate(TherapyCodeSet.Default, Today, TieBreak.DocumentOrder, Tied);
        Assert.Equal(TieBreak.DocumentOrder, allocation.TieBreak);
        Assert.Equal(UnitRule.Pooled(9), allocation.Rule);
        Assert.Equal(TieBreak.MoreMinutes, UnitRule.Medicare.Allocate(Tied).TieBreak);
    }

    private static string Allocate(TieBreak tieBreak, params TherapyService[] services) =>
        UnitRule.Medicare.Allocate(TherapyCodeSet.Default, Today, tieBreak, services).ToString();
}
