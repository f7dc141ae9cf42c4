using Spectre.Console;

namespace TherapyCodes.Tool.Pages;

/// <summary>The codes in force on a date, for people.</summary>
internal static class CodesPage
{
    public static void Write(Page page, IReadOnlyCollection<TherapyCode> valid, DateOnly date, Discipline discipline, TherapyCodeSet codes)
    {
        var whose = discipline == Discipline.None ? "" : $"{discipline.Abbreviation()} ";
        page.Heading($"{valid.Count} {whose}codes in force on {date:O} (labels are ours)");
        if (date > codes.CheckedTo)
            page.Line($"The table was checked up to {codes.CheckedTo:O}; codes may have changed since.");
        var table = Page.NewTable();
        foreach (var heading in new[] { "Code", "Service", "Counted", "Disciplines" })
            table.AddColumn(Page.TextColumn(heading));
        foreach (var code in valid)
            table.AddRow(new Text($"{code.Code}", Page.Strong), new Text(code.Label), new Text(code.Basis.ToString()), new Text(string.Join(", ", Words.Of(code.Disciplines))));
        page.Write(table);
    }
}
