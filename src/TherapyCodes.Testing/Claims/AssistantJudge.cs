using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TherapyCodes.Testing.DayReading;

namespace TherapyCodes.Testing;

/// <summary>The laws of the assistant modifiers; each method judges by one of them.</summary>
internal static class AssistantJudge
{
    private static readonly DateOnly Required = new(2020, 1, 1);
    private static readonly DateOnly Revised = new(2022, 1, 1);

    // Only one law is about visits; the others have days of one.
    private static readonly Arbitrary<TreatmentDay> Any = Arb.From(
        TherapyGen.TreatmentDays.Generator.Select(day => TreatmentDayGen.WithServices(day, day.Services)),
        TreatmentDayGen.Shrink);

    private static readonly Arbitrary<TreatmentDay> From2020 = OnDates(Required, new(2021, 12, 31), Revised, new(2025, 6, 2));
    private static readonly Arbitrary<TreatmentDay> Before2020 = OnDates(new(2019, 12, 31), new(2019, 1, 1));

    // One code by therapist and assistant, by whole quarter hours and what is left of each.
    private static readonly Arbitrary<TreatmentDay> TenPercentYears = Shared(0, 14, 1, 14, [new(2020, 1, 1), new(2021, 12, 31)]);
    private static readonly Arbitrary<TreatmentDay> TherapistHas8 = Shared(8, 14, 1, 14, [new(2022, 1, 1), new(2025, 6, 2)]);
    private static readonly Arbitrary<TreatmentDay> TherapistHasLess = Shared(0, 7, 1, 14, [new(2022, 1, 1), new(2025, 6, 2)]);
    private static readonly Arbitrary<TreatmentDay> BothHave9To14 = Shared(9, 14, 9, 14, [new(2020, 1, 1), new(2022, 1, 1), new(2025, 6, 2)]);
    private static readonly Arbitrary<TreatmentDay> WholeOnly = Shared(0, 3, 0, 3, [new(2020, 1, 1), new(2022, 1, 1), new(2025, 6, 2)]);

    public static IEnumerable<Law<ClaimBiller, TreatmentDay>> Laws()
    {
        yield return new()
        {
            Name = "answers",
            Statement = "Every day has lines; each has units, and stands for a documented code.",
            Citation = Sources.TherapyModifiers,
            Cases = Any,
            Judge = Answers,
        };
        yield return Law("units-stay", Any, Sources.AssistantLaw, UnitsStay,
            "Who furnished a service changes the units of no code.");
        yield return Law("discipline", Any, Sources.TherapyModifiers, DisciplineModifiers,
            "Every line carries its discipline's modifier and no other: GP, GO or GN. CQ stands with GP only and CO with GO only.");
        yield return Law("no-assistant", From2020, Sources.AssistantLaw, NoAssistant,
            "A code that the therapist furnished alone carries no assistant modifier.");
        yield return Law("assistant-alone", From2020, Sources.AssistantLaw, AssistantAlone,
            "A code that the assistant furnished alone carries the modifier on all its units, from 2020 on.");
        yield return Law("before-2020", Before2020, Sources.AssistantLaw, NoModifier,
            "There is no assistant modifier before 2020.");
        yield return Law("whole-blocks", WholeOnly, Sources.AssistantLastUnit, WholeBlocks,
            "Each whole 15 minutes are billed for the one who furnished them: the therapist's without the modifier, the assistant's with it.");
        yield return Law("ten-percent", TenPercentYears, Sources.AssistantTenPercent, (biller, day) => LastUnit(biller, day, 0, 14),
            "In 2020 and 2021 the last unit carries the modifier when more than a tenth of it is the assistant's.");
        yield return Law("therapist-has-8", TherapistHas8, Sources.AssistantLastUnit, (biller, day) => LastUnit(biller, day, 8, 14),
            "From 2022 the last unit does not carry the modifier when the therapist has 8 minutes of it or more.");
        yield return Law("therapist-has-less", TherapistHasLess, Sources.AssistantLastUnit, (biller, day) => LastUnit(biller, day, 0, 7),
            "From 2022 the last unit carries the modifier when the therapist has fewer than 8 minutes of it, and the assistant more than a tenth.");
        yield return Law("two-units", BothHave9To14, Sources.AssistantLastUnit, TwoUnits,
            "When two units are left and each has 9 to 14 minutes, one carries the modifier and one does not.");
        yield return Law("together", From2020, Sources.AssistantTenPercent, Together,
            "Minutes together count as the therapist's.");
        yield return Law("untimed", SharedUntimed, Sources.AssistantTenPercent, Untimed,
            "An untimed code carries the modifier when the assistant alone furnished more than a tenth of it.");
        yield return Law("visits", TherapyGen.TreatmentDays, Sources.CountingMinutes, Visits,
            "It does not matter into which visits of the day the services fall.");
        yield return Law("critical-access", CriticalAccess, Sources.AssistantLaw, NoModifier,
            "A critical access hospital's lines carry no assistant modifier.");
    }

