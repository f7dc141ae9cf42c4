using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TherapyCodes;

/// <summary>What was done for one patient on one calendar day in one discipline; one visit or several, whose minutes pool.</summary>
/// <remarks>
/// <para>Immutable. Disciplines do not pool: PT and OT of the same day are two treatment days (the sources speak of "a single date of service
/// for a single discipline"; CMS says no more than "in a day": our reading).</para>
/// <example><code>
/// var day = new TreatmentDay(new DateOnly(2026, 3, 2), Discipline.PhysicalTherapy,
///     [new TherapyService("97110", 33), new TherapyService("97140", 7)]);
/// </code></example>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TreatmentDayJsonConverter))]
public sealed class TreatmentDay
{
    /// <summary>The most services that a day takes: 1,000.</summary>
    public const int MostServices = 1000;

    /// <summary>A line takes four modifiers, of which the discipline and the assistant may take two.</summary>
    internal const int MostAttestations = 2;

    /// <summary>Creates a day with one visit.</summary>
    /// <param name="date">The date of service.</param>
    /// <param name="discipline">The discipline of the plan of care.</param>
    /// <param name="services">The services, in the order of the note; none is legal and billed as nothing, with a finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="ArgumentException">The discipline is none, or there are more than 1,000 services.</exception>
    public TreatmentDay(DateOnly date, Discipline discipline, IEnumerable<TherapyService> services)
        : this(date, discipline, [new Visit(services)])
    {
    }

    private TreatmentDay(DateOnly date, Discipline discipline, ImmutableArray<Visit> visits)
    {
        if (discipline is not (Discipline.PhysicalTherapy or Discipline.OccupationalTherapy or Discipline.SpeechLanguagePathology))
            throw new ArgumentException("A treatment day needs its discipline: PT, OT or SLP.", nameof(discipline));
        Date = date;
        Discipline = discipline;
        Visits = visits;
        Services = visits is [var only] ? only.Services : [.. visits.SelectMany(visit => visit.Services)];
        if (Services.Length > MostServices)
            throw new ArgumentException($"A treatment day has {Services.Length} services; it takes {MostServices} at most.", nameof(visits));
    }

    /// <summary>Creates a day with several visits.</summary>
    /// <param name="date">The date of service.</param>
    /// <param name="discipline">The discipline of the plan of care.</param>
    /// <param name="visits">The visits, in their order.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="visits"/> is null.</exception>
    /// <exception cref="ArgumentException">The discipline is none, or there are more than 1,000 services.</exception>
    public static TreatmentDay OfVisits(DateOnly date, Discipline discipline, IEnumerable<Visit> visits)
    {
        ArgumentNullException.ThrowIfNull(visits);
        return new(date, discipline, [.. visits]);
    }

    internal static TreatmentDay Create(
        DateOnly date, Discipline discipline, List<Visit> visits, ImmutableArray<Attestation> attestations, bool isCriticalAccessHospital) =>
        new(date, discipline, [.. visits]) { Attestations = attestations, IsCriticalAccessHospital = isCriticalAccessHospital };

    /// <summary>The date of service.</summary>
    public DateOnly Date { get; }

    /// <summary>The discipline of the plan of care.</summary>
    public Discipline Discipline { get; }

    /// <summary>The visits, in their order.</summary>
    public ImmutableArray<Visit> Visits { get; }

    /// <summary>The services of all visits, in their order.</summary>
    public ImmutableArray<TherapyService> Services { get; }

    /// <summary>What the clinician attests. What is attested for a code holds for its add-on as well, unless that has attestations of its own.</summary>
    /// <exception cref="ArgumentException">
    /// A code has more than two attestations, or one of them follows from facts and is not the clinician's to attest (GP, GO, GN, CQ, CO).
    /// </exception>
    public ImmutableArray<Attestation> Attestations
    {
        get;
        init
        {
            foreach (var code in value.GroupBy(attestation => attestation.Code))
            {
                if (code.Count() > MostAttestations)
                    throw new ArgumentException($"{code.Key} has {code.Count()} attested modifiers; a line has room for {MostAttestations}.", nameof(value));
                if (code.FirstOrDefault(attestation => attestation.Modifier.IsDiscipline || attestation.Modifier.IsAssistant) is { Modifier.IsNone: false } fact)
                    throw new ArgumentException($"{fact.Modifier} on {fact.Code} follows from the discipline and the providers; it is not attested.", nameof(value));
            }
            field = value;
        }
    } = [];

    /// <summary>Whether a critical access hospital furnished the day, which is exempt from CQ and CO. False when not stated.</summary>
    public bool IsCriticalAccessHospital { get; init; }

    /// <summary>The day in one line, such as <c>2026-03-02 PT: 97110=33, 97140=7</c>.</summary>
    public override string ToString() => $"{Date:O} {Discipline.Abbreviation()}: {string.Join("; ", Visits)}";

    internal bool Attests(CptCode code, Modifier modifier)
    {
        foreach (var attestation in Attestations)
        {
            if (attestation.Code == code && attestation.Modifier == modifier)
                return true;
        }
        return false;
    }
}
