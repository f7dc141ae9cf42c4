namespace TherapyCodes.Testing;

/// <summary>What the references need to know of a documented day.</summary>
internal static class DayReading
{
    /// <summary>The codes, each once, in the order of their first line.</summary>
    public static IEnumerable<CptCode> CodesOf(TreatmentDay day) => day.Services.Select(service => service.Code).Distinct();

    /// <summary>The therapist's minutes of a code, those together with the assistant included, and the assistant's alone.</summary>
    public static (int Therapist, int Assistant) MinutesOf(TreatmentDay day, CptCode code)
    {
        int therapist = 0, assistant = 0;
        foreach (var service in day.Services.Where(service => service.Code == code))
        {
            if (service.IsByTherapist)
                therapist += service.Minutes;
            else
                assistant += service.Minutes;
        }
        return (therapist, assistant);
    }

    /// <summary>The 15-minute codes and the minutes of each.</summary>
    public static (CptCode[] Codes, int[] Minutes) TimedOf(TreatmentDay day)
    {
        CptCode[] codes = [.. CodesOf(day).Where(code => !TreatmentDayGen.IsUntimed(code))];
        return (codes, [.. codes.Select(code => MinutesOf(day, code)).Select(minutes => minutes.Therapist + minutes.Assistant)]);
    }

    /// <summary>The units of a code over all its lines.</summary>
    public static int UnitsOf(IEnumerable<ClaimLine> claim, CptCode code) => claim.Where(line => line.Code == code).Sum(line => line.Units);
}
