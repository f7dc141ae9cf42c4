using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>Holds a claim as billed against the documented day: units, their split, modifiers, what is missing and what is too much.</summary>
/// <remarks>
/// <example><code>
/// var claim = new[] { new ClaimLine(CptCode.Parse("97110"), 3, [Modifier.GP]) };
/// AuditedClaim audit = ClaimAudit.Check(day, PayerPolicy.Medicare, claim);
/// Console.WriteLine(audit);
/// </code></example>
/// </remarks>
public static class ClaimAudit
{
    /// <summary>Audits the claim of a day.</summary>
    /// <param name="day">The day as documented.</param>
    /// <param name="policy">The payer's policy.</param>
    /// <param name="claim">The lines as billed, in any order; several lines of a code are added.</param>
    /// <returns>The differences. A tie may be billed in any of the right ways.</returns>
    /// <exception cref="ArgumentNullException">The day, the policy or the claim is null.</exception>
    public static AuditedClaim Check(TreatmentDay day, PayerPolicy policy, IEnumerable<ClaimLine> claim)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(claim);
        ImmutableArray<ClaimLine> lines = [.. claim];
        var expected = BillAsClaimed(day, policy, lines);
        var findings = new FindingList();
        foreach (var line in lines)
            CheckModifiers(line, ref findings);
        CheckUnits(expected, lines, ref findings);
        foreach (var code in lines.Select(line => line.Code).Distinct())
            CheckLinesOf(code, expected, lines, ref findings);
        var differences = findings.ToImmutable();
        return new(expected, lines, differences.IsEmpty ? [new(FindingCatalogue.ClaimMatches, default, expected.TotalUnits)] : differences);
    }

    /// <summary>Where leftovers tie, the services that the claim bills come first.</summary>
    private static BilledDay BillAsClaimed(TreatmentDay day, PayerPolicy policy, ImmutableArray<ClaimLine> claim)
    {
        var bill = new BillingEngine(policy).Bill(day);
        if (!bill.Allocation.HasChoice)
            return bill;
        var wanted = bill.Allocation.Services.Where(service => service.IsPooled && ClaimedUnits(service, claim) > service.FullUnits)
            .Select(service => service.Code).ToArray();
        return new BillingEngine(policy with { TieBreak = TieBreak.Ranking(wanted) }).Bill(day);
    }

    private static void CheckUnits(BilledDay expected, ImmutableArray<ClaimLine> claim, ref FindingList findings)
    {
        int pooledClaimed = 0, pooledAllowed = 0;
        var isSplitRight = true;
        foreach (var service in expected.Allocation.Services)
        {
            var claimed = ClaimedUnits(service, claim);
            var allowed = expected.UnitsOf(service.Code) + (service.AddOn.IsNone ? 0 : expected.UnitsOf(service.AddOn));
            if (service.IsPooled)
            {
                pooledClaimed += claimed;
                pooledAllowed += allowed;
                isSplitRight &= claimed == allowed && OwnUnits(service, claim) == expected.UnitsOf(service.Code);
            }
            if (service.IsCounted && claimed == 0 && allowed > 0)
                findings.Add(new(FindingCatalogue.DocumentedNotBilled, service.Code, allowed, citation: service.Citation));
            else if (!service.IsPooled && service.IsCounted && claimed > 0 && (claimed != allowed || OwnUnits(service, claim) != expected.UnitsOf(service.Code)))
                findings.Add(new(FindingCatalogue.UntimedUnits, service.Code, claimed, allowed, detail: service.Entry!.Basis, citation: service.Citation));
        }
        var minutes = expected.Allocation.PooledMinutes;
        var source = expected.IsCut ? Sources.PayerPolicy : expected.Policy.UnitRule.Citation;
        if (pooledClaimed > pooledAllowed)
            findings.Add(new(FindingCatalogue.UnitsOver, default, pooledClaimed, pooledAllowed, minutes, citation: source));
        else if (pooledClaimed < pooledAllowed)
            findings.Add(new(FindingCatalogue.UnitsUnder, default, pooledClaimed, pooledAllowed, minutes, citation: source));
        else if (!isSplitRight)
            findings.Add(new(FindingCatalogue.IllegalSplit, detail: RightSplits(expected), citation: source));
    }

    private static void CheckLinesOf(CptCode code, BilledDay expected, ImmutableArray<ClaimLine> claim, ref FindingList findings)
    {
        var own = claim.Where(line => line.Code == code).ToArray();
        var right = expected.Lines.Where(line => line.Code == code).ToArray();
        if (right.Length == 0 && !expected.Allocation.Services.Any(service => service.IsCounted && (service.Code == code || service.AddOn == code)))
        {
            findings.Add(new(FindingCatalogue.BilledNotDocumented, code, Math.Max(0, Total(own))));
            return;
        }
        var discipline = right.SelectMany(line => line.Modifiers).FirstOrDefault(modifier => modifier.IsDiscipline);
        var assistant = AssistantRule.ModifierOf(expected.Day.Discipline);
        foreach (var line in own)
        {
            if (right.Length > 0)
                CheckDiscipline(line, discipline, ref findings);
            foreach (var modifier in line.Modifiers)
            {
                if (!modifier.IsDiscipline && modifier != assistant && !right.Any(other => other.Modifiers.Contains(modifier)))
                    findings.Add(new(FindingCatalogue.ModifierUnexpected, code, modifier: modifier));
            }
            foreach (var modifier in right.SelectMany(other => other.Modifiers).Distinct())
            {
                if (!modifier.IsDiscipline && !modifier.IsAssistant && !line.Modifiers.Contains(modifier))
                    findings.Add(new(FindingCatalogue.AttestationMissing, code, modifier: modifier));
            }
        }
        var claimed = Total(own.Where(line => line.Modifiers.Contains(assistant)));
        var needed = Total(right.Where(line => line.Modifiers.Contains(assistant)));
        if (claimed < needed)
            findings.Add(new(FindingCatalogue.AssistantModifierMissing, code, needed, claimed, modifier: assistant));
        else if (claimed > needed)
            findings.Add(new(FindingCatalogue.AssistantModifierSuperfluous, code, claimed, needed, modifier: assistant));
    }

    private static void CheckDiscipline(ClaimLine line, Modifier right, ref FindingList findings)
    {
        foreach (var modifier in line.Modifiers)
        {
            if (modifier.IsDiscipline && modifier != right)
                findings.Add(new(FindingCatalogue.DisciplineModifierWrong, line.Code, modifier: modifier, otherModifier: right));
        }
        if (!right.IsNone && !line.Modifiers.Contains(right))
            findings.Add(new(FindingCatalogue.DisciplineModifierMissing, line.Code, modifier: right));
    }

    /// <summary>What is wrong with a line whatever was documented.</summary>
    private static void CheckModifiers(ClaimLine line, ref FindingList findings)
    {
        var modifiers = line.Modifiers;
        if (line.Units < 1)
            findings.Add(new(FindingCatalogue.LineWithoutUnits, line.Code, line.Units));
        foreach (var twice in modifiers.GroupBy(modifier => modifier).Where(same => same.Count() > 1))
            findings.Add(new(FindingCatalogue.ModifierTwice, line.Code, modifier: twice.Key));
        foreach (Func<Modifier, bool> kind in (Func<Modifier, bool>[])[modifier => modifier.IsDiscipline, modifier => modifier.IsAssistant, modifier => modifier.IsDistinct])
        {
            if (modifiers.Where(kind).Distinct().ToArray() is [var one, var other, ..])
                findings.Add(new(FindingCatalogue.ModifiersContradict, line.Code, modifier: one, otherModifier: other));
        }
        if (modifiers.Contains(Modifier.CQ) && !modifiers.Contains(Modifier.GP))
            findings.Add(new(FindingCatalogue.ModifiersContradict, line.Code, modifier: Modifier.CQ, detail: "without GP"));
        if (modifiers.Contains(Modifier.CO) && !modifiers.Contains(Modifier.GO))
            findings.Add(new(FindingCatalogue.ModifiersContradict, line.Code, modifier: Modifier.CO, detail: "without GO"));
        if (modifiers.Contains(Modifier.KX) && modifiers.Contains(Modifier.GA))
            findings.Add(new(FindingCatalogue.KxWithGa, line.Code));
        if (modifiers.Contains(Modifier.GY) && modifiers.Contains(Modifier.GZ))
            findings.Add(new(FindingCatalogue.GyWithGz, line.Code));
    }

    private static int ClaimedUnits(ServiceUnits service, ImmutableArray<ClaimLine> claim) =>
        Total(claim.Where(line => line.Code == service.Code || (!service.AddOn.IsNone && line.Code == service.AddOn)));

    private static int OwnUnits(ServiceUnits service, ImmutableArray<ClaimLine> claim) => Total(claim.Where(line => line.Code == service.Code));

    /// <summary>Saturates, because a claim may state anything.</summary>
    private static int Total(IEnumerable<ClaimLine> lines) => (int)Math.Clamp(lines.Sum(line => (long)line.Units), int.MinValue, int.MaxValue);

    private static string RightSplits(BilledDay expected)
    {
        const int Shown = 3;
        var others = expected.Alternatives.Take(Shown).Select(units => string.Join(", ", units));
        return string.Join("; or ", others.Prepend(string.Join(", ", expected.Units)));
    }
}
