using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>
/// The services of a day with the minutes that count, after time in and out, stretches that do not count, and time that stands twice
/// because two clinicians treated at once.
/// </summary>
internal static class CountedServices
{
    /// <summary>Whether the day documents any clock time; without it the minutes stated are all there is to go by.</summary>
    public static bool HasClock(TreatmentDay day)
    {
        foreach (var visit in day.Visits)
        {
            if (visit.Time is not null || !visit.Uncounted.IsEmpty)
                return true;
        }
        foreach (ref readonly var service in day.Services.AsSpan())
        {
            if (service.Time is not null)
                return true;
        }
        return false;
    }

    public static TherapyService[] Count(TreatmentDay day, ref FindingList findings)
    {
        var treated = day.Services.ToArray();
        var place = 0;
        foreach (var visit in day.Visits)
        {
            for (var i = 0; i < visit.Services.Length; i++, place++)
                treated[place] = WithoutUncounted(treated[place], visit.Uncounted, ref findings);
        }
        var counted = (TherapyService[])treated.Clone();
        place = 0;
        foreach (var visit in day.Visits)
        {
            for (var i = 0; i < visit.Services.Length; i++, place++)
                counted[place] = WithoutRepeated(treated, place, visit.Uncounted, ref findings);
        }
        return counted;
    }

    private static TherapyService WithoutUncounted(TherapyService service, ImmutableArray<UncountedTime> uncounted, ref FindingList findings)
    {
        if (service.Time is not { } time)
            return service;
        var inside = uncounted.Where(stretch => stretch.Time is { } other && other.Overlaps(time)).ToArray();
        var treated = time.WholeMinutesOutside([.. inside.Select(stretch => stretch.Time!.Value)]);
        if (service.StatedMinutes is not { } stated)
            return WithMinutes(service, treated);
        if (stated > time.WholeMinutes)
            findings.Add(new(FindingCatalogue.StatedExceedsClock, service.Code, stated, time.WholeMinutes, detail: time));
        if (service.Minutes > treated)
            findings.Add(new(FindingCatalogue.UncountedTimeCounted, service.Code, stated, treated, detail: string.Join(", ", inside)));
        else if (stated < treated)
            findings.Add(new(FindingCatalogue.StatedBelowClock, service.Code, stated, time.WholeMinutes, detail: time));
        return WithMinutes(service, Math.Min(stated, treated));
    }

    /// <summary>Two clinicians who furnish the same service at once: each minute counts once, as the therapist's where one of them is.</summary>
    private static TherapyService WithoutRepeated(TherapyService[] services, int place, ImmutableArray<UncountedTime> uncounted, ref FindingList findings)
    {
        var service = services[place];
        if (service.Time is not { } time || !service.MayBill)
            return service;
        var others = new List<TimeRange>();
        var othersMinutes = 0;
        for (var i = 0; i < services.Length; i++)
        {
            if (services[i].Code == service.Code && services[i].Time is { } other && other.Overlaps(time) && services[i].MayBill && GoesFirst(services, i, place))
            {
                others.Add(other);
                othersMinutes += services[i].Minutes;
            }
        }
        if (others.Count == 0)
            return service;
        var stretches = uncounted.Where(stretch => stretch.Time is not null).Select(stretch => stretch.Time!.Value).ToArray();
        var shared = time.WholeMinutesOutside(stretches) - time.WholeMinutesOutside([.. others, .. stretches]);
        // The others may have stated fewer minutes than their times span; no more than those can stand twice.
        var repeated = Math.Min(service.Minutes, Math.Min(shared, othersMinutes));
        if (repeated == 0)
            return service;
        findings.Add(new(FindingCatalogue.CountedOnce, service.Code, repeated));
        return WithMinutes(service, service.Minutes - repeated);
    }

    /// <summary>Whose minutes stay: the therapist's, then those that began first; not whoever is written down first.</summary>
    private static bool GoesFirst(TherapyService[] services, int one, int other) => Order(services[one], one).CompareTo(Order(services[other], other)) < 0;

    private static (bool, int, int, int, int) Order(in TherapyService service, int place) =>
        (!service.IsByTherapist, service.Time!.Value.StartSecond, service.Time.Value.EndSecond, -service.Minutes, place);

    /// <summary>Clinicians who are not named are taken to be two when their roles differ.</summary>
    internal static bool IsSameClinician(in TherapyService one, in TherapyService other) =>
        one.Clinician is null || other.Clinician is null ? one.Provider == other.Provider : one.Clinician == other.Clinician;

    private static TherapyService WithMinutes(in TherapyService service, int minutes) => new(service.Code, minutes)
    {
        Time = service.Time,
        Provider = service.Provider,
        JointProvider = service.JointProvider,
        Clinician = service.Clinician,
        Contact = service.Contact,
        Quantity = service.Quantity,
    };
}
