using System.Globalization;

namespace TherapyCodes.Tool;

/// <summary>
/// A service as it stands on the command line: <c>97161</c>, <c>97110=33</c>, <c>97110=23:PTA</c>, <c>97530=10:PT+PTA</c>,
/// <c>97110=09:00-09:33</c>, <c>97110=30@09:00-09:33</c>, <c>97597=45cm2</c>, <c>95851=3sections</c>.
/// </summary>
internal static class ServiceText
{
    private static readonly string[] AreaSuffixes = ["cm2", "cm²"];
    private static readonly string[] SectionSuffixes = ["sections", "section"];

    /// <summary>Reads all services; complains about every one that is wrong, not only about the first.</summary>
    public static TherapyService[] ParseAll(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            throw new UsageException("There are no services; write each as CODE=MINUTES, such as 97110=33, or as CODE when it is untimed, such as 97161.");
        if (texts.Count > TreatmentDay.MostServices)
            throw new UsageException($"There are {texts.Count} services; a day takes {TreatmentDay.MostServices} at most.");
        var services = new TherapyService[texts.Count];
        var complaints = new List<string>();
        for (var i = 0; i < services.Length; i++)
        {
            if (texts[i].StartsWith('-'))
            {
                complaints.Add($"{Quoted.Text(texts[i])} is no option of this command.");
                continue;
            }
            try
            {
                services[i] = Parse(texts[i]);
            }
            catch (FormatException malformed)
            {
                complaints.Add($"service {i + 1}, {Quoted.Text(texts[i])}: {malformed.Message}");
            }
        }
        return complaints.Count == 0 ? services : throw new UsageException(complaints);
    }

    /// <summary>Reads one service.</summary>
    /// <exception cref="FormatException">The text is no service; the message says what is wrong and what would be right.</exception>
    public static TherapyService Parse(string text)
    {
        var (what, who) = SplitWho(text);
        var equals = what.IndexOf('=', StringComparison.Ordinal);
        var code = CptCode.Parse(equals < 0 ? what : what[..equals]);
        var service = equals < 0 ? new TherapyService(code) : WithAmount(code, what[(equals + 1)..]);
        if (who is null)
            return service;
        return TherapyService.TryParseProviders(who, out var provider, out var joint)
            ? service with { Provider = provider, JointProvider = joint }
            : throw new FormatException(
                $"{Quoted.Text(who)} does not say who; it is one of {string.Join(", ", PractitionerText.All)}, or two together, such as PT+PTA.");
    }

    /// <summary>Cuts off who furnished it: what follows the last colon, unless that is a part of a time.</summary>
    private static (string What, string? Who) SplitWho(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 || (colon + 1 < text.Length && char.IsAsciiDigit(text[colon + 1])) ? (text, null) : (text[..colon], text[(colon + 1)..]);
    }

    private static TherapyService WithAmount(CptCode code, string amount)
    {
        if (TryCut(amount, AreaSuffixes, out var area))
            return new TherapyService(code) with { Quantity = Number(area, TherapyService.MostQuantity, "an area is whole square centimetres, such as 97597=45cm2") };
        if (TryCut(amount, SectionSuffixes, out var sections))
            return new TherapyService(code) with { Quantity = Number(sections, TherapyService.MostQuantity, "sections are a whole number, such as 95851=3sections") };
        var at = amount.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
            return Minutes(code, amount[..at]) with { Time = TimeRange.Parse(amount.AsSpan(at + 1)) };
        return amount.Contains(':', StringComparison.Ordinal) ? new TherapyService(code, TimeRange.Parse(amount)) : Minutes(code, amount);
    }

    private static TherapyService Minutes(CptCode code, string text) =>
        new(code, Number(text, TherapyService.MostMinutes, $"minutes are whole and from 0 to {TherapyService.MostMinutes}, such as {code}=33"));

    private static int Number(string text, int most, string what) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new FormatException($"{Quoted.Text(text)} is not possible: {what}.");

    private static bool TryCut(string text, string[] suffixes, out string rest)
    {
        foreach (var suffix in suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                rest = text[..^suffix.Length];
                return true;
            }
        }
        rest = text;
        return false;
    }
}
