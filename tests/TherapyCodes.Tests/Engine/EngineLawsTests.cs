using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>What holds for every day, whatever stands in it.</summary>
public class EngineLawsTests
{
    private static readonly PayerPolicy[] Policies =
    [
        .. PayerPolicy.BuiltIn,
        PayerPolicy.Medicare with { Name = "capped", MostTimedUnits = 3 },
        PayerPolicy.Medicare with { Name = "nothing", MostTimedUnits = 0 },
        PayerPolicy.Medicare with { Name = "document order", TieBreak = TieBreak.DocumentOrder },
        PayerPolicy.Medicare with { Name = "simple", AssistantTest = AssistantTest.Simple, UnitRule = UnitRule.Pooled(1) },
        PayerPolicy.FullUnits with { Name = "no modifiers", UsesDisciplineModifiers = false, AssistantModifiersFrom = new(2020, 1, 1) },
    ];

    private static readonly Arbitrary<(TreatmentDay Day, PayerPolicy Policy)> Any = With(DayGen.Any);
    private static readonly Arbitrary<(TreatmentDay Day, PayerPolicy Policy)> Plain = With(DayGen.Plain);

    /// <summary>With every tie decided by code, the order of services changes the order of lines and nothing else.</summary>
    [Fact]
    public void TheOrderOfServicesChangesNothingElse() => PropertyCheck.ForAll(Plain, given =>
    {
        var policy = ByCode(given.Policy, given.Day) with { MostTimedUnits = null };
        var bill = new BillingEngine(policy).Bill(given.Day);
        foreach (var order in Orders(given.Day))
        {
            var other = new BillingEngine(policy).Bill(order);
            SameInAnyOrder(bill.Lines, other.Lines);
            SameInAnyOrder(bill.Units, other.Units);
            SameInAnyOrder(bill.Unbilled, other.Unbilled);
            SameInAnyOrder(bill.Findings.Select(finding => finding.ToString()), other.Findings.Select(finding => finding.ToString()));
        }
    });

    /// <summary>With the default tie-break, another order may choose among allocations that are as good, and no others.</summary>
    [Fact]
    public void TheOrderOfServicesChoosesOnlyAmongTies() => PropertyCheck.ForAll(DayGen.Plain, day =>
    {
        var bill = Note.Bill(day);
        foreach (var order in Orders(day))
        {
            var other = Note.Bill(order);
            Assert.Equal((bill.TimedMinutes, bill.TimedUnits, bill.TotalUnits), (other.TimedMinutes, other.TimedUnits, other.TotalUnits));
            Assert.Equal(bill.Allocation.AlternativeCount, other.Allocation.AlternativeCount);
            if (bill.Allocation.AlternativeCount < 50)
                Assert.Contains(Sorted(other.Units), bill.Alternatives.Prepend(bill.Units).Select(units => Sorted(units)));
        }
    });

    /// <summary>Clock times: the same minutes count in whatever order they are written down.</summary>
    [Fact]
    public void TheOrderOfClockedServicesChangesNoMinutes() => PropertyCheck.ForAll(DayGen.Any, day =>
    {
        // Within a visit; a stretch that does not count belongs to its visit.
        var turned = TreatmentDay.Create(day.Date, day.Discipline,
            [.. day.Visits.Select(visit => new Visit(visit.Services.Reverse()) { Time = visit.Time, Uncounted = [.. visit.Uncounted.Reverse()] })],
            day.Attestations, day.IsCriticalAccessHospital);
        var engine = new BillingEngine(ByCode(PayerPolicy.Medicare, day));
        BilledDay bill = engine.Bill(day), other = engine.Bill(turned);
        Assert.Equal((bill.TimedMinutes, bill.TotalUnits), (other.TimedMinutes, other.TotalUnits));
        SameInAnyOrder(bill.Findings.Select(finding => finding.Code).Distinct(), other.Findings.Select(finding => finding.Code).Distinct());
    });

    /// <summary>However the services are spread over visits, and a service over entries, the day is billed the same.</summary>
    [Fact]
    public void SplittingIntoVisitsChangesNothing() => PropertyCheck.ForAll(Plain, given =>
    {
        var (day, policy) = given;
        var bill = new BillingEngine(policy).Bill(day);
        var split = new List<Visit>();
        foreach (var service in day.Services)
        {
            var (first, second) = Halves(service);
            split.Add(new(second is null ? [first] : [first, second.Value]));
        }
        var other = new BillingEngine(policy).Bill(TreatmentDay.Create(day.Date, day.Discipline, split, day.Attestations, day.IsCriticalAccessHospital));
        Assert.Equal(bill.Lines.AsEnumerable(), other.Lines);
        Assert.Equal(bill.Units.AsEnumerable(), other.Units);
        Assert.Equal(bill.TotalUnits, other.TotalUnits);
        SameInAnyOrder(bill.Findings.Select(finding => finding.Code).Distinct(), other.Findings.Select(finding => finding.Code).Distinct());
    });

