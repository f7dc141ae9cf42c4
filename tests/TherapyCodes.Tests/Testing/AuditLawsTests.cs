using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyCodes.Testing;
using Xunit;
using Xunit.Abstractions;

namespace TherapyCodes.Tests.Testing;

public sealed class AuditLawsTests(ITestOutputHelper output)
{
    [Fact]
    public void TheLibraryKeepsEveryLaw()
    {
        var report = AuditLaws.Check(Audit, new LawOptions { Cases = 1_000 });
        output.WriteLine(report.ToString());
        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Results, law => Assert.Equal(LawOutcome.Kept, law.Outcome));
    }

    /// <summary>For each law there is an auditor that breaks it alone: one that misses a kind of fault, or objects to a kind of right claim.</summary>
    [Fact]
    public void EveryLawIsBrokenAlone()
    {
        foreach (var law in AuditLaws.All.Laws)
        {
            var report = AuditLaws.Check(ThatBreaks(law.Name), new LawOptions { Cases = 200 });
            output.WriteLine(report.ToString());
            Assert.Equal([law.Name], report.Broken.Select(broken => broken.Name));
        }
    }

    [Fact]
    public void TheEngineBillsTheRightClaims()
    {
        var engine = new BillingEngine(PayerPolicy.Medicare);
        Assert.All(TherapyGen.RightClaims.Generator.Sample(2_000, new Rnd(3), 50), claim =>
        {
            var bill = engine.Bill(claim.Day);
            if (!bill.Allocation.HasChoice)
                Assert.Equal(Lines(claim.Claim), Lines(bill.Lines));
        });

        static string Lines(IEnumerable<ClaimLine> claim) => string.Join(", ", claim.Select(line => $"{line.Code} x{line.Units} {line.Modifiers}"));
    }

    [Theory]
    [InlineData(ClaimFault.UnitAdded)]
    [InlineData(ClaimFault.UnitMoved)]
    [InlineData(ClaimFault.AssistantMissing)]
    [InlineData(ClaimFault.NotAttested)]
    public void AWrongClaimDiffersFromTheRightOneAndShrinksToASmallDay(ClaimFault fault)
    {
        var claims = TherapyGen.Claims(fault);
        foreach (var drawn in claims.Generator.Sample(200, new Rnd(5), 50))
        {
            var claim = drawn;
            while (claims.Shrinker(claim).FirstOrDefault() is { } smaller)
            {
                Assert.Equal(fault, smaller.Fault);
                Assert.NotEqual(smaller.Claim.AsEnumerable(), smaller.RightClaim);
                claim = smaller;
            }
            Assert.InRange(claim.Day.Services.Length, 1, 3);
        }
    }

    private static bool Audit(TreatmentDay day, ImmutableArray<ClaimLine> claim) => ClaimAudit.Check(day, PayerPolicy.Medicare, claim).Matches;

    private static ClaimAuditor ThatBreaks(string law) => law switch
    {
        "passes-right" => (day, claim) => Audit(day, claim) && (HasChoice(day) || claim.Sum(line => line.Units) < 4),
        "passes-choice" => (day, claim) => Audit(day, claim) && (!HasChoice(day) || IsEnginesOwn(day, claim)),
        "passes-order" => (day, claim) => Audit(day, claim) && IsInOrder(day, claim),
        _ => (day, claim) => Audit(day, claim) || IsMissed(law, [.. ClaimAudit.Check(day, PayerPolicy.Medicare, claim).Findings.Select(finding => finding.Code)]),
    };

    /// <summary>Whether the findings are those of the fault, by their numbers in the catalogue.</summary>
    private static bool IsMissed(string law, HashSet<string> found) => law switch
    {
        "finds-unit-added" => found.Contains("TC6002"),
        "finds-unit-removed" => found.Contains("TC6003") && !found.Contains("TC6014"),
        "finds-unit-moved" => found.Contains("TC6004"),
        "finds-untimed-twice" => found.Contains("TC6012"),
        "finds-not-documented" => found.Contains("TC6013"),
        "finds-not-billed" => found.Contains("TC6014"),
        "finds-discipline-missing" => found.Contains("TC6005") && !found.Contains("TC6006"),
        "finds-discipline-wrong" => found.Contains("TC6005") && found.Contains("TC6006"),
        "finds-assistant-missing" => found.SetEquals(["TC6007"]),
        "finds-assistant-superfluous" => found.SetEquals(["TC6008"]),
        "finds-contradiction" => found.Contains("TC6010") || found.Contains("TC6011") || (found.Contains("TC6009") && found.Contains("TC6006") && !found.Contains("TC6005")),
        "finds-not-attested" => found.SetEquals(["TC6015"]),
        _ => throw new ArgumentOutOfRangeException(nameof(law), law, "No auditor."),
    };

    private static bool HasChoice(TreatmentDay day) => new BillingEngine(PayerPolicy.Medicare).Bill(day).Allocation.HasChoice;

    private static bool IsEnginesOwn(TreatmentDay day, ImmutableArray<ClaimLine> claim) =>
        new BillingEngine(PayerPolicy.Medicare).Bill(day) is var bill && claim.All(line => bill.UnitsOf(line.Code) == claim.Where(own => own.Code == line.Code).Sum(own => own.Units));

    private static bool IsInOrder(TreatmentDay day, ImmutableArray<ClaimLine> claim)
    {
        int[] places = [.. claim.Select(line => day.Services.Select(service => service.Code).ToList().IndexOf(line.Code))];
        return places.SequenceEqual(places.Order());
    }
}
