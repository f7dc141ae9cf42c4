using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TherapyCodes.Testing;

/// <summary>Whole days, with people and visits.</summary>
internal static class TreatmentDayGen
{
    private const int MostShared = 6;
    private const int MostVisits = 3;

    // Untimed, in force on every date below, and of the discipline whoever reads the table.
    private static readonly ImmutableArray<CptCode> PhysicalUntimed = Codes("97012", "97016", "97018", "97022", "G0283");
    private static readonly ImmutableArray<CptCode> SpeechUntimed = Codes("92507", "92526");
    private static readonly ImmutableArray<CptCode> SpeechTimed = Codes("97533", "97535");

    private static readonly Gen<int> SharedMinutes = Gen.Frequency(
        (3, Gen.Choose(0, 30)),
        (2, Gen.Elements(TherapyGen.EdgeMinutes.Where(minutes => minutes <= 60))));

    public static Arbitrary<DateOnly> Dates { get; } = Arb.From(
        Gen.Elements(
            new DateOnly(2022, 1, 1), new DateOnly(2019, 12, 31), new DateOnly(2020, 1, 1), new DateOnly(2020, 4, 16),
            new DateOnly(2021, 12, 31), new DateOnly(2022, 6, 1), new DateOnly(2025, 6, 2)),
        date => date > new DateOnly(2022, 1, 1) ? [new DateOnly(2022, 1, 1)] : []);

    public static Arbitrary<TreatmentDay> Days { get; } = Arb.From(
        from discipline in Gen.Frequency(
            (4, Gen.Constant(Discipline.PhysicalTherapy)),
            (4, Gen.Constant(Discipline.OccupationalTherapy)),
            (1, Gen.Constant(Discipline.SpeechLanguagePathology)))
        from date in Dates.Generator
        from codes in Gen.Shuffle(CodesFor(discipline).AsEnumerable())
        from count in Gen.Choose(1, MostShared)
        from services in Gen.CollectToArray(codes.Take(count), code => LinesOf(code, discipline))
        from visits in Gen.Choose(0, MostVisits - 1).ArrayOf(services.Sum(lines => lines.Length))
        select OfVisits(date, discipline, [.. services.SelectMany(lines => lines)], visits),
        Shrink);

    /// <summary>Fewer visits and services, fewer minutes, simpler codes, the therapist in place of others, the first day of the present rule.</summary>
    public static IEnumerable<TreatmentDay> Shrink(TreatmentDay day)
    {
        if (day.Visits.Length > 1)
            yield return WithServices(day, day.Services);
        foreach (var date in Dates.Shrinker(day.Date))
            yield return new(date, day.Discipline, day.Services) { IsCriticalAccessHospital = day.IsCriticalAccessHospital };
        foreach (var services in TherapyGen.ShrinkServices(day.Services))
            yield return WithServices(day, services);
        for (var i = 0; i < day.Services.Length; i++)
        {
            var simpler = day.Services[i] with { Provider = Practitioner.None, JointProvider = Practitioner.None };
            if (simpler != day.Services[i])
                yield return WithServices(day, day.Services.SetItem(i, simpler));
        }
    }

    /// <summary>Lines of one code: by one person, by both in turn, by both together and then one of them.</summary>
    public static Gen<ImmutableArray<TherapyService>> LinesOf(CptCode code, Discipline discipline)
    {
        var (therapist, assistant) = PeopleOf(discipline);
        var byTherapist = SharedMinutes.Select(minutes => new TherapyService(code, minutes) { Provider = therapist });
        if (assistant == Practitioner.None)
            return byTherapist.Select(ImmutableArray.Create);
        var byAssistant = SharedMinutes.Select(minutes => new TherapyService(code, minutes) { Provider = assistant });
        var together = SharedMinutes.Select(minutes => new TherapyService(code, minutes) { Provider = therapist, JointProvider = assistant });
        return Gen.Frequency(
            (3, byTherapist.Select(ImmutableArray.Create)),
            (2, byAssistant.Select(ImmutableArray.Create)),
            (3, byTherapist.Zip(byAssistant, (first, second) => ImmutableArray.Create(first, second))),
            (2, byAssistant.Zip(byTherapist, (first, second) => ImmutableArray.Create(first, second))),
            (1, together.Zip(byAssistant, (first, second) => ImmutableArray.Create(first, second))),
            (1, together.Select(ImmutableArray.Create)));
    }

    public static (Practitioner Therapist, Practitioner Assistant) PeopleOf(Discipline discipline) => discipline switch
    {
        Discipline.PhysicalTherapy => (Practitioner.PhysicalTherapist, Practitioner.PhysicalTherapistAssistant),
        Discipline.OccupationalTherapy => (Practitioner.OccupationalTherapist, Practitioner.OccupationalTherapyAssistant),
        _ => (Practitioner.SpeechLanguagePathologist, Practitioner.None),
    };

    public static bool IsUntimed(CptCode code) => PhysicalUntimed.Contains(code) || SpeechUntimed.Contains(code);

    public static TreatmentDay WithServices(TreatmentDay day, IEnumerable<TherapyService> services) =>
        new(day.Date, day.Discipline, services) { IsCriticalAccessHospital = day.IsCriticalAccessHospital };

    /// <summary>The day in one visit, all of it by the therapist.</summary>
    public static TreatmentDay ByTherapist(TreatmentDay day)
    {
        var therapist = PeopleOf(day.Discipline).Therapist;
        return WithServices(day, day.Services.Select(service => service with { Provider = therapist, JointProvider = Practitioner.None }));
    }

    /// <summary>The services of each visit keep their order; visits without a service fall away.</summary>
    public static TreatmentDay OfVisits(DateOnly date, Discipline discipline, ImmutableArray<TherapyService> services, int[] visits) =>
        TreatmentDay.OfVisits(date, discipline, services.Zip(visits).GroupBy(line => line.Second).OrderBy(visit => visit.Key)
            .Select(visit => new Visit(visit.Select(line => line.First))));

    private static ImmutableArray<CptCode> Codes(params string[] codes) => [.. codes.Select(CptCode.Parse)];

    private static ImmutableArray<CptCode> CodesFor(Discipline discipline) =>
        discipline == Discipline.SpeechLanguagePathology ? [.. SpeechTimed, .. SpeechUntimed] : [.. TherapyGen.EverydayCodes, .. PhysicalUntimed];
}
