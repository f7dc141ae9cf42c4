using Spectre.Console;
using Spectre.Console.Rendering;

namespace TherapyCodes.Tool.Pages;

/// <summary>A comparison for people: a row for each code, a column for each policy, then the differences in words.</summary>
internal static class ComparisonPage
{
    private static readonly Style Different = new(Color.Yellow, decoration: Decoration.Bold);

    public static void Write(Page page, PolicyComparison comparison, bool isDateStated)
    {
        var day = comparison.Bills[0].Day;
        page.Heading($"{day.Date:O}{(isDateStated ? "" : " (today)")}, {day.Discipline.Abbreviation()}: units under {comparison.Bills.Length} policies");
        page.Write(Table(comparison));
        page.Heading("Differences");
        if (comparison.Differences.IsEmpty)
            page.Line("None: every policy bills the same units.");
        foreach (var difference in comparison.Differences)
            page.Line(difference.ToString());
        foreach (var bill in comparison.Bills)
        {
            var findings = bill.Findings.Where(finding => finding.Severity >= Severity.Warning).ToArray();
            if (findings.Length > 0)
                page.Heading($"Findings under {bill.Policy.Name}");
            FindingsList.Write(page, findings);
        }
    }

    private static Table Table(PolicyComparison comparison)
    {
        var table = Page.NewTable().AddColumn(Page.TextColumn("Code"));
        foreach (var bill in comparison.Bills)
            table.AddColumn(Page.NumberColumn(bill.Policy.Name));
        foreach (var code in comparison.Bills.SelectMany(bill => bill.Units).Select(units => units.Code).Distinct())
            table.AddRow(Row(code.ToString(), comparison, bill => bill.UnitsOf(code)));
        return table.AddRow(Row("Total", comparison, bill => bill.TotalUnits));
    }

    private static IEnumerable<IRenderable> Row(string name, PolicyComparison comparison, Func<BilledDay, int> units)
    {
        var primary = units(comparison.Bills[0]);
        return comparison.Bills.Select(bill => new Text($"{units(bill)}", units(bill) == primary ? Page.Plain : Different)).Prepend(new Text(name, Page.Strong));
    }
}
