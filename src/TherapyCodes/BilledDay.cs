using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace TherapyCodes;

/// <summary>A treatment day as it may be billed: lines, what is not billed and why, findings, proposals, and the allocation behind it.</summary>
/// <remarks>Immutable. Every documented service is on a line, among <see cref="Unbilled"/>, or joined to another line of its code.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class BilledDay
{
    private readonly ClaimLine[] _lines;

    internal BilledDay(TreatmentDay day, PayerPolicy policy, UnitAllocation allocation, ClaimLine[] lines,
        ImmutableArray<ModifierProposal> proposals, ImmutableArray<Finding> findings)
    {
        Day = day;
        Policy = policy;
        Allocation = allocation;
        _lines = lines;
        Proposals = proposals;
        Findings = findings;
    }

    /// <summary>The day as documented.</summary>
    public TreatmentDay Day { get; }

    /// <summary>The payer's policy.</summary>
    public PayerPolicy Policy { get; }

    /// <summary>The units, service by service, with every step.</summary>
    public UnitAllocation Allocation { get; }

    /// <summary>The claim lines, in document order; of one code the line without the assistant modifier first.</summary>
    public ImmutableArray<ClaimLine> Lines => ImmutableCollectionsMarshal.AsImmutableArray(_lines);

    /// <summary>The documented services that are not billed, and why; they stay in the note.</summary>
    public ImmutableArray<UnbilledService> Unbilled
    {
        get
        {
            var unbilled = ImmutableArray.CreateBuilder<UnbilledService>();
            foreach (ref readonly var service in Allocation.ServiceSpan)
            {
                if (service.Units == 0)
                    unbilled.Add(new(service.Code, service.DocumentedMinutes, service.Outcome));
                else if (CutMinutes(service) is > 0 and var minutes)
                    unbilled.Add(new(service.Code, minutes, UnitOutcome.Capped));
            }
            return unbilled.DrainToImmutable();
        }
    }

    /// <summary>The modifiers that only the clinician can attest.</summary>
    public ImmutableArray<ModifierProposal> Proposals { get; }

    /// <summary>What the rules have to say, in the order of the checks.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The minutes of all timed services, of whatever basis.</summary>
    public int TimedMinutes => Allocation.TimedMinutes;

    /// <summary>The timed units that are billed, of whatever basis.</summary>
    public int TimedUnits => TotalUnits - (Allocation.TotalUnits - Allocation.TimedUnits);

    /// <summary>All units that are billed.</summary>
    public int TotalUnits
    {
        get
        {
            var units = 0;
            foreach (ref readonly var line in _lines.AsSpan())
                units += line.Units;
            return units;
        }
    }

    /// <summary>The billed units of every documented code, and of billed codes that are not documented (add-ons, substitutes); 0 where none is billed.</summary>
    public ImmutableArray<CodeUnits> Units
    {
        get
        {
            var units = Allocation.Units;
            if (Policy.MostTimedUnits is not null)
                units = [.. units.Select(entry => new CodeUnits(entry.Code, UnitsOf(entry.Code)))];
            return WithDocumented(units);
        }
    }

    /// <summary>
    /// The other allocations that are as good, each in the form of <see cref="Units"/>, one by one; none when the payer's daily cap cut units,
    /// because then the cap decides.
    /// </summary>
    public IEnumerable<ImmutableArray<CodeUnits>> Alternatives => IsCut ? [] : Allocation.Alternatives.Select(WithDocumented);

    internal long AlternativeCount => IsCut ? 0 : Allocation.AlternativeCount;

    /// <summary>The billed units of a code over all its lines; 0 when it is not billed.</summary>
    /// <param name="code">The code.</param>
    public int UnitsOf(CptCode code)
    {
        var units = 0;
        foreach (ref readonly var line in _lines.AsSpan())
        {
            if (line.Code == code)
                units += line.Units;
        }
        return units;
    }

    /// <summary>The whole way from minutes to lines in words: the allocation, the lines, what is not billed, findings and proposals.</summary>
    public string Explain()
    {
        var text = new StringBuilder();
        text.Append($"{Day.Date:O} {Day.Discipline.Abbreviation()}, {Policy.Name}\n");
        text.Append(Allocation.Explain()).Append('\n');
        foreach (var line in Lines)
            text.Append($"Line: {line}\n");
        foreach (var service in Unbilled)
            text.Append($"Not billed: {service}\n");
        foreach (var proposal in Proposals)
            text.Append($"Proposed: {proposal}\n");
        foreach (var finding in Findings)
            text.Append(finding).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The lines in one line, such as <c>3 units: 97110 x2 GP (33 minutes), 97140 x1 GP (7 minutes)</c>.</summary>
    public override string ToString() => _lines.Length == 0
        ? "no units"
        : $"{TotalUnits} {(TotalUnits == 1 ? "unit" : "units")}: {string.Join(", ", Lines)}";

    internal ReadOnlySpan<ClaimLine> LineSpan => _lines;

    /// <summary>Whether the payer's daily cap cuts units.</summary>
    internal bool IsCut => Policy.MostTimedUnits < Allocation.TimedUnits;

    /// <summary>The counted minutes whose lines the payer's cap took away.</summary>
    private int CutMinutes(in ServiceUnits service)
    {
        if (!IsCut)
            return 0;
        var minutes = service.Minutes;
        foreach (ref readonly var line in _lines.AsSpan())
        {
            if (line.Code == service.Code || line.Code == service.AddOn)
                minutes -= line.Minutes;
        }
        return minutes;
    }

    /// <summary>Adds the documented codes in whose place the payer takes others.</summary>
    private ImmutableArray<CodeUnits> WithDocumented(ImmutableArray<CodeUnits> units)
    {
        foreach (var substitution in Policy.Substitutions.AsSpan())
        {
            if (Documents(substitution.Documented) && !Contains(units, substitution.Documented))
                units = units.Add(new(substitution.Documented, 0));
        }
        return units;
    }

    private bool Documents(CptCode code)
    {
        foreach (ref readonly var service in Day.Services.AsSpan())
        {
            if (service.Code == code)
                return true;
        }
        return false;
    }

    private static bool Contains(ImmutableArray<CodeUnits> units, CptCode code)
    {
        foreach (var entry in units)
        {
            if (entry.Code == code)
                return true;
        }
        return false;
    }
}
