using System.Text;

namespace TherapyCodes;

/// <summary>Writes an allocation as text: the total, each service's minutes, who took the units left over and why.</summary>
internal static class UnitExplanation
{
    private const int AlternativesShown = 3;

    public static string Write(UnitAllocation allocation)
    {
        var text = new StringBuilder();
        if (allocation.HasPool)
            WritePool(text, allocation);
        foreach (var service in allocation.Services)
        {
            if (!service.IsPooled)
                text.Append(Describe(service)).Append('\n');
        }
        text.Append(allocation.Services.IsEmpty ? "Nothing is documented; nothing is billed." : $"Billed: {string.Join(", ", allocation.Units)}.");
        return text.ToString();
    }

    private static void WritePool(StringBuilder text, UnitAllocation allocation)
    {
        var rule = allocation.Rule;
        if (rule.IsPerService)
        {
            text.Append($"Each service is counted alone: {rule.LastUnitMinutes} minutes earn its last unit ({Cite(rule.Citation)}).\n");
        }
        else
        {
            var total = allocation.PooledUnits;
            var most = total * UnitRule.UnitMinutes + rule.LastUnitMinutes - 1;
            var least = Math.Max(0, most - UnitRule.UnitMinutes + 1);
            text.Append($"{Count(allocation.PooledMinutes, "timed minute")} {(allocation.PooledMinutes == 1 ? "earns" : "earn")} {Count(total, "unit")}: ");
            text.Append($"{least} to {most} minutes are {Count(total, "unit")} ({Cite(rule.Citation)}).\n");
        }
        foreach (var service in allocation.Services)
        {
            if (service.IsPooled)
                text.Append(DescribePooled(service, rule)).Append('\n');
        }
        if (!rule.IsPerService)
            WriteLeftovers(text, allocation);
    }

    private static void WriteLeftovers(StringBuilder text, UnitAllocation allocation)
    {
        var left = allocation.PooledUnits - allocation.FullUnits;
        if (left == 0)
        {
            text.Append(allocation.PooledUnits == 0
                ? "No unit is earned; the minutes are documented but not billed.\n"
                : $"The full units make up the total; no unit is left for the leftovers.\n");
        }
        else
        {
            var winners = allocation.Services.Where(service => service.Outcome is UnitOutcome.Won or UnitOutcome.WonTie)
                .OrderByDescending(service => service.Leftover).Select(service => $"{Name(service)} ({Count(service.Leftover, "minute")})");
            text.Append($"The full units make {allocation.FullUnits}. ");
            text.Append(left == 1 ? "1 unit is left and goes to the largest leftover: " : $"{left} units are left and go to the largest leftovers: ");
            text.Append($"{string.Join(", ", winners)}.\n");
        }
        if (allocation.HasChoice)
            WriteChoice(text, allocation);
        if (allocation.MinutesToNextUnit is { } more)
            text.Append($"{Count(more, "more timed minute")} would earn unit {allocation.PooledUnits + 1}.\n");
    }

    private static void WriteChoice(StringBuilder text, UnitAllocation allocation)
    {
        var tied = allocation.Services.Where(service => service.Outcome is UnitOutcome.WonTie or UnitOutcome.LostTie).Select(Name);
        var others = allocation.AlternativeCount;
        text.Append($"{string.Join(" and ", tied)} tie at {Count(allocation.TiedLeftover, "minute")}, so this is the clinician's choice; ");
        text.Append($"decided by: {allocation.TieBreak}. As good: ");
        text.AppendJoin("; or ", allocation.Alternatives.Take(AlternativesShown).Select(units => string.Join(", ", units)));
        text.Append(others > AlternativesShown ? $"; and {others - AlternativesShown} more.\n" : ".\n");
    }

    private static string DescribePooled(in ServiceUnits service, UnitRule rule) =>
        $"{Name(service)}: {Count(service.Minutes, "minute")} = {Count(service.FullUnits, "full unit")}, {Count(service.Leftover, "minute")} left over"
        + service.Outcome switch
        {
            UnitOutcome.Reached => $", enough for one more unit: {service.Units}.",
            UnitOutcome.TooShort => $", {rule.LastUnitMinutes - service.Leftover} short of one more unit: {service.Units}.",
            UnitOutcome.NoMinutes => "; no time is documented for this timed code.",
            _ => ".",
        };

    private static string Describe(in ServiceUnits service) => service.Outcome switch
    {
        UnitOutcome.OwnBasis =>
            $"{Name(service)}: {Count(service.Minutes, "minute")}, counted outside the 15-minute pool ({service.Entry!.Basis}): {Count(service.Units, "unit")} ({Cite(service.Citation!)}).",
        UnitOutcome.Untimed => $"{Name(service)}: {service.Entry!.Basis}: {Count(service.Units, "unit")} ({Cite(service.Citation!)}).",
        _ => $"{service.Code}: {Reason(service.Outcome)}; not counted.",
    };

    /// <summary>Why a service has no unit, in a few words.</summary>
    public static string Reason(UnitOutcome outcome) => outcome switch
    {
        UnitOutcome.NoLeftover => "no minutes",
        UnitOutcome.Lost => "no unit is left for its minutes",
        UnitOutcome.LostTie => "an equal leftover took the unit, by choice",
        UnitOutcome.TooShort => "too few minutes",
        UnitOutcome.OwnBasis => "too few minutes for its own basis, or too many",
        UnitOutcome.NoMinutes => "timed, but no time is documented",
        UnitOutcome.NotInForce => "not a therapy code in force on the date",
        UnitOutcome.NotBillable => "furnished by somebody who may not bill it",
        UnitOutcome.Bundled => "bundled into other services by the payer",
        UnitOutcome.WrongContact => "a one-on-one code furnished otherwise",
        UnitOutcome.Capped => "over the payer's daily cap",
        _ => "",
    };

    private static string Name(ServiceUnits service) => service.ShowsAddOn ? $"{service.Code} with {service.AddOn}" : service.Code.ToString();

    private static string Cite(Citation citation) => citation == Sources.PayerPolicy ? "the payer's rule" : citation.ToString();

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
