using Spectre.Console;

namespace TherapyCodes.Tool.Pages;

/// <summary>The findings, the gravest first, each with its source.</summary>
internal static class FindingsList
{
    private const int SeverityWidth = 8;
    private const int CodeWidth = 7;

    public static void Write(Page page, IEnumerable<Finding> findings)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn { Width = 2 + SeverityWidth, NoWrap = true, Padding = new(2, 0, 0, 0) })
            .AddColumn(new GridColumn { Width = CodeWidth, NoWrap = true, Padding = new(0, 0, 0, 0) })
            .AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
            grid.AddRow(new Text(Word(finding), StyleOf(finding)), new Text(finding.Code), TextOf(finding));
        page.Write(grid);
    }

    private static string Word(Finding finding) => finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    private static Style StyleOf(Finding finding) => finding.Severity switch
    {
        Severity.Error => new(Color.Red, decoration: Decoration.Bold),
        Severity.Warning => new(Color.Yellow, decoration: Decoration.Bold),
        _ => new(Color.Blue),
    };

    private static Paragraph TextOf(Finding finding) => new Paragraph(finding.Message).Append($" [{finding.Citation}]", Page.Faint);
}
