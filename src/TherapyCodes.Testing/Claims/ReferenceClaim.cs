using System.Collections.Immutable;
using static TherapyCodes.Testing.DayReading;

namespace TherapyCodes.Testing;

/// <summary>Right and wrong claims of a day, by the references alone: everyday 15-minute codes and untimed codes under Medicare.</summary>
internal static class ReferenceClaim
{
    /// <summary>A right claim; null where the rules leave open which units carry the assistant modifier.</summary>
    /// <param name="day">The day, of the codes of <see cref="TherapyGen.TreatmentDays"/>.</param>
    /// <param name="draw">Chooses among allocations that are as good.</param>
    public static ImmutableArray<ClaimLine>? Of(TreatmentDay day, int draw)
    {
        var lines = ImmutableArray.CreateBuilder<ClaimLine>();
        var units = UnitsOf(day, draw);
        foreach (var code in CodesOf(day))
        {
            var (therapist, assistant) = MinutesOf(day, code);
            var marked = day.Discipline == Discipline.SpeechLanguagePathology ? 0
                : TreatmentDayGen.IsUntimed(code) ? UntimedMarked(therapist, assistant, day)
                : ReferenceAssistant.Units(therapist, assistant, units[code], day.Date);
            if (marked is not { } known)
                return null;
            if (units[code] > known)
                lines.Add(new(code, units[code] - known, [DisciplineOf(day)]));
            if (known > 0)
                lines.Add(new(code, known, [DisciplineOf(day), AssistantOf(day)]));
        }
        return lines.ToImmutable();
    }

    /// <summary>The claim with one fault; null where the claim has no place for it.</summary>
    public static ImmutableArray<ClaimLine>? Spoil(TreatmentDay day, ImmutableArray<ClaimLine> claim, ClaimFault fault, int draw) => fault switch
    {
        ClaimFault.None => claim,
        ClaimFault.UnitAdded => At(claim, draw, IsTimed, line => line with { Units = line.Units + 1 }),
        ClaimFault.UnitRemoved => At(claim, draw, line => IsTimed(line) && line.Units > 1, line => line with { Units = line.Units - 1 }),
        ClaimFault.UnitMoved => MoveUnit(day, claim, draw),
        ClaimFault.UntimedTwice => At(claim, draw, line => !IsTimed(line), line => line with { Units = 2 }),
        ClaimFault.NotDocumented => claim.Add(new(Undocumented(day, claim, draw), 1, [DisciplineOf(day)])),
        ClaimFault.NotBilled when claim.Length > 0 => claim.RemoveAll(line => line.Code == claim[draw % claim.Length].Code),
        ClaimFault.DisciplineMissing => At(claim, draw, _ => true, line => line with { Modifiers = [.. line.Modifiers.Skip(1)] }),
        ClaimFault.DisciplineWrong => At(claim, draw, _ => true, line => line with { Modifiers = [OtherDiscipline(day), .. line.Modifiers.Skip(1)] }),
        ClaimFault.AssistantMissing => At(claim, draw, line => line.Modifiers.Count == 2, line => line with { Modifiers = [line.Modifiers[0]] }),
        ClaimFault.AssistantSuperfluous when day.Discipline != Discipline.SpeechLanguagePathology =>
            At(claim, draw, line => line.Modifiers.Count == 1, line => line with { Modifiers = [line.Modifiers[0], AssistantOf(day)] }),
        ClaimFault.Contradiction => At(claim, draw, _ => true, line => line with
        {
            Modifiers = (draw % 3) switch
            {
                0 => [.. line.Modifiers, OtherDiscipline(day)],
                1 => [.. line.Modifiers, Modifier.KX, Modifier.GA],
                _ => [.. line.Modifiers, Modifier.GY, Modifier.GZ],
            },
        }),
        ClaimFault.NotAttested => At(claim, draw, _ => true, line => line with
        {
            Modifiers = [.. line.Modifiers, draw % 2 == 0 ? Modifier.Distinct : Modifier.XU],
        }),
        _ => null,
    };

    private static Dictionary<CptCode, int> UnitsOf(TreatmentDay day, int draw)
    {
        var (timed, minutes) = TimedOf(day);
        var allocations = ReferenceAllocator.Medicare.Allocations(minutes);
        var chosen = allocations[draw % allocations.Count];
        return CodesOf(day).ToDictionary(code => code, code => TreatmentDayGen.IsUntimed(code) ? 1 : chosen[Array.IndexOf(timed, code)]);
    }

    /// <summary>Moves a unit so that the split becomes illegal.</summary>
    private static ImmutableArray<ClaimLine>? MoveUnit(TreatmentDay day, ImmutableArray<ClaimLine> claim, int draw)
    {
        var (codes, minutes) = TimedOf(day);
        var moves = ImmutableArray.CreateBuilder<ImmutableArray<ClaimLine>>();
        for (var from = 0; from < claim.Length; from++)
        {
            for (var to = 0; to < claim.Length; to++)
            {
                if (claim[from].Code == claim[to].Code || !IsTimed(claim[from]) || !IsTimed(claim[to]) || claim[from].Units < 2)
                    continue;
                var moved = claim.SetItem(from, claim[from] with { Units = claim[from].Units - 1 })
                    .SetItem(to, claim[to] with { Units = claim[to].Units + 1 });
                if (!ReferenceAllocator.Medicare.IsLegal(minutes, [.. codes.Select(code => DayReading.UnitsOf(moved, code))]))
                    moves.Add(moved);
            }
        }
        return moves.Count == 0 ? null : moves[draw % moves.Count];
    }

    private static ImmutableArray<ClaimLine>? At(
        ImmutableArray<ClaimLine> claim, int draw, Predicate<ClaimLine> isPlace, Func<ClaimLine, ClaimLine> spoil)
    {
        int[] places = [.. Enumerable.Range(0, claim.Length).Where(i => isPlace(claim[i]))];
        return places.Length == 0 ? null : claim.SetItem(places[draw % places.Length], spoil(claim[places[draw % places.Length]]));
    }

    private static CptCode Undocumented(TreatmentDay day, ImmutableArray<ClaimLine> claim, int draw)
    {
        CptCode[] free = [.. TherapyGen.EverydayCodes.Except(CodesOf(day)).Except(claim.Select(line => line.Code))];
        return free[draw % free.Length];
    }

    private static int? UntimedMarked(int therapist, int assistant, TreatmentDay day) =>
        ReferenceAssistant.IsUntimedMarked(therapist, assistant, day.Date) is { } isMarked && therapist + assistant > 0 ? (isMarked ? 1 : 0)
        : day.Services.Any(service => service.Provider.IsAssistant()) ? null : 0;

    private static bool IsTimed(ClaimLine line) => !TreatmentDayGen.IsUntimed(line.Code);

    private static Modifier DisciplineOf(TreatmentDay day) => day.Discipline switch
    {
        Discipline.PhysicalTherapy => Modifier.GP,
        Discipline.OccupationalTherapy => Modifier.GO,
        _ => Modifier.GN,
    };

    private static Modifier OtherDiscipline(TreatmentDay day) => day.Discipline == Discipline.PhysicalTherapy ? Modifier.GN : Modifier.GP;

    private static Modifier AssistantOf(TreatmentDay day) => day.Discipline == Discipline.PhysicalTherapy ? Modifier.CQ : Modifier.CO;
}
