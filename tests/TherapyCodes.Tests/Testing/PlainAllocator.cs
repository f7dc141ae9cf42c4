using System.Collections.Immutable;
using TherapyCodes.Testing;

namespace TherapyCodes.Tests.Testing;

/// <summary>
/// A right allocator, written for these tests alone; every step can be replaced by a wrong one. Ties go to the lower code, so the order of
/// entry does not matter.
/// </summary>
internal sealed class PlainAllocator
{
    private readonly ReferenceAllocator _reference;

    public PlainAllocator(UnitRule rule)
    {
        _reference = ReferenceAllocator.For(rule);
        Count = day =>
        {
            int[] units = [.. day.Select(line => rule.IsPerService ? _reference.UnitsFor(line.Minutes) : line.Minutes / 15)];
            var ranked = Enumerable.Range(0, day.Length).OrderByDescending(i => day[i].Minutes % 15).ThenBy(i => day[i].Code);
            foreach (var winner in ranked.Take(_reference.Total([.. day.Select(line => line.Minutes)]) - units.Sum()))
                units[winner]++;
            return units;
        };
        Choice = day =>
        {
            int[] leftovers = [.. day.Select(line => line.Minutes % 15).OrderDescending()];
            var left = _reference.Total([.. day.Select(line => line.Minutes)]) - day.Sum(line => line.Minutes / 15);
            return !rule.IsPerService && left > 0 && left < leftovers.Length && leftovers[left - 1] == leftovers[left];
        };
    }

    /// <summary>The units of 15-minute services, one line for each code; add-ons joined to their code.</summary>
    public Func<ImmutableArray<TherapyService>, int[]> Count { get; init; }

    /// <summary>What is said of a choice.</summary>
    public Func<ImmutableArray<TherapyService>, bool?> Choice { get; init; }

    /// <summary>What is listed as alternatives, given the right ones.</summary>
    public Func<ImmutableArray<ImmutableArray<CodeUnits>>, ImmutableArray<ImmutableArray<CodeUnits>>>? Alternatives { get; init; }

    /// <summary>How the lines of a code are added.</summary>
    public Func<ImmutableArray<TherapyService>, ImmutableArray<TherapyService>> Add { get; init; } = lines =>
        [.. lines.GroupBy(line => line.Code).Select(group => new TherapyService(group.Key, group.Sum(line => line.Minutes)))];

    /// <summary>The basis of a code.</summary>
    public Func<CptCode, UnitBasis> Basis { get; init; } = Table;

    public AllocationAnswer Answer(ImmutableArray<TherapyService> services)
    {
        var timed = Add([.. services.Where(line => Basis(line.Code).IsPooled).Select(line => line with { Code = PrimaryOf(line.Code, services) })]);
        var units = Count(timed);
        var others = services.Where(line => !Basis(line.Code).IsPooled).GroupBy(line => line.Code)
            .Select(lines => new CodeUnits(lines.Key, Basis(lines.Key).UnitsFor(lines.Sum(line => line.Minutes), fullTime: false)));
        return new([.. Split(timed, units), .. others])
        {
            HasChoice = Choice(timed),
            Alternatives = Alternatives?.Invoke([.. _reference.Allocations([.. timed.Select(line => line.Minutes)])
                .Where(other => !other.AsSpan().SequenceEqual(units)).Select(other => Split(timed, other))]),
        };
    }

    public static UnitBasis Table(CptCode code) =>
        TherapyCodeSet.Default.TryGet(code, AllocationLaws.DateOfService, out var entry) ? entry.Basis : default;

    private CptCode PrimaryOf(CptCode code, ImmutableArray<TherapyService> services) =>
        services.Any(line => line.Code == Basis(code).Primary) ? Basis(code).Primary : code;

    private ImmutableArray<CodeUnits> Split(ImmutableArray<TherapyService> timed, int[] units)
    {
        var split = new Dictionary<CptCode, int>();
        for (var i = 0; i < timed.Length; i++)
        {
            var addOn = Basis(timed[i].Code).AddOn;
            var own = addOn.IsNone ? units[i] : Math.Min(units[i], 1);
            split[timed[i].Code] = split.GetValueOrDefault(timed[i].Code) + own;
            if (units[i] > own)
                split[addOn] = units[i] - own;
        }
        return [.. split.Select(pair => new CodeUnits(pair.Key, pair.Value))];
    }
}