    private static Arbitrary<TreatmentDay> SharedUntimed { get; } = Arb.From(
        from discipline in Disciplines
        from date in Gen.Elements(Required, new(2021, 12, 31), Revised, new(2025, 6, 2))
        from code in Gen.Elements("97012", "G0283").Select(CptCode.Parse)
        from minutes in Gen.Choose(1, 60)
        from assisted in Gen.Frequency((1, Gen.Choose(0, minutes)), (2, Gen.Choose(0, minutes / 5)))
        from timed in Gen.Elements(0, 20)
        let shared = Lines(code, discipline, minutes - assisted, assisted)
        select new TreatmentDay(date, discipline, [.. shared, .. ByTherapist("97110", timed, discipline)]),
        TreatmentDayGen.Shrink);

    private static Arbitrary<TreatmentDay> OnDates(params DateOnly[] dates) => Arb.From(
        from day in Any.Generator
        from date in Gen.Elements(dates)
        select new TreatmentDay(date, day.Discipline, day.Services),
        TreatmentDayGen.Shrink);

    private static Arbitrary<TreatmentDay> CriticalAccess { get; } = Arb.From(
        Any.Generator.Select(day => new TreatmentDay(day.Date, day.Discipline, day.Services) { IsCriticalAccessHospital = true }),
        TreatmentDayGen.Shrink);

    private static Gen<Discipline> Disciplines => Gen.Elements(Discipline.PhysicalTherapy, Discipline.OccupationalTherapy);

    private static Arbitrary<TreatmentDay> Shared(
        int leastTherapist, int mostTherapist, int leastAssistant, int mostAssistant, DateOnly[] dates) => Arb.From(
        from discipline in Disciplines
        from date in Gen.Elements(dates)
        from therapist in Gen.Choose(leastTherapist, mostTherapist)
        from assistant in Gen.Choose(leastAssistant, mostAssistant)
        from quarters in Gen.Choose(0, 2).Two()
        from other in Gen.Elements(0, 0, 8, 20, 30)
        let shared = Lines(CptCode.Parse("97110"), discipline, therapist + 15 * quarters.Item1, assistant + 15 * quarters.Item2)
        select new TreatmentDay(date, discipline, [.. shared, .. ByTherapist("97140", other, discipline)]),
        TreatmentDayGen.Shrink);

    private static IEnumerable<TherapyService> Lines(CptCode code, Discipline discipline, int therapistMinutes, int assistantMinutes)
    {
        var (therapist, assistant) = TreatmentDayGen.PeopleOf(discipline);
        if (therapistMinutes > 0)
            yield return new(code, therapistMinutes) { Provider = therapist };
        if (assistantMinutes > 0 || therapistMinutes == 0)
            yield return new(code, assistantMinutes) { Provider = assistant };
    }

    private static IEnumerable<TherapyService> ByTherapist(string code, int minutes, Discipline discipline) =>
        minutes == 0 ? [] : [new(code, minutes) { Provider = TreatmentDayGen.PeopleOf(discipline).Therapist }];

    private static Law<ClaimBiller, TreatmentDay> Law(
        string name, Arbitrary<TreatmentDay> cases, Citation citation, Func<ClaimBiller, TreatmentDay, LawVerdict> judge, string statement) => new()
        {
            Name = name,
            Statement = statement,
            Citation = citation,
            Cases = cases,
            Judge = (biller, day) => Ask.Judge(() => judge(asked => [.. Ask.For(() => biller(asked).ToArray())], day)),
        };

