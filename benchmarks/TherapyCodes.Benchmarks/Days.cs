namespace TherapyCodes.Benchmarks;

/// <summary>Fixed days with unpredictable minutes, the same on every machine.</summary>
internal static class Days
{
    /// <summary>
    /// How many days stand in a set; every benchmark goes through all of them. A thousand would be too few: today's branch predictors learn
    /// them, after which code with branches runs several times faster than it ever will on new data.
    /// </summary>
    public const int Count = 16 * 1024;

    private const int FewestMinutes = 1;
    private const int MostMinutes = 75;

    private static readonly string[] Codes =
        ["97110", "97140", "97530", "97112", "97116", "97535", "97113", "97032", "97035", "97033", "97124", "97542"];

    public static int[][] Minutes(int services)
    {
        var random = new Random(services);
        return [.. Enumerable.Range(0, Count).Select(_ => Minutes(random, services))];
    }

    /// <summary>The same minutes as timed services of one discipline, each of another code.</summary>
    public static TherapyService[][] Services(int services) =>
        [.. Minutes(services).Select(day => day.Select((minutes, place) => new TherapyService(Codes[place], minutes)).ToArray())];

    /// <summary>The same services, furnished in turn by a therapist and an assistant.</summary>
    public static TreatmentDay[] ByTwoPeople(int services) => [.. Services(services).Select(ByTwoPeople)];

    private static TreatmentDay ByTwoPeople(TherapyService[] services) =>
        new(new DateOnly(2026, 3, 2), Discipline.PhysicalTherapy, services.Select((service, place) => service with
        {
            Provider = place % 2 == 0 ? Practitioner.PhysicalTherapist : Practitioner.PhysicalTherapistAssistant,
        }));

    private static int[] Minutes(Random random, int services)
    {
        var minutes = new int[services];
        for (var i = 0; i < services; i++)
            minutes[i] = random.Next(FewestMinutes, MostMinutes + 1);
        return minutes;
    }
}
