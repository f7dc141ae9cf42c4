using System.Collections.Immutable;
using System.Globalization;

namespace TherapyCodes.Tests;

/// <summary>
/// Writes days and claims in one line, as a note would: <c>97110=33 97140=7:PTA 97161</c>. A service is a code with minutes, a time range or
/// both (<c>97110=30@09:00-09:33</c>), the people (<c>:PT+PTA</c>), the clinician's key (<c>#a</c>), the contact (<c>/group</c>) and a
/// quantity (<c>*3</c>). A date, a discipline or <c>CAH</c> may stand before; <c>|</c> begins the next visit; <c>97110!59</c> attests.
/// </summary>
internal static class Note
{
    public static readonly DateOnly Date = new(2026, 3, 2);

    public static TreatmentDay Day(string text)
    {
        var (date, discipline, isCriticalAccess) = (Date, Discipline.PhysicalTherapy, false);
        var visits = new List<List<TherapyService>> { new() };
        var attestations = ImmutableArray.CreateBuilder<Attestation>();
        foreach (var word in Words(text))
        {
            if (word == "|")
                visits.Add([]);
            else if (word == "CAH")
                isCriticalAccess = true;
            else if (word.IndexOf('!') is var mark and > 0)
                attestations.Add(new(CptCode.Parse(word[..mark]), Modifier.Parse(word[(mark + 1)..])));
            else if (DisciplineText.TryParse(word, out var stated))
                discipline = stated;
            else if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
                date = on;
            else
                visits[^1].Add(Service(word));
        }
        return TreatmentDay.Create(date, discipline, [.. visits.Select(services => new Visit(services))], attestations.ToImmutable(), isCriticalAccess);
    }

    public static TherapyService Service(string text)
    {
        var quantity = Cut(ref text, '*');
        var contact = Cut(ref text, '/');
        var clinician = Cut(ref text, '#');
        var people = text.LastIndexOf(':') is var colon and > 0 && char.IsAsciiLetter(text[colon + 1]) ? Cut(ref text, ':') : null;
        var time = Cut(ref text, '@');
        var minutes = Cut(ref text, '=');
        if (minutes?.Contains('-') == true)
            (time, minutes) = (minutes, null);
        var service = minutes is null ? new TherapyService(text) : new(text, int.Parse(minutes, CultureInfo.InvariantCulture));
        var (provider, joint) = People(people);
        return service with
        {
            Time = time is null ? null : TimeRange.Parse(time),
            Provider = provider,
            JointProvider = joint,
            Clinician = clinician,
            Contact = contact switch
            {
                null => PatientContact.None,
                "group" => PatientContact.Group,
                "supervised" => PatientContact.Supervised,
                "one-on-one" => PatientContact.OneOnOne,
                "not-present" => PatientContact.NotPresent,
                _ => throw new FormatException($"{contact} is no contact."),
            },
            Quantity = quantity is null ? 0 : int.Parse(quantity, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Claim lines such as <c>97110:2:GP 97140:1:GP:CQ</c>.</summary>
    public static ImmutableArray<ClaimLine> Claim(string text) => [.. Words(text).Select(Line)];

    public static BilledDay Bill(string text) => Bill(Day(text));

    public static BilledDay Bill(TreatmentDay day) => new BillingEngine(PayerPolicy.Medicare).Bill(day);

    /// <summary>The lines in the form that <see cref="Claim"/> reads.</summary>
    public static string Lines(BilledDay bill) =>
        string.Join(' ', bill.Lines.Select(line => string.Join(':', [$"{line.Code}", $"{line.Units}", .. line.Modifiers.Select(modifier => $"{modifier}")])));

    private static ClaimLine Line(string text)
    {
        var parts = text.Split(':');
        var modifiers = parts.Skip(2).Select(part => Modifier.Parse(part)).ToArray();
        return new(CptCode.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), ModifierList.Create(modifiers));
    }

    private static (Practitioner Provider, Practitioner Joint) People(string? text)
    {
        if (text is null)
            return default;
        return TherapyService.TryParseProviders(text, out var provider, out var joint) ? (provider, joint) : throw new FormatException($"{text} is nobody.");
    }

    private static string? Cut(ref string text, char mark)
    {
        var place = text.LastIndexOf(mark);
        if (place < 0)
            return null;
        var cut = text[(place + 1)..];
        text = text[..place];
        return cut;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
