using Spectre.Console;

namespace TherapyCodes.Tool.Pages;

/// <summary>What the table says of a code, for people.</summary>
internal static class CodePage
{
    public static void Write(Page page, CodeLookup lookup, TherapyCodeSet codes)
    {
        page.Heading(lookup.ToString());
        if (lookup.Entry is not { } entry)
        {
            page.Line($"The table: {codes}.");
            return;
        }
        var facts = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(2, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        foreach (var (name, value) in Facts(entry, codes))
            facts.AddRow(new Text(name, Page.Faint), new Text(value));
        page.Write(facts);
        page.Heading("Sources");
        foreach (var source in entry.Sources)
        {
            page.Line(source.ToString());
            if (source.Url.Length > 0)
                page.Verbatim(source.Url);
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(TherapyCode entry, TherapyCodeSet codes)
    {
        yield return ("Label (ours)", entry.Label);
        yield return ("Counted", entry.Basis.IsPooled ? $"{entry.Basis}, pooled with the day's other 15-minute codes" : entry.Basis.ToString());
        yield return ("Category", Words.ForPeople(entry.Category));
        yield return ("Contact", Words.ForJson(entry.Contact) ?? "not known");
        yield return ("Therapy", entry.Use switch
        {
            TherapyUse.Always => "always: the line carries GP, GO or GN whoever furnishes it",
            TherapyUse.Sometimes => "sometimes: when furnished under a therapy plan of care",
            TherapyUse.Never => "no therapy code of Medicare's",
            _ => "not known",
        });
        yield return ("Disciplines", entry.Disciplines == Disciplines.None ? "none of PT, OT, SLP" : string.Join(", ", Words.Of(entry.Disciplines)));
        yield return ("Medicare status", entry.MedicareStatus == MedicareStatus.None
            ? $"not in the fee schedule file of {codes.StatusAsOf:O}"
            : $"{(char)entry.MedicareStatus} ({Words.ForPeople(entry.MedicareStatus)}), as of {codes.StatusAsOf:O}");
        yield return ("Multiple procedures", entry.MultipleProcedureIndicator switch
        {
            5 => $"5: therapy payment reduction, as of {codes.StatusAsOf:O}",
            { } indicator => $"{indicator}, as of {codes.StatusAsOf:O}",
            null => "not known",
        });
        yield return ("Units a day", $"practitioner {entry.PractitionerLimit}, hospital {entry.HospitalLimit}, as of {codes.LimitsAsOf:O}");
        yield return ("In force", $"{(entry.ValidFrom is { } from ? $"from {from:O}" : $"since before {codes.CoversFrom:O}")}{(entry.ValidTo is { } to ? $" to {to:O}" : "")}");
        if (!entry.ReplacedBy.IsEmpty)
            yield return ("Replaced by", string.Join(" or ", entry.ReplacedBy));
        yield return ("Confidence", $"{Words.ForPeople(entry.Confidence)} (basis and dates)");
    }
}
