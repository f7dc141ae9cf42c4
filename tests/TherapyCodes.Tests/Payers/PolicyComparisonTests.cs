using Xunit;

namespace TherapyCodes.Tests;

public class PolicyComparisonTests
{
    private static readonly PayerPolicy Capped = PayerPolicy.Medicare with { Name = "capped", MostTimedUnits = 1 };
    private static readonly PayerPolicy First = PayerPolicy.Medicare with { Name = "first", TieBreak = TieBreak.Ranking(CptCode.Parse("97140")) };

    /// <summary>Where the other policy differs from Medicare, and why.</summary>
    [Theory]
    [InlineData("97110=10 97140=10", "cpt-midpoint", "97140: 1 instead of 0 under cpt-midpoint, because medicare counts the day's minutes together, 8 minutes earn the last unit, cpt-midpoint counts each service alone, 8 minutes earn its last unit.")]
    [InlineData("97110=33 97140=7", "cpt-midpoint", "97140: 0 instead of 1 under cpt-midpoint, because")]
    [InlineData("97110=33 97140=7", "full-units", "97140: 0 instead of 1 under full-units, because")]
    [InlineData("97014", "cpt-midpoint", "G0283: 0 instead of 1 under cpt-midpoint, because medicare takes 97014 as G0283.|97014: 1 instead of 0 under cpt-midpoint, because medicare takes 97014 as G0283.")]
    [InlineData("97010", "tricare", "97010: 1 instead of 0 under tricare, because medicare bundles it.")]
    [InlineData("97110=20 97140=20", "capped", "97110: 1 instead of 2 under capped, because capped caps the day at 1 timed unit.|97140: 0 instead of 1 under capped, because capped caps the day at 1 timed unit.")]
    [InlineData("97110=20 97140=20", "first", "97110: 1 instead of 2 under first, because medicare breaks ties by more minutes, then documented first, first by ranked 97140.|97140: 2 instead of 1 under first, because")]
    [InlineData("97110=30", "cpt-midpoint", "")]
    public void ADifferenceSaysWhy(string note, string payer, string differences)
    {
        var comparison = BillingEngine.Compare(Note.Day(note), PayerPolicy.Medicare, Policy(payer));
        var expected = differences.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Length, comparison.Differences.Length);
        Assert.All(expected.Zip(comparison.Differences), pair => Assert.StartsWith(pair.First, pair.Second.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void EveryPolicyIsComparedWithTheFirst()
    {
        var comparison = BillingEngine.Compare(Note.Day("97110=10 97140=10"), PayerPolicy.FullUnits, PayerPolicy.Medicare, PayerPolicy.CptMidpoint);
        Assert.Equal(["full-units", "medicare", "cpt-midpoint"], comparison.Bills.Select(bill => bill.Policy.Name));
        Assert.Equal(["97110 medicare 0 1", "97110 cpt-midpoint 0 1", "97140 cpt-midpoint 0 1"],
            comparison.Differences.Select(difference => $"{difference.Code} {difference.Policy} {difference.PrimaryUnits} {difference.Units}"));
        Assert.StartsWith("full-units: no units\nmedicare: 1 unit: 97110 x1 GP (10 minutes)\ncpt-midpoint: 2 units: ", comparison.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Medicare first (2 units of 40 minutes and 2) and a secondary payer that counts otherwise.</summary>
    [Theory]
    [InlineData("97110=20 97140=20", SecondaryClaim.AsPrimary, "medicare")] // 3 against 2
    [InlineData("97110=20 97140=20", SecondaryClaim.AsSecondary, "cpt-midpoint")]
    [InlineData("97110=20 97140=20", SecondaryClaim.FewerUnits, "cpt-midpoint")]
    [InlineData("97110=10 97140=10", SecondaryClaim.FewerUnits, "medicare")] // 1 against 2
    [InlineData("97110=30", SecondaryClaim.FewerUnits, "medicare")] // equal
    public void TheSecondaryPayerSaysWhatToBill(string note, SecondaryClaim when, string payer) => Assert.Equal(
        payer, BillingEngine.Compare(Note.Day(note), PayerPolicy.Medicare, PayerPolicy.CptMidpoint with { WhenSecondary = when }).ToBill.Policy.Name);

    [Fact]
    public void OnePolicyIsItsOwnAnswer()
    {
        var comparison = BillingEngine.Compare(Note.Day("97110=30"), PayerPolicy.FullUnits with { WhenSecondary = SecondaryClaim.AsSecondary });
        Assert.Same(comparison.Bills[0], comparison.ToBill);
        Assert.Empty(comparison.Differences);
    }

    [Fact]
    public void AComparisonNeedsADayAndAPolicy()
    {
        Assert.Throws<ArgumentException>("policies", () => BillingEngine.Compare(Note.Day("97110=30")));
        Assert.Throws<ArgumentNullException>("day", () => BillingEngine.Compare(null!, PayerPolicy.Medicare));
        Assert.Throws<ArgumentNullException>("policy", () => BillingEngine.Compare(Note.Day("97110=30"), PayerPolicy.Medicare, null!));
    }

    private static PayerPolicy Policy(string name) =>
        name == "capped" ? Capped : name == "first" ? First : PayerPolicy.TryGet(name, out var policy) ? policy : throw new ArgumentException(name);
}
