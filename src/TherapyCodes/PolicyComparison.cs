using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>One day billed under several policies; the first is the primary payer's.</summary>
public sealed class PolicyComparison
{
    internal PolicyComparison(ImmutableArray<BilledDay> bills)
    {
        Bills = bills;
        Differences = [.. bills.Skip(1).SelectMany(bill => DifferencesOf(bills[0], bill))];
    }

    /// <summary>The day under each policy, in the order asked for.</summary>
    public ImmutableArray<BilledDay> Bills { get; }

    /// <summary>Where the other policies differ from the first, and why.</summary>
    public ImmutableArray<PolicyDifference> Differences { get; }

    /// <summary>What to bill when the first policy is the primary payer's and the second the secondary one's: see <see cref="PayerPolicy.WhenSecondary"/>.</summary>
    public BilledDay ToBill
    {
        get
        {
            var primary = Bills[0];
            if (Bills.Length == 1)
                return primary;
            var secondary = Bills[1];
            return secondary.Policy.WhenSecondary switch
            {
                SecondaryClaim.AsSecondary => secondary,
                SecondaryClaim.FewerUnits when secondary.TotalUnits < primary.TotalUnits => secondary,
                _ => primary,
            };
        }
    }

    /// <summary>The units under each policy, then the differences, line by line.</summary>
    public override string ToString() => string.Join('\n', Bills.Select(bill => $"{bill.Policy.Name}: {bill}")
        .Concat(Differences.Select(difference => difference.ToString())));

    private static IEnumerable<PolicyDifference> DifferencesOf(BilledDay primary, BilledDay other)
    {
        var codes = primary.Units.Concat(other.Units).Select(units => units.Code).Distinct();
        foreach (var code in codes)
        {
            int primaryUnits = primary.UnitsOf(code), units = other.UnitsOf(code);
            if (primaryUnits != units)
                yield return new(code, other.Policy.Name, primaryUnits, units, Reason(primary, other, code));
        }
    }

    private static string Reason(BilledDay primary, BilledDay other, CptCode code)
    {
        foreach (var bill in new[] { primary, other })
        {
            if (bill.Policy.Substitutions.FirstOrDefault(substitution => substitution.Documented == code || substitution.Billed == code) is { Documented.IsNone: false } taken)
                return $"{bill.Policy.Name} takes {taken}";
            if (bill.Policy.BundledCodes.Contains(code))
                return $"{bill.Policy.Name} bundles it";
            if (bill.Findings.Any(finding => finding.Rule == FindingCatalogue.DailyCap && finding.Procedure == code))
                return $"{bill.Policy.Name} caps the day at {bill.Policy.MostTimedUnits} timed {(bill.Policy.MostTimedUnits == 1 ? "unit" : "units")}";
        }
        return primary.Policy.UnitRule != other.Policy.UnitRule
            ? $"{primary.Policy.Name} counts {primary.Policy.UnitRule}, {other.Policy.Name} counts {other.Policy.UnitRule}"
            : $"{primary.Policy.Name} breaks ties by {primary.Policy.TieBreak}, {other.Policy.Name} by {other.Policy.TieBreak}";
    }
}
