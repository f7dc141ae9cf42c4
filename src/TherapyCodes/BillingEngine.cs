using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>Turns a treatment day into the lines of a claim, in one pass, and says why. Immutable and safe to share between threads.</summary>
/// <remarks>
/// <example><code>
/// var day = new TreatmentDay(new DateOnly(2026, 3, 2), Discipline.PhysicalTherapy,
///     [new TherapyService("97110", 33), new TherapyService("97140", 7)]);
/// BilledDay bill = new BillingEngine(PayerPolicy.Medicare).Bill(day);
/// Console.WriteLine(bill);            // 3 units: 97110 x2 GP (33 minutes), 97140 x1 GP (7 minutes)
/// Console.WriteLine(bill.Explain());
/// </code></example>
/// </remarks>
public sealed class BillingEngine
{
    private readonly CountingPolicy _counting;
    private readonly ClaimPolicy _claims;

    /// <summary>Creates an engine for a payer.</summary>
    /// <param name="policy">The payer's policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public BillingEngine(PayerPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _counting = policy.ForCounting();
        _claims = policy.ForClaims();
    }

    /// <summary>The payer's policy.</summary>
    public PayerPolicy Policy { get; }

    /// <summary>Bills a day.</summary>
    /// <param name="day">The day as documented.</param>
    /// <returns>The lines, what is not billed, the findings. Whatever the rules object to is a finding, not an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="day"/> is null.</exception>
    public BilledDay Bill(TreatmentDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        var findings = new FindingList();
        var services = day.Services.AsSpan();
        if (CountedServices.HasClock(day))
        {
            services = CountedServices.Count(day, ref findings);
            TimeCheck.OfDay(day, services, Policy.Codes, ref findings);
        }
        services = Substitute(services, ref findings);
        var allocation = UnitAllocation.Create(_counting, Policy.Codes, day.Date, services);
        ServiceCheck.Report(day, _claims, allocation, services, ref findings);
        var claim = new ClaimBuilder(day, _claims, allocation, Attestations(day));
        var lines = claim.Build(ref findings);
        return new(day, Policy, allocation, lines, claim.Proposals, findings.ToImmutable());
    }

    /// <summary>Bills one day under several policies and says where and why they differ.</summary>
    /// <param name="day">The day.</param>
    /// <param name="policies">The policies; the first is the primary payer's.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">The day or a policy is null.</exception>
    /// <exception cref="ArgumentException">There is no policy.</exception>
    public static PolicyComparison Compare(TreatmentDay day, params ReadOnlySpan<PayerPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (policies.IsEmpty)
            throw new ArgumentException("A comparison needs at least one policy.", nameof(policies));
        var bills = ImmutableArray.CreateBuilder<BilledDay>(policies.Length);
        foreach (var policy in policies)
            bills.Add(new BillingEngine(policy).Bill(day));
        return new(bills.MoveToImmutable());
    }

    private ReadOnlySpan<TherapyService> Substitute(ReadOnlySpan<TherapyService> services, scoped ref FindingList findings)
    {
        TherapyService[]? substituted = null;
        foreach (var substitution in Policy.Substitutions.AsSpan())
        {
            for (var i = 0; i < services.Length; i++)
            {
                if (services[i].Code != substitution.Documented)
                    continue;
                if (substituted is null)
                    services = substituted = services.ToArray();
                substituted[i] = services[i] with { Code = substitution.Billed };
                findings.Add(new(FindingCatalogue.CodeSubstituted, substitution.Documented, other: substitution.Billed));
            }
        }
        return services;
    }

    /// <summary>What is attested for a documented code holds for the code that the payer takes in its place.</summary>
    private ImmutableArray<Attestation> Attestations(TreatmentDay day)
    {
        if (day.Attestations.IsEmpty || Policy.Substitutions.IsEmpty)
            return day.Attestations;
        return [.. day.Attestations.Select(attestation => new Attestation(BilledAs(attestation.Code), attestation.Modifier))];
    }

    private CptCode BilledAs(CptCode code)
    {
        foreach (var substitution in Policy.Substitutions)
        {
            if (substitution.Documented == code)
                code = substitution.Billed;
        }
        return code;
    }
}
