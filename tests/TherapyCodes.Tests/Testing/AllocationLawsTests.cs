using System.Collections.Immutable;
using TherapyCodes.Testing;
using Xunit;
using Xunit.Abstractions;

namespace TherapyCodes.Tests.Testing;

public sealed class AllocationLawsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("per line")]
    [InlineData("proportional")]
    [InlineData("entry order")]
    [InlineData("leftover gated at 8")]
    [InlineData("ceil above the table")]
    [InlineData("tie by entry, reported as no choice")]
    public void AWrongAllocatorIsRejectedWithThreeServicesAtMost(string fault)
    {
        var report = AllocationLaws.Check(WrongAllocators.ByName[fault]);
        output.WriteLine(report.ToString());
        Assert.False(report.Holds);
        Assert.All(report.Broken.Where(law => law.FollowsFrom.Length == 0), law => Assert.InRange(law.Counterexample.Length, 1, 3));
    }

    [Theory]
    [InlineData(100_000, "medicare")]
    [InlineData(10_000, "cpt-midpoint")]
    [InlineData(10_000, "full-units")]
    [InlineData(10_000, "pooled 15")]
    [InlineData(10_000, "pooled 1")]
    public void TheLibraryKeepsEveryLaw(int cases, string name)
    {
        var rule = RuleOf(name);
        var report = AllocationLaws.Check(services => AllocationAnswer.Of(rule.Allocate(services.AsSpan())), rule, new LawOptions { Cases = cases });
        output.WriteLine(report.ToString());
        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Results, law => Assert.Equal(LawOutcome.Kept, law.Outcome));
    }

    /// <summary>A payer's rule that no text states is not laid at the door of the manual or of CPT.</summary>
    [Theory]
    [InlineData("medicare", "CMS Pub 100-04, chapter 5, 20.2.C")]
    [InlineData("cpt-midpoint", "AMA CPT, introduction, Time")]
    [InlineData("full-units", "The payer's own policy, as stated by the caller (unverified)")]
    [InlineData("pooled 1", "The payer's own policy, as stated by the caller (unverified)")]
    public void TheLawsCiteTheRuleThatTheyJudge(string name, string citation)
    {
        string[] otherwise = ["untimed", "by-the-hour", "add-on"];
        var laws = AllocationLaws.Of(RuleOf(name)).Laws.Where(law => !otherwise.Contains(law.Name)).ToArray();
        Assert.InRange(laws.Length, 10, 13);
        Assert.All(laws, law => Assert.Equal(citation, law.Citation.ToString()));
    }

    /// <summary>What a payer bundles or bills as another code breaks no law of counting.</summary>
    [Theory]
    [InlineData("medicare")]
    [InlineData("cpt-midpoint")]
    [InlineData("full-units")]
    [InlineData("tricare")]
    public void BillingKeepsEveryLaw(string name)
    {
        Assert.True(PayerPolicy.TryGet(name, out var policy));
        var engine = new BillingEngine(policy);
        var report = AllocationLaws.Check(Bill, policy.UnitRule, new() { Cases = 2_000 });
        Assert.True(report.Holds, report.ToString());

        AllocationAnswer Bill(ImmutableArray<TherapyService> services)
        {
            var bill = engine.Bill(new(AllocationLaws.DateOfService, Discipline.PhysicalTherapy, services));
            return new(bill.Units) { HasChoice = bill.Allocation.HasChoice, Alternatives = bill.Alternatives };
        }
    }

    [Theory]
    [InlineData("medicare")]
    [InlineData("cpt-midpoint")]
    public void TheAllocatorOfTheseTestsKeepsEveryLaw(string rule)
    {
        var report = AllocationLaws.Check(new PlainAllocator(RuleOf(rule)) { Alternatives = right => right }.Answer, RuleOf(rule), new LawOptions { Cases = 1_000 });
        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Results, law => Assert.Equal(LawOutcome.Kept, law.Outcome));
    }

    /// <summary>For each law that does not follow from others there is an allocator that breaks it alone.</summary>
    [Theory]
    [InlineData("medicare", "answers")]
    [InlineData("medicare", "total")]
    [InlineData("medicare", "largest-leftover")]
    [InlineData("medicare", "full-units")]
    [InlineData("medicare", "one-extra")]
    [InlineData("medicare", "order")]
    [InlineData("medicare", "choice")]
    [InlineData("medicare", "alternatives")]
    [InlineData("medicare", "lines")]
    [InlineData("medicare", "timed-codes")]
    [InlineData("medicare", "untimed")]
    [InlineData("medicare", "by-the-hour")]
    [InlineData("medicare", "add-on")]
    [InlineData("cpt-midpoint", "answers")]
    [InlineData("cpt-midpoint", "own-minutes")]
    [InlineData("cpt-midpoint", "full-units")]
    [InlineData("cpt-midpoint", "one-extra")]
    [InlineData("cpt-midpoint", "choice")]
    [InlineData("cpt-midpoint", "alternatives")]
    [InlineData("cpt-midpoint", "lines")]
    [InlineData("cpt-midpoint", "timed-codes")]
    [InlineData("cpt-midpoint", "untimed")]
    [InlineData("cpt-midpoint", "by-the-hour")]
    [InlineData("cpt-midpoint", "add-on")]
    public void ALawIsBrokenAlone(string rule, string law)
    {
        var report = AllocationLaws.Check(LawBreakers.Of(RuleOf(rule), law), RuleOf(rule), new LawOptions { Cases = 1_000 });
        output.WriteLine(report.ToString());
        Assert.Equal([law], report.Broken.Where(broken => broken.FollowsFrom != law).Select(broken => broken.Name));
    }

    [Theory]
    [InlineData("medicare", "minute-more quarter-hour-more")]
    [InlineData("cpt-midpoint", "order minute-more quarter-hour-more")]
    public void TheOtherLawsFollow(string rule, string laws) =>
        Assert.Equal(laws, string.Join(' ', AllocationLaws.Of(RuleOf(rule)).Laws.Where(law => law.FollowsFrom.Length > 0).Select(law => law.Name)));

    private static UnitRule RuleOf(string name) => name switch
    {
        "medicare" => UnitRule.Medicare,
        "cpt-midpoint" => UnitRule.CptMidpoint,
        "full-units" => UnitRule.FullUnits,
        "pooled 15" => UnitRule.Pooled(15),
        _ => UnitRule.Pooled(1),
    };
}
