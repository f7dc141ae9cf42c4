using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>Turns the units of a day into claim lines: discipline and assistant modifiers, attested modifiers, the payer's cap.</summary>
internal ref struct ClaimBuilder
{
    private readonly TreatmentDay _day;
    private readonly ClaimPolicy _policy;
    private readonly UnitAllocation _allocation;
    private readonly ImmutableArray<Attestation> _attestations;
    private readonly Modifier _discipline;
    private readonly Modifier _assistant;
    private readonly CptCode _groupCode;
    private readonly ClaimLine[] _lines;
    private int _count;
    private ImmutableArray<ModifierProposal>.Builder? _proposals;

    public ClaimBuilder(TreatmentDay day, ClaimPolicy policy, UnitAllocation allocation, ImmutableArray<Attestation> attestations)
    {
        _attestations = attestations;
        _day = day;
        _policy = policy;
        _allocation = allocation;
        _discipline = policy.UsesDisciplineModifiers ? DisciplineModifier(day.Discipline) : default;
        // CQ and CO stand beside GP and GO, never alone.
        _assistant = policy.UsesDisciplineModifiers && day.Date >= policy.AssistantModifiersFrom ? AssistantRule.ModifierOf(day.Discipline) : default;
        var lines = 0;
        foreach (ref readonly var service in allocation.ServiceSpan)
        {
            if (service.Units > 0 && service.Entry!.Category == CodeCategory.Group)
                _groupCode = service.Code;
            lines += service.Units == 0 ? 0 : Math.Min(service.Units, (service is { HasAssistant: true, HasTherapist: true } ? 2 : 1) * (service.AddOnUnits > 0 ? 2 : 1));
        }
        _lines = new ClaimLine[lines];
    }

    public readonly ImmutableArray<ModifierProposal> Proposals => _proposals?.ToImmutable() ?? [];

    public static Modifier DisciplineModifier(Discipline discipline) => discipline switch
    {
        Discipline.PhysicalTherapy => Modifier.GP,
        Discipline.OccupationalTherapy => Modifier.GO,
        _ => Modifier.GN,
    };

    public ClaimLine[] Build(ref FindingList findings)
    {
        foreach (ref readonly var service in _allocation.ServiceSpan)
        {
            if (service.Units > 0)
                AddService(service, ref findings);
        }
        var lines = _count == _lines.Length ? _lines : _lines[.._count];
        return _policy.MostTimedUnits is { } cap ? Cap(lines, cap, ref findings) : lines;
    }

    private void AddService(in ServiceUnits service, ref FindingList findings)
    {
        var attested = Attested(service.Code, service.Entry!, ref findings);
        var onAddOn = Attested(service.AddOn) is { Count: > 0 } own ? own : attested;
        var discipline = service.Entry!.Use == TherapyUse.Never ? default : _discipline;
        var assisted = discipline.IsNone ? 0 : AssistantUnits(service, ref findings);
        var plain = service.Units - assisted;
        var plainMinutes = assisted == 0 ? service.Minutes : plain == 0 ? 0 : service.Minutes - service.AssistantMinutes;
        Add(service, plain, plainMinutes, ownFirst: true, ModifierList.Create([discipline]), attested, onAddOn);
        Add(service, assisted, service.Minutes - plainMinutes, ownFirst: plain == 0, ModifierList.Create([discipline, _assistant]), attested, onAddOn);
    }

    /// <summary>The lines of one portion of a service: the first unit on the code itself, the others on its add-on.</summary>
    private void Add(in ServiceUnits service, int units, int minutes, bool ownFirst, ModifierList modifiers, ModifierList attested, ModifierList onAddOn)
    {
        if (units == 0)
            return;
        var own = service.AddOn.IsNone ? units : ownFirst ? 1 : 0;
        var ownMinutes = own == units ? minutes : own == 0 ? 0 : Math.Min(minutes, service.Entry!.Basis.First);
        if (own > 0)
            _lines[_count++] = new ClaimLine(service.Code, own, With(modifiers, attested)) { Minutes = ownMinutes };
        if (units > own)
            _lines[_count++] = new ClaimLine(service.AddOn, units - own, With(modifiers, onAddOn)) { Minutes = minutes - ownMinutes };
    }

    private static ModifierList With(ModifierList modifiers, ModifierList attested)
    {
        for (var i = 0; i < attested.Count; i++)
            modifiers = modifiers.With(attested[i]);
        return modifiers;
    }

    private readonly int AssistantUnits(in ServiceUnits service, ref FindingList findings)
    {
        if (!service.HasAssistant || _assistant.IsNone)
            return 0;
        if (_day.IsCriticalAccessHospital)
        {
            findings.Add(new(FindingCatalogue.CriticalAccess, service.Code, service.AssistantMinutes));
            return 0;
        }
        var test = _policy.AssistantTest;
        if (!service.IsPooled)
            return UntimedAssistantUnits(service, test, ref findings);
        int therapist = service.Minutes - service.AssistantMinutes, assistant = service.AssistantMinutes;
        var units = AssistantRule.AssistantUnits(therapist, assistant, service.Units, _day.Date, test, out var left, out var isTested);
        if (left.Units == 2)
        {
            findings.Add(new(FindingCatalogue.TwoUnitsShared, service.Code, left.Therapist, left.Assistant,
                third: AssistantRule.IsStatedTwoUnitCase(left.Therapist, left.Assistant, _day.Date) ? 0 : 1, modifier: _assistant));
        }
        else if (isTested && AssistantRule.TestsDisagree(left.Assistant, left.Therapist + left.Assistant))
        {
            findings.Add(new(FindingCatalogue.AssistantTestsDisagree, service.Code, left.Assistant, left.Therapist + left.Assistant, detail: test));
        }
        return units;
    }

    /// <summary>The whole service, untimed or timed by another basis than 15 minutes, by the 10 percent standard.</summary>
    private readonly int UntimedAssistantUnits(in ServiceUnits service, AssistantTest test, ref FindingList findings)
    {
        if (!service.HasTherapist)
            return service.Units;
        if (service.Minutes == 0 || IsAssistantTimeMissing(service))
        {
            findings.Add(new(FindingCatalogue.SharesUnknown, service.Code, modifier: _assistant));
            return service.Units;
        }
        if (AssistantRule.TestsDisagree(service.AssistantMinutes, service.Minutes))
            findings.Add(new(FindingCatalogue.AssistantTestsDisagree, service.Code, service.AssistantMinutes, service.Minutes, detail: test));
        return AssistantRule.Exceeds(service.AssistantMinutes, service.Minutes, test) ? service.Units : 0;
    }

    private readonly bool IsAssistantTimeMissing(in ServiceUnits service)
    {
        foreach (ref readonly var documented in _day.Services.AsSpan())
        {
            if (documented.Code == service.Code && !documented.HasTime && documented.MayBill && !documented.IsByTherapist)
                return true;
        }
        return false;
    }

    /// <summary>The modifiers that the day attests for a code, those of a distinct service first.</summary>
    private readonly ModifierList Attested(CptCode code)
    {
        var attested = default(ModifierList);
        if (code.IsNone || _attestations.IsEmpty)
            return attested;
        foreach (var isDistinct in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var attestation in _attestations)
            {
                if (attestation.Code == code && attestation.Modifier.IsDistinct == isDistinct && !attested.Contains(attestation.Modifier)
                    && attested.Count < TreatmentDay.MostAttestations)
                {
                    attested = attested.With(attestation.Modifier);
                }
            }
        }
        return attested;
    }

    /// <summary>The same; a one-on-one code beside a group code needs one of a distinct service, which is proposed.</summary>
    private ModifierList Attested(CptCode code, TherapyCode entry, ref FindingList findings)
    {
        var attested = Attested(code);
        if (_groupCode.IsNone || entry.Contact != PatientContact.OneOnOne || entry.IsEvaluation)
            return attested;
        if (attested.Count > 0 && attested[0].IsDistinct)
        {
            findings.Add(new(FindingCatalogue.SeparateBlocks, code, other: _groupCode, modifier: attested[0], status: FindingStatus.Bypassed));
            return attested;
        }
        findings.Add(new(FindingCatalogue.SeparateBlocks, code, other: _groupCode, modifier: Modifier.Distinct));
        (_proposals ??= ImmutableArray.CreateBuilder<ModifierProposal>()).Add(
            new(code, Modifier.Distinct, $"{code} was furnished one-on-one in time blocks of its own, apart from the group ({_groupCode})"));
        return attested;
    }

    /// <summary>Cuts timed units beyond the cap from the last lines up.</summary>
    private readonly ClaimLine[] Cap(ClaimLine[] lines, int cap, ref FindingList findings)
    {
        var over = Math.Max(0, _allocation.TimedUnits - cap);
        for (var i = lines.Length - 1; i >= 0 && over > 0; i--)
        {
            if (!IsTimed(lines[i].Code))
                continue;
            var cut = Math.Min(over, lines[i].Units);
            findings.Add(new(FindingCatalogue.DailyCap, lines[i].Code, cut, lines[i].Units, cap));
            lines[i] = lines[i] with { Units = lines[i].Units - cut };
            over -= cut;
        }
        return Array.FindAll(lines, line => line.Units > 0);
    }

    private readonly bool IsTimed(CptCode code)
    {
        foreach (ref readonly var service in _allocation.ServiceSpan)
        {
            if (service.IsTimed && (service.Code == code || service.AddOn == code))
                return true;
        }
        return false;
    }
}
