using System.Collections.Immutable;
using TherapyCodes.Testing;

namespace TherapyCodes.Tests.Testing;

/// <summary>A right biller of therapy days under Medicare, written for these tests alone, with one fault on demand.</summary>
internal sealed class PlainBiller
{
    private static readonly PlainAllocator Allocator = new(UnitRule.Medicare);

    private readonly string _broken;

    private PlainBiller(string broken) => _broken = broken;

    /// <summary>A biller that breaks one of <see cref="AssistantLaws"/>, or none.</summary>
    public static ClaimBiller ThatBreaks(string law) => new PlainBiller(law).Bill;

    private ClaimLine[] Bill(TreatmentDay day)
    {
        if (_broken == "answers" && day.Services.All(service => service.Minutes == 0))
            throw new NotSupportedException("No minutes.");
        var lines = ImmutableArray.CreateBuilder<ClaimLine>();
        foreach (var billed in Allocator.Answer(day.Services).Units)
        {
            var services = _broken == "visits" && day.Visits.Length > 1 ? day.Visits[0].Services : day.Services;
            int therapist = Minutes(services, billed.Code, service => IsByTherapist(service)), assistant = Minutes(services, billed.Code, service => !IsByTherapist(service));
            var marked = Marked(day, billed.Code, therapist, assistant, billed.Units);
            var plain = billed.Units - marked;
            Add(lines, day, billed.Code, _broken == "units-stay" && therapist > 0 && assistant > 0 && assistant % 15 == 0 ? plain + 1 : plain, isMarked: false);
            Add(lines, day, billed.Code, marked, isMarked: true);
        }
        return lines.ToArray();
    }

    private bool IsByTherapist(TherapyService service) => service.IsByTherapist && (_broken != "together" || service.JointProvider == Practitioner.None);

    private int Marked(TreatmentDay day, CptCode code, int therapist, int assistant, int units)
    {
        if (day.Discipline == Discipline.SpeechLanguagePathology || units == 0)
            return 0;
        if (_broken == "no-assistant" && assistant == 0 && day.Services.Any(service => service.Provider.IsAssistant()) && !day.IsCriticalAccessHospital && day.Date.Year >= 2020)
            return 1;
        if (day.IsCriticalAccessHospital && _broken != "critical-access")
            return 0;
        if (day.Date.Year < 2020)
            return _broken == "before-2020" && therapist > 0 && assistant > 0 ? 1 : 0;
        if (assistant == 0)
            return 0;
        if (therapist == 0)
            return _broken == "assistant-alone" && units > 2 ? 1 : units;
        if (PlainAllocator.Table(code).Measure == UnitMeasure.Day)
            return 10 * assistant > therapist + assistant != (_broken == "untimed") ? units : 0;
        int t = therapist % 15, a = assistant % 15, left = units - therapist / 15 - assistant / 15;
        var isAssistants = day.Date.Year < 2022
            ? 10 * a > t + a != (_broken == "ten-percent")
            : t >= 8 ? _broken == "therapist-has-8" && a > 0 : a > 0 && _broken != "therapist-has-less";
        return assistant / 15 + left switch
        {
            0 => _broken == "whole-blocks" && assistant >= 15 ? -1 : 0,
            1 => isAssistants ? 1 : 0,
            _ => _broken == "two-units" ? 2 : 1,
        };
    }

    private void Add(ImmutableArray<ClaimLine>.Builder lines, TreatmentDay day, CptCode code, int units, bool isMarked)
    {
        if (units == 0)
            return;
        var (discipline, assistant) = day.Discipline switch
        {
            Discipline.PhysicalTherapy => (Modifier.GP, Modifier.CQ),
            Discipline.OccupationalTherapy => (Modifier.GO, _broken == "discipline" ? Modifier.CQ : Modifier.CO),
            _ => (Modifier.GN, Modifier.None),
        };
        lines.Add(new(code, units, isMarked ? [discipline, assistant] : [discipline]));
    }

    private static int Minutes(ImmutableArray<TherapyService> services, CptCode code, Predicate<TherapyService> isMeant) =>
        services.Where(service => service.Code == code && isMeant(service)).Sum(service => service.Minutes);
}
