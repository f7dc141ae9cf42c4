using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyCodes.Testing;

namespace TherapyCodes.Tests;

/// <summary>Treatment days with everything that a day can have: people, visits, clock times, rest, contacts, quantities, attestations.</summary>
internal static class DayGen
{
    private static readonly Practitioner[] People = Enum.GetValues<Practitioner>();
    private static readonly string[] Attested = ["59", "XE", "XU", "KX", "GA", "76", "95"];
    private static readonly string?[] Clinicians = [null, null, null, "a", "b", "c\"\\é\u0001 "];

    // Group and one-on-one, add-ons, own bases, untimed, bundled, substituted, retired and unknown codes beside the everyday ones.
    private static readonly string[] Codes =
    [
        "97110", "97140", "97112", "97530", "97116", "97535", "97035", "97129", "97130", "90912", "90913", "97150", "97161", "97165", "97164",
        "97010", "97014", "G0283", "97012", "92507", "92526", "96125", "97550", "97551", "97597", "97598", "95851", "0791T", "98980", "97532", "99213",
    ];

    private static readonly DateOnly[] Dates = [new(2019, 12, 31), new(2020, 1, 1), new(2021, 6, 1), new(2021, 12, 31), new(2022, 1, 1), new(2026, 3, 2), new(2027, 1, 1)];

    /// <summary>Days without clock times: minutes and people alone decide.</summary>
    public static Arbitrary<TreatmentDay> Plain { get; } = Of(hasClock: false);

    /// <summary>Days with clock times as well.</summary>
    public static Arbitrary<TreatmentDay> Any { get; } = Of(hasClock: true);

    private static Gen<Practitioner> Person(Discipline discipline) => Gen.Frequency(
        (3, Gen.Constant(Practitioner.None)),
        (5, Gen.Elements(Therapist(discipline), Assistant(discipline))),
        (1, Gen.Elements(People)));

    private static Practitioner Therapist(Discipline discipline) => discipline switch
    {
        Discipline.PhysicalTherapy => Practitioner.PhysicalTherapist,
        Discipline.OccupationalTherapy => Practitioner.OccupationalTherapist,
        _ => Practitioner.SpeechLanguagePathologist,
    };

    private static Practitioner Assistant(Discipline discipline) =>
        discipline == Discipline.OccupationalTherapy ? Practitioner.OccupationalTherapyAssistant : Practitioner.PhysicalTherapistAssistant;

    private static Gen<TimeRange> Times { get; } =
        from start in Gen.Choose(9 * 3600, 10 * 3600)
        from isWhole in Gen.Elements(true, true, false)
        from length in Gen.Choose(1, 3600)
        let first = isWhole ? start / 60 * 60 : start
        let last = isWhole ? first + (length / 60 + 1) * 60 : first + length
        select new TimeRange(new TimeOnly(0).Add(TimeSpan.FromSeconds(first)), new TimeOnly(0).Add(TimeSpan.FromSeconds(last)));

