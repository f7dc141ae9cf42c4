using Xunit;

namespace TherapyCodes.Tests;

public class PayerPolicyTests
{
    [Theory]
    [InlineData("medicare", "day's minutes together", "97110:1:GP 97140:1:GP:CQ G0283:1:GP")]
    [InlineData("cpt-midpoint", "each service alone", "97110:1:GP 97140:1:GP 97010:1:GP 97014:1")]
    [InlineData("full-units", "15 minutes earn its last unit", "97110:1:GP 97010:1:GP 97014:1")]
    [InlineData("tricare", "day's minutes together", "97110:1:GP 97140:1:GP:CQ 97010:1:GP 97014:1")]
    public void EachBuiltInPolicyBillsItsOwnWay(string name, string rule, string lines)
    {
        Assert.True(PayerPolicy.TryGet(name, out var policy));
        Assert.Equal(name, policy.Name);
        Assert.Contains(rule, policy.ToString(), StringComparison.Ordinal);
        Assert.Equal(lines, Note.Lines(new BillingEngine(policy).Bill(Note.Day("97110=15 97140=14:PTA 97010 97014"))));
    }

    [Fact]
    public void TheBuiltInPoliciesHaveNamesOfTheirOwn()
    {
        Assert.Equal(["medicare", "cpt-midpoint", "full-units", "tricare"], PayerPolicy.BuiltIn.Select(policy => policy.Name));
        foreach (var name in (string[])["", "Medicare", "medicare ", "unknown"])
        {
            Assert.False(PayerPolicy.TryGet(name, out var policy));
            Assert.Null(policy);
        }
    }

    /// <summary>Each property changes equality, and the same change made twice is equal.</summary>
    [Fact]
    public void EqualityComparesEverything()
    {
        Func<PayerPolicy>[] variants =
        [
            () => PayerPolicy.Medicare,
            () => PayerPolicy.Medicare with { Name = "other" },
            () => PayerPolicy.Medicare with { UnitRule = UnitRule.CptMidpoint },
            () => PayerPolicy.Medicare with { TieBreak = TieBreak.DocumentOrder },
            () => PayerPolicy.Medicare with { TieBreak = TieBreak.Ranking(CptCode.Parse("97110")) },
            () => PayerPolicy.Medicare with { UsesDisciplineModifiers = false },
            () => PayerPolicy.Medicare with { AssistantModifiersFrom = null },
            () => PayerPolicy.Medicare with { AssistantModifiersFrom = new(2021, 1, 1) },
            () => PayerPolicy.Medicare with { AssistantTest = AssistantTest.Simple },
            () => PayerPolicy.Medicare with { Substitutions = [] },
            () => PayerPolicy.Medicare with { Substitutions = [new(CptCode.Parse("97014"), CptCode.Parse("97032"))] },
            () => PayerPolicy.Medicare with { BundledCodes = [CptCode.Parse("97010")] },
            () => PayerPolicy.Medicare with { MostTimedUnits = 4 },
            () => PayerPolicy.Medicare with { UsesMedicareStatus = false },
            () => PayerPolicy.Medicare with { WhenSecondary = SecondaryClaim.FewerUnits },
            () => PayerPolicy.Medicare with { Codes = OtherCodes },
        ];
        for (var i = 0; i < variants.Length; i++)
        {
            for (var j = 0; j < variants.Length; j++)
            {
                Assert.Equal(i == j, variants[i]() == variants[j]());
                if (i == j)
                    Assert.Equal(variants[i]().GetHashCode(), variants[j]().GetHashCode());
            }
            Assert.False(variants[i]().Equals(null));
        }
    }

    [Fact]
    public void WithLeavesTheOriginalAsItWas()
    {
        var capped = PayerPolicy.Medicare with { Name = "capped", MostTimedUnits = 2 };
        Assert.Null(PayerPolicy.Medicare.MostTimedUnits);
        Assert.Equal(("capped", 2), (capped.Name, capped.MostTimedUnits));
        Assert.Equal(PayerPolicy.Medicare.Substitutions.AsEnumerable(), capped.Substitutions);
    }

