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
            var disciplines = date.Select(ClockedServices).ToList();
            var elapsed = Elapsed(disciplines.SelectMany(services => services));
            // What one discipline documents twice is another finding's matter.
            var documented = disciplines.Sum(services => Math.Min(services.Sum(service => service.Minutes), Elapsed(services)));
            if (documented > elapsed)
            {
                var names = string.Join(" and ", date.Select(day => day.Discipline.Abbreviation()).Distinct());
                findings.Add(new(FindingCatalogue.DisciplinesExceedElapsed, default, documented, elapsed, detail: $"{date.Key:O} {names}"));
            }
        }
        return findings.ToImmutable();
    }

    /// <summary>The checks of one day: two timed services in the same minutes, and services that do not fit into their visit.</summary>
    /// <param name="day">The day.</param>
    /// <param name="counted">Its services with the minutes that count.</param>
    /// <param name="codes">What the codes mean.</param>
    /// <param name="findings">Receives what is found: for each service, the first that it shares minutes with.</param>
    internal static void OfDay(TreatmentDay day, ReadOnlySpan<TherapyService> counted, TherapyCodeSet codes, ref FindingList findings)
    {
        for (var i = 1; i < counted.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!ShareMinutes(counted[j], counted[i], day.Date, codes))
                    continue;
                TimeRange first = counted[j].Time!.Value, second = counted[i].Time!.Value;
                findings.Add(new(FindingCatalogue.SameMinutes, counted[j].Code, first.OverlapMinutes(second), other: counted[i].Code, detail: $"{first} and {second}"));
                break;
            }
        }
        foreach (var visit in day.Visits)
        {
            CheckVisit(visit, counted[..visit.Services.Length], day.Date, codes, ref findings);
            counted = counted[visit.Services.Length..];
        }
    }

    private static bool ShareMinutes(in TherapyService one, in TherapyService other, DateOnly date, TherapyCodeSet codes) =>
        one.Time is { } first && other.Time is { } second && first.Overlaps(second)
        && (one.Code != other.Code || CountedServices.IsSameClinician(one, other))
        && one.MayBill && other.MayBill && IsTimed(one, date, codes) && IsTimed(other, date, codes);

    private static void CheckVisit(Visit visit, ReadOnlySpan<TherapyService> counted, DateOnly date, TherapyCodeSet codes, ref FindingList findings)
    {
        if (visit.Time is not { } time)
            return;
        var timed = 0;
        foreach (ref readonly var service in counted)
        {
            if (service.MayBill && IsTimed(service, date, codes))
                timed += service.Minutes;
        }
        var room = time.WholeMinutesOutside([.. visit.Uncounted.Where(stretch => stretch.Time is not null).Select(stretch => stretch.Time!.Value)])
            - visit.Uncounted.Where(stretch => stretch.Time is null).Sum(stretch => stretch.Minutes);
        if (timed > room)
            findings.Add(new(FindingCatalogue.VisitTooShort, default, timed, time.WholeMinutes, time.WholeMinutes - room, detail: time));
    }

    /// <summary>The services of a day that occupy the patient by the clock, with the minutes that count.</summary>
    private static List<TherapyService> ClockedServices(TreatmentDay day)
    {
        var unused = new FindingList();
        return [.. CountedServices.Count(day, ref unused).Where(service => service.Time is not null && service.MayBill && IsTimed(service, day.Date))];
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

    /// <summary>The whole minutes that the times of the services cover together.</summary>
    private static int Elapsed(IEnumerable<TherapyService> services)
    {
        int seconds = 0, covered = 0;
        foreach (var range in services.Select(service => service.Time!.Value).OrderBy(range => range.StartSecond))
        {
            seconds += Math.Max(0, range.EndSecond - Math.Max(range.StartSecond, covered));
            covered = Math.Max(covered, range.EndSecond);
        }
        return seconds / 60;
    }
}
