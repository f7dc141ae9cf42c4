namespace TherapyCodes.Benchmarks;

/// <summary>Fixed texts in no order: mostly therapy codes, in force and retired, a few that are unknown, a few that are malformed.</summary>
internal static class Codes
{
    private static readonly string[] Others = ["99213", "0791T", "J1885", "97l10", "9711", "971100", "g0283", "9711O", "00000", "ÄÖ123", "X1234", "9711B"];

    public static string[] Texts()
    {
        var random = new Random(97110);
        var known = TherapyCodeSet.Default.Codes;
        return [.. Enumerable.Range(0, Days.Count).Select(_ => random.Next(8) == 0
            ? Others[random.Next(Others.Length)]
            : known[random.Next(known.Length)].Code.ToString())];
    }
}