    [Fact]
    public void ANegativeCapIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PayerPolicy.Medicare with { MostTimedUnits = -1 });

    [Fact]
    public void AnEngineNeedsItsPolicy()
    {
        Assert.Throws<ArgumentNullException>("policy", () => new BillingEngine(null!));
        Assert.Throws<ArgumentNullException>("day", () => new BillingEngine(PayerPolicy.Medicare).Bill(null!));
        Assert.Same(PayerPolicy.Tricare, new BillingEngine(PayerPolicy.Tricare).Policy);
    }

    /// <summary>Timed units over the cap are cut from the last line up; untimed ones do not count against it.</summary>
    [Theory]
    [InlineData(4, "97110=33 97140=7 97161", "97110:2:GP 97140:1:GP 97161:1:GP", "")]
    [InlineData(3, "97110=33 97140=7 97161", "97110:2:GP 97140:1:GP 97161:1:GP", "")]
    [InlineData(2, "97110=33 97140=7 97161", "97110:2:GP 97161:1:GP", "97140=7")]
    [InlineData(1, "97110=33 97140=7 97161", "97110:1:GP 97161:1:GP", "97140=7")]
    [InlineData(0, "97110=33 97140=7 97161", "97161:1:GP", "97110=33 97140=7")]
    [InlineData(1, "97110=15:PT 97110=15:PTA", "97110:1:GP", "97110=15")] // the marked line's minutes are told, not lost
    [InlineData(1, "97129=30", "97129:1:GP", "97129=15")]
    [InlineData(2, "97110=15 96125=60 97140=15", "97110:1:GP 96125:1:GP", "97140=15")] // any timed unit, of whatever basis
    public void ACapCutsTimedUnits(int cap, string note, string lines, string unbilled)
    {
        var bill = new BillingEngine(PayerPolicy.Medicare with { Name = "capped", MostTimedUnits = cap }).Bill(Note.Day(note));
        Assert.Equal(lines, Note.Lines(bill));
        Assert.Equal(unbilled, string.Join(' ', bill.Unbilled.Select(service => $"{service.Code}={service.Minutes}")));
        Assert.All(bill.Unbilled, service => Assert.Equal(UnitOutcome.Capped, service.Reason));
        Assert.Equal(bill.Allocation.TimedUnits - bill.TimedUnits, bill.Findings.Where(finding => finding.Code == "TC5001").Sum(finding => finding.Numbers[0]));
    }

    /// <summary>When the cap decides, the other choices of a tie are not offered.</summary>
    [Theory]
    [InlineData(null, 1)]
    [InlineData(3, 1)]
    [InlineData(2, 0)]
    public void ACapThatCutsLeavesNoChoice(int? cap, int alternatives) => Assert.Equal(
        alternatives, new BillingEngine(PayerPolicy.Medicare with { MostTimedUnits = cap }).Bill(Note.Day("97110=20 97140=20")).Alternatives.Count());

    /// <summary>97014 is documented, G0283 is billed, and neither is lost.</summary>
    [Theory]
    [InlineData("97014", "G0283: 1, 97014: 0")]
    [InlineData("97014 G0283", "G0283: 1, 97014: 0")]
    [InlineData("G0283", "G0283: 1")]
    public void ASubstitutedCodeKeepsItsPlaceInTheUnits(string note, string units)
    {
        var bill = Note.Bill(note);
        Assert.Equal(units, string.Join(", ", bill.Units));
        Assert.Equal("G0283:1:GP", Note.Lines(bill));
        Assert.Equal(note.Contains("97014", StringComparison.Ordinal), bill.Findings.Any(finding => finding.Code == "TC2006"));
    }

    [Fact]
    public void AnAlternativeHasTheFormOfTheUnits() =>
        Assert.Equal("97110: 1, 97140: 2, G0283: 1, 97014: 0", string.Join(", ", Assert.Single(Note.Bill("97110=20 97140=20 97014").Alternatives)));

    [Fact]
    public void ABundledCodeStaysInTheNote()
    {
        var bill = Note.Bill("97110=15 97010=10");
        Assert.Equal("97110:1:GP", Note.Lines(bill));
        Assert.Equal("97010 (10 minutes): bundled into other services by the payer", Assert.Single(bill.Unbilled).ToString());
        Assert.Contains(bill.Findings, finding => finding.Code == "TC2007");
    }

    [Fact]
    public void WithoutDisciplineModifiersThereAreNoAssistantModifiers() =>
        Assert.Equal("97110:1", Note.Lines(new BillingEngine(PayerPolicy.Medicare with { UsesDisciplineModifiers = false }).Bill(Note.Day("97110=15:PTA"))));

    [Fact]
    public void SmallValuesPrintThemselves() => Assert.Equal("97014 as G0283", PayerPolicy.Medicare.Substitutions[0].ToString());

    private static TherapyCodeSet OtherCodes { get; } = CodeTable.Read(CodeTable.Row("97110"));
}
