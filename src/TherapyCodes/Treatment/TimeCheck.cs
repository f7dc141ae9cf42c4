using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>Checks of documented clock times, within a day and across the days of several patients or disciplines.</summary>
/// <remarks>
/// <see cref="BillingEngine"/> makes the checks of one day. The checks across days need the caller to bring the days together; the library
/// knows no patients.
/// <example><code>
/// var findings = TimeCheck.OfClinicians([firstPatientsDay, secondPatientsDay]);
/// </code></example>
/// </remarks>
public static class TimeCheck
{
    /// <summary>One-on-one intervals of one clinician that overlap, over the days of any number of patients.</summary>
    /// <param name="days">The days; only services with time in and out and a <see cref="TherapyService.Clinician"/> are compared.</param>
    /// <returns>A finding for each overlapping pair.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public static ImmutableArray<Finding> OfClinicians(IEnumerable<TreatmentDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var findings = new FindingList();
        var intervals = days.SelectMany((day, place) => day.Services.Select(service => (Day: place, day.Date, Service: service)))
            .Where(entry => entry.Service.Time is not null && entry.Service.Clinician is not null && IsOneOnOne(entry.Service, entry.Date))
            .GroupBy(entry => (entry.Date, entry.Service.Clinician));
        foreach (var clinician in intervals)
        {
            var open = new List<(int Day, TherapyService Service)>();
            foreach (var (day, _, service) in clinician.OrderBy(entry => entry.Service.Time!.Value.StartSecond))
            {
                var time = service.Time!.Value;
                open.RemoveAll(other => !other.Service.Time!.Value.Overlaps(time));
                foreach (var other in open.Where(other => other.Day != day))
                {
                    findings.Add(new(FindingCatalogue.ClinicianOverlap, other.Service.Code, time.OverlapMinutes(other.Service.Time!.Value),
                        other: service.Code, detail: $"{clinician.Key.Date:O} {time}"));
                }
                open.Add((day, service));
            }
        }
        return findings.ToImmutable();
    }

    /// <summary>Two or more disciplines that treated one patient on one day and together document more timed minutes than passed.</summary>
    /// <param name="days">The days of one patient, one for each discipline; compared by date.</param>
    /// <returns>A finding for each date on which the times of services overlap between disciplines and exceed the time that passed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public static ImmutableArray<Finding> OfDisciplines(IEnumerable<TreatmentDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var findings = new FindingList();
        foreach (var date in days.GroupBy(day => day.Date))
        {
            if (date.Select(day => day.Discipline).Distinct().Count() < 2)
                continue;
            var services = date.SelectMany(day => day.Services).Where(service => service.Time is not null && IsTimed(service, date.Key)).ToList();
            var elapsed = Elapsed(services.Select(service => service.Time!.Value));
            var documented = services.Sum(service => service.Minutes);
            if (documented > elapsed)
            {
                var disciplines = string.Join(" and ", date.Select(day => day.Discipline.Abbreviation()).Distinct());
                findings.Add(new(FindingCatalogue.DisciplinesExceedElapsed, default, documented, elapsed, detail: $"{date.Key:O} {disciplines}"));
            }
        }
        return findings.ToImmutable();
    }

    /// <summary>The checks of one day: two timed services in the same minutes, and services that do not fit into their visit.</summary>
    internal static void OfDay(TreatmentDay day, TherapyCodeSet codes, ref FindingList findings)
    {
        var services = day.Services;
        for (var i = 0; i < services.Length; i++)
        {
            for (var j = i + 1; j < services.Length; j++)
                CheckPair(services[i], services[j], day.Date, codes, ref findings);
        }
        foreach (var visit in day.Visits)
            CheckVisit(visit, day.Date, codes, ref findings);
    }

    private static void CheckPair(in TherapyService one, in TherapyService other, DateOnly date, TherapyCodeSet codes, ref FindingList findings)
    {
        if (one.Time is not { } first || other.Time is not { } second || !first.Overlaps(second)
            || !IsTimed(one, date, codes) || !IsTimed(other, date, codes))
        {
            return;
        }
        var isSameClinician = CountedServices.IsSameClinician(one, other);
        if (one.Code == other.Code && !isSameClinician)
            return;
        findings.Add(new(FindingCatalogue.SameMinutes, one.Code, first.OverlapMinutes(second), other: other.Code, detail: $"{first} and {second}"));
    }

    private static void CheckVisit(Visit visit, DateOnly date, TherapyCodeSet codes, ref FindingList findings)
    {
        if (visit.Time is not { } time)
            return;
        var timed = 0;
        foreach (ref readonly var service in visit.Services.AsSpan())
        {
            if (IsTimed(service, date, codes))
                timed += service.Minutes;
        }
        var uncounted = visit.Uncounted.Sum(stretch => stretch.Minutes);
        if (timed + uncounted > time.WholeMinutes)
            findings.Add(new(FindingCatalogue.VisitTooShort, default, timed, time.WholeMinutes, uncounted, detail: time));
    }

    private static bool IsTimed(in TherapyService service, DateOnly date) => IsTimed(service, date, TherapyCodeSet.Default);

    private static bool IsTimed(in TherapyService service, DateOnly date, TherapyCodeSet codes) =>
        codes.TryGet(service.Code, date, out var entry) && entry.Basis is { Measure: UnitMeasure.Minutes, IsConcurrent: false };

    /// <summary>As documented, or else as the code requires.</summary>
    private static bool IsOneOnOne(in TherapyService service, DateOnly date) => service.Contact switch
    {
        PatientContact.None => TherapyCodeSet.Default.TryGet(service.Code, date, out var entry) && entry.Contact == PatientContact.OneOnOne,
        var contact => contact == PatientContact.OneOnOne,
    };

    /// <summary>The whole minutes that the ranges cover together.</summary>
    private static int Elapsed(IEnumerable<TimeRange> ranges)
    {
        int seconds = 0, covered = 0;
        foreach (var range in ranges.OrderBy(range => range.StartSecond))
        {
            seconds += Math.Max(0, range.EndSecond - Math.Max(range.StartSecond, covered));
            covered = Math.Max(covered, range.EndSecond);
        }
        return seconds / 60;
    }
}