    /// <summary>Every documented code has its units, 0 or more; every minute that counts is on a line or in an unbilled service.</summary>
    [Fact]
    public void NothingIsLost() => PropertyCheck.ForAll(Any, given =>
    {
        var (day, policy) = given;
        var bill = new BillingEngine(policy).Bill(day);
        foreach (var service in day.Services)
            Assert.Contains(bill.Units, units => units.Code == service.Code);
        foreach (var units in bill.Units)
            Assert.Equal(bill.UnitsOf(units.Code), units.Units);
        Assert.Equal(bill.TotalUnits, bill.Units.Sum(units => units.Units));
        Assert.Equal(bill.Units.Length, bill.Units.DistinctBy(units => units.Code).Count());
        Assert.Equal(
            bill.Allocation.Services.Sum(service => service.Units == 0 || !service.IsCounted ? service.DocumentedMinutes : service.Minutes),
            bill.Lines.Sum(line => line.Minutes) + bill.Unbilled.Sum(service => service.Minutes));
        Assert.All(bill.Lines, line => Assert.InRange(line.Units, 1, int.MaxValue));
        Assert.All(bill.Lines, line => Assert.InRange(line.Minutes, 0, 1440));
        Assert.All(bill.Unbilled, service => Assert.NotEmpty(UnitExplanation.Reason(service.Reason)));
        if (policy.MostTimedUnits is { } cap)
            Assert.InRange(bill.TimedUnits, 0, cap);
    });

    /// <summary>One line for each code and set of modifiers: discipline, then assistant, then what is attested.</summary>
    [Fact]
    public void LinesHaveTheirModifiersInOrder() => PropertyCheck.ForAll(Any, given =>
    {
        var bill = new BillingEngine(given.Policy).Bill(given.Day);
        Assert.Equal(bill.Lines.Length, bill.Lines.DistinctBy(line => (line.Code, line.Modifiers)).Count());
        foreach (var line in bill.Lines)
        {
            var ranks = line.Modifiers.Select(modifier => modifier.IsDiscipline ? 0 : modifier.IsAssistant ? 1 : modifier.IsDistinct ? 2 : 3).ToArray();
            Assert.Equal(ranks.Order(), ranks);
            Assert.InRange(ranks.Count(rank => rank == 0), 0, 1);
            Assert.InRange(ranks.Count(rank => rank == 1), 0, 1);
        }
    });

    /// <summary>What is proposed is not on the claim; what is attested for a billed code is.</summary>
    [Fact]
    public void AttestationsAreCarriedAndProposalsAreNot() => PropertyCheck.ForAll(Any, given =>
    {
        var (day, policy) = given;
        var bill = new BillingEngine(policy).Bill(day);
        foreach (var proposal in bill.Proposals)
            Assert.DoesNotContain(bill.Lines, line => line.Code == proposal.Code && line.Modifiers.Contains(proposal.Modifier));
        foreach (var attestation in day.Attestations)
            Assert.All(bill.Lines.Where(line => line.Code == attestation.Code), line => Assert.Contains(attestation.Modifier, line.Modifiers));
    });

    /// <summary>The whole text is made without a fault, in any culture, and names every documented code.</summary>
    [Fact]
    public void EverythingIsExplained() => PropertyCheck.ForAll(Any, given =>
    {
        var (day, policy) = given;
        var bill = new BillingEngine(policy).Bill(day);
        var text = bill.Explain();
        using (Culture.Use("fa-IR"))
            Assert.Equal(text, new BillingEngine(policy).Bill(day).Explain());
        foreach (var service in day.Services)
            Assert.Contains(service.Code.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
    });

    internal static Arbitrary<(TreatmentDay Day, PayerPolicy Policy)> With(Arbitrary<TreatmentDay> days) => Arb.From(
        from day in days.Generator from policy in Gen.Elements(Policies) select (day, policy),
        given => days.Shrinker(given.day).Select(day => (day, given.policy)));

    private static PayerPolicy ByCode(PayerPolicy policy, TreatmentDay day) =>
        policy with { TieBreak = TieBreak.Ranking([.. day.Services.Select(service => service.Code).Distinct().Order()]) };

    private static IEnumerable<TreatmentDay> Orders(TreatmentDay day)
    {
        var services = day.Services;
        yield return In(day, [.. services.Reverse()]);
        if (services.Length > 2)
            yield return In(day, [.. services[1..], services[0]]);
        yield return In(day, [.. services.Where((_, i) => i % 2 == 1), .. services.Where((_, i) => i % 2 == 0)]);
    }

    private static TreatmentDay In(TreatmentDay day, ImmutableArray<TherapyService> services) =>
        TreatmentDay.Create(day.Date, day.Discipline, [new Visit(services)], day.Attestations, day.IsCriticalAccessHospital);

    private static (TherapyService First, TherapyService? Second) Halves(TherapyService service)
    {
        if (service.StatedMinutes is not { } minutes)
            return (service, null);
        var first = minutes / 3;
        return (Part(first, service.Quantity), Part(minutes - first, 0));

        TherapyService Part(int part, int quantity) => new(service.Code, part)
        {
            Provider = service.Provider,
            JointProvider = service.JointProvider,
            Clinician = service.Clinician,
            Contact = service.Contact,
            Quantity = quantity,
        };
    }

    private static string Sorted(IEnumerable<CodeUnits> units) => string.Join(", ", units.OrderBy(entry => entry.Code));

    private static void SameInAnyOrder<T>(IEnumerable<T> expected, IEnumerable<T> actual) =>
        Assert.Equal(expected.Select(item => item!.ToString()).Order(StringComparer.Ordinal), actual.Select(item => item!.ToString()).Order(StringComparer.Ordinal));
}