    private static Gen<TherapyService> Service(Discipline discipline, bool hasClock) =>
        from code in Gen.Frequency((3, Gen.Elements(Codes[..6])), (2, Gen.Elements(Codes)))
        from minutes in TherapyGen.Minutes.Generator
        from time in Times
        from form in Gen.Choose(0, 9)
        from provider in Person(discipline)
        from joint in Gen.Frequency((6, Gen.Constant(Practitioner.None)), (1, Person(discipline)))
        from clinician in Gen.Elements(Clinicians)
        from contact in Gen.Frequency((9, Gen.Constant(PatientContact.None)), (1, Gen.Elements(Enum.GetValues<PatientContact>())))
        from quantity in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(0, 90)))
        let stated = form == 0 || (hasClock && form > 6) ? new TherapyService(CptCode.Parse(code)) : new TherapyService(CptCode.Parse(code), minutes)
        select stated with
        {
            Time = hasClock && form > 3 ? time : null,
            Provider = provider,
            JointProvider = provider == Practitioner.None ? Practitioner.None : joint,
            Clinician = clinician,
            Contact = contact,
            Quantity = quantity,
        };

    private static Gen<UncountedTime> Uncounted { get; } =
        from reason in Gen.Elements(Enum.GetValues<UncountedReason>())
        from time in Times
        from minutes in Gen.Choose(0, 20)
        from hasTime in Gen.Elements(true, false)
        select hasTime ? new UncountedTime(reason, time) : new UncountedTime(reason, minutes);

    private static Gen<Visit> Visits(Discipline discipline, bool hasClock) =>
        from count in Gen.Choose(0, 5)
        from services in Service(discipline, hasClock).ArrayOf(count)
        from time in Times
        from stretches in Gen.Choose(0, 2)
        from uncounted in Uncounted.ArrayOf(stretches)
        from isTimed in Gen.Elements(true, false)
        select new Visit(services) { Time = hasClock && isTimed ? time : null, Uncounted = hasClock ? [.. uncounted] : [] };

    private static Arbitrary<TreatmentDay> Of(bool hasClock) => Arb.From(
        from date in Gen.Elements(Dates)
        from discipline in Gen.Elements(Discipline.PhysicalTherapy, Discipline.PhysicalTherapy, Discipline.OccupationalTherapy, Discipline.SpeechLanguagePathology)
        from count in Gen.Choose(1, 3)
        from visits in Visits(discipline, hasClock).ArrayOf(count)
        from attestations in (from code in Gen.Elements(Codes) from modifier in Gen.Elements(Attested) select new Attestation(CptCode.Parse(code), Modifier.Parse(modifier))).ArrayOf(2)
        from attests in Gen.Choose(0, 2)
        from isCriticalAccess in Gen.Frequency((7, Gen.Constant(false)), (1, Gen.Constant(true)))
        select TreatmentDay.Create(date, discipline, [.. visits], [.. attestations.Take(attests)], isCriticalAccess),
        Shrink);

    private static IEnumerable<TreatmentDay> Shrink(TreatmentDay day)
    {
        for (var i = 0; i < day.Visits.Length; i++)
        {
            var visit = day.Visits[i];
            for (var j = 0; j < visit.Services.Length; j++)
                yield return With(day, i, new Visit(visit.Services.RemoveAt(j)) { Time = visit.Time, Uncounted = visit.Uncounted });
            if (visit.Uncounted.Length > 0)
                yield return With(day, i, new Visit(visit.Services) { Time = visit.Time });
            if (visit.Time is not null)
                yield return With(day, i, new Visit(visit.Services) { Uncounted = visit.Uncounted });
            for (var j = 0; j < visit.Services.Length; j++)
            {
                foreach (var simpler in Shrink(visit.Services[j]))
                    yield return With(day, i, new Visit(visit.Services.SetItem(j, simpler)) { Time = visit.Time, Uncounted = visit.Uncounted });
            }
        }
        if (day.Visits.Length > 1)
            yield return With(day, [.. day.Visits.Where(visit => visit.Services.Length > 0)], day.Attestations);
        if (day.Attestations.Length > 0)
            yield return With(day, day.Visits, []);
    }

    private static IEnumerable<TherapyService> Shrink(TherapyService service)
    {
        if (service.Clinician is not null)
            yield return service with { Clinician = null };
        if (service.JointProvider != Practitioner.None)
            yield return service with { JointProvider = Practitioner.None };
        if (service.Contact != PatientContact.None)
            yield return service with { Contact = PatientContact.None };
        if (service.Quantity > 0)
            yield return service with { Quantity = 0 };
        if (service.Time is not null)
            yield return service with { Time = null };
    }

    private static TreatmentDay With(TreatmentDay day, int place, Visit visit) => With(day, day.Visits.SetItem(place, visit), day.Attestations);

    private static TreatmentDay With(TreatmentDay day, ImmutableArray<Visit> visits, ImmutableArray<Attestation> attestations) =>
        visits.Length == day.Visits.Length && visits.SequenceEqual(day.Visits) && attestations == day.Attestations
            ? day
            : TreatmentDay.Create(day.Date, day.Discipline, [.. visits], attestations, day.IsCriticalAccessHospital);
}