    private static LawVerdict Answers(ClaimBiller biller, TreatmentDay day)
    {
        var lines = Bill(biller, day);
        return lines.FirstOrDefault(line => line.Units < 1 || day.Services.All(service => service.Code != line.Code)) is { Code.IsNone: false } wrong
            ? Broken(lines, $"{wrong} has no units, or its code is not documented.")
            : LawVerdict.Kept;
    }

    private static LawVerdict UnitsStay(ClaimBiller biller, TreatmentDay day)
    {
        var alone = TreatmentDayGen.ByTherapist(day);
        ImmutableArray<ClaimLine> lines = Bill(biller, day), others = Bill(biller, alone);
        foreach (var code in CodesOf(day))
        {
            if (UnitsOf(lines, code) != UnitsOf(others, code))
                return Broken(lines, $"With all of it by the therapist it billed {Shown(others)}.");
        }
        return LawVerdict.Kept;
    }

    private static LawVerdict DisciplineModifiers(ClaimBiller biller, TreatmentDay day)
    {
        var (own, assistant) = day.Discipline switch
        {
            Discipline.PhysicalTherapy => (Modifier.GP, Modifier.CQ),
            Discipline.OccupationalTherapy => (Modifier.GO, Modifier.CO),
            _ => (Modifier.GN, Modifier.None),
        };
        var lines = Bill(biller, day);
        foreach (var line in lines)
        {
            foreach (var modifier in new[] { Modifier.GP, Modifier.GO, Modifier.GN, Modifier.CQ, Modifier.CO })
            {
                if (line.Modifiers.Contains(modifier) && modifier != own && modifier != assistant)
                    return Broken(lines, $"{modifier} does not belong to {day.Discipline.Abbreviation()}.");
            }
            if (line.Modifiers.Count(modifier => modifier == own) != 1)
                return Broken(lines, $"Each line carries {own} once.");
        }
        return LawVerdict.Kept;
    }

    private static LawVerdict NoAssistant(ClaimBiller biller, TreatmentDay day) =>
        EachCode(biller, day, (_, _, _) => true, (_, _, _) => 0, code => !day.Services.Any(line => line.Code == code && HasAssistant(line)));

    private static bool HasAssistant(TherapyService service) => service.Provider.IsAssistant() || service.JointProvider.IsAssistant();

    private static LawVerdict AssistantAlone(ClaimBiller biller, TreatmentDay day) =>
        EachCode(biller, day, (therapist, assistant, _) => therapist == 0 && assistant > 0, (_, _, units) => units);

    /// <summary>Codes of which one unit is left after the whole quarter hours of both, by the therapist's minutes of it.</summary>
    private static LawVerdict LastUnit(ClaimBiller biller, TreatmentDay day, int least, int most) =>
        EachShared(biller, day, (therapist, assistant, units) => Left(therapist, assistant, units) == 1
            && ReferenceAllocator.LeftOver(therapist) >= least && ReferenceAllocator.LeftOver(therapist) <= most);

    private static LawVerdict WholeBlocks(ClaimBiller biller, TreatmentDay day) =>
        EachShared(biller, day, (therapist, assistant, units) => Left(therapist, assistant, units) == 0);

    private static LawVerdict TwoUnits(ClaimBiller biller, TreatmentDay day) =>
        EachShared(biller, day, (therapist, assistant, units) => Left(therapist, assistant, units) == 2);

    private static LawVerdict Together(ClaimBiller biller, TreatmentDay day)
    {
        if (day.Services.All(service => service.JointProvider == Practitioner.None))
            return LawVerdict.NotJudged("nothing was furnished together");
        var apart = TreatmentDayGen.WithServices(day, day.Services.Select(service => service with { JointProvider = Practitioner.None }));
        return Same(biller, day, apart, "With the minutes together as the therapist's it billed");
    }

    private static LawVerdict Untimed(ClaimBiller biller, TreatmentDay day)
    {
        var lines = Bill(biller, day);
        foreach (var code in CodesOf(day).Where(TreatmentDayGen.IsUntimed))
        {
            var (therapist, assistant) = MinutesOf(day, code);
            if (UnitsOf(lines, code) == 0 || therapist + assistant == 0
                || ReferenceAssistant.IsUntimedMarked(therapist, assistant, day.Date) is not { } isMarked || isMarked == MarkedUnitsOf(lines, code) > 0)
            {
                continue;
            }
            var isMore = isMarked ? "more than a tenth" : "not more than a tenth";
            return Broken(lines, $"{code}: {assistant} of {therapist + assistant} minutes are the assistant's, {isMore}.");
        }
        return LawVerdict.Kept;
    }

    private static LawVerdict Visits(ClaimBiller biller, TreatmentDay day) => day.Visits.Length < 2
        ? LawVerdict.NotJudged("there is one visit")
        : Same(biller, day, TreatmentDayGen.WithServices(day, day.Services), "In one visit it billed");

    private static LawVerdict NoModifier(ClaimBiller biller, TreatmentDay day)
    {
        var lines = Bill(biller, day);
        return CodesOf(day).Any(code => MarkedUnitsOf(lines, code) > 0) ? Broken(lines, "No line carries CQ or CO.") : LawVerdict.Kept;
    }

    private static LawVerdict Same(ClaimBiller biller, TreatmentDay day, TreatmentDay other, string what)
    {
        ImmutableArray<ClaimLine> lines = Bill(biller, day), others = Bill(biller, other);
        return CodesOf(day).All(code => UnitsOf(lines, code) == UnitsOf(others, code) && MarkedUnitsOf(lines, code) == MarkedUnitsOf(others, code))
            ? LawVerdict.Kept
            : Broken(lines, $"{what} {Shown(others)}.");
    }

    /// <summary>15-minute codes of which both have minutes of their own.</summary>
    private static LawVerdict EachShared(ClaimBiller biller, TreatmentDay day, Func<int, int, int, bool> isMeant) => EachCode(
        biller,
        day,
        (therapist, assistant, units) => therapist > 0 && assistant > 0 && isMeant(therapist, assistant, units),
        (therapist, assistant, units) => ReferenceAssistant.Units(therapist, assistant, units, day.Date),
        code => !TreatmentDayGen.IsUntimed(code));

    /// <summary>Compares the units with the modifier, for each code that is meant and decided.</summary>
    private static LawVerdict EachCode(
        ClaimBiller biller, TreatmentDay day, Func<int, int, int, bool> isMeant, Func<int, int, int, int?> right, Func<CptCode, bool>? isOfKind = null)
    {
        var lines = Bill(biller, day);
        var isJudged = false;
        foreach (var code in CodesOf(day))
        {
            var (therapist, assistant) = MinutesOf(day, code);
            var units = UnitsOf(lines, code);
            if (units == 0 || isOfKind?.Invoke(code) == false || !isMeant(therapist, assistant, units))
                continue;
            if (right(therapist, assistant, units) is not { } expected)
                continue;
            isJudged = true;
            var marked = MarkedUnitsOf(lines, code);
            if (marked != expected)
            {
                return Broken(lines, $"{code}: therapist {therapist}, assistant {assistant} minutes; "
                    + $"{expected} of {units} units carry the modifier, not {marked}.");
            }
        }
        return isJudged ? LawVerdict.Kept : LawVerdict.NotJudged("no code was of this kind");
    }

    /// <summary>The units beyond the whole quarter hours of both.</summary>
    private static int Left(int therapist, int assistant, int units) =>
        units - ReferenceAllocator.WholeQuarterHours(therapist) - ReferenceAllocator.WholeQuarterHours(assistant);

    private static int MarkedUnitsOf(ImmutableArray<ClaimLine> lines, CptCode code) =>
        UnitsOf(lines.Where(line => line.Modifiers.Contains(Modifier.CQ) || line.Modifiers.Contains(Modifier.CO)), code);

    private static ImmutableArray<ClaimLine> Bill(ClaimBiller biller, TreatmentDay day) => [.. biller(day)];

    private static LawVerdict Broken(ImmutableArray<ClaimLine> lines, string why) => LawVerdict.Broken($"Billed {Shown(lines)}. {why}");

    private static string Shown(ImmutableArray<ClaimLine> lines) => ClaimCase.Text(lines);
}
