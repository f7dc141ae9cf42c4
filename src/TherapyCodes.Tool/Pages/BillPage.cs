using Spectre.Console;
using Spectre.Console.Rendering;

namespace TherapyCodes.Tool.Pages;

/// <summary>A billed day for people: a row and a bar for each service, the reasoning, what is not billed, the findings.</summary>
internal static class BillPage
{
    public static void Write(Page page, BilledDay bill, bool isDateStated)
    {
        page.Heading($"{bill.Day.Date:O}{(isDateStated ? "" : " (today)")}, {bill.Day.Discipline.Abbreviation()}, {bill.Policy.Name}: {bill.TotalUnits} {(bill.TotalUnits == 1 ? "unit" : "units")}");
        page.Write(Table(bill));
        if (bill.Allocation.Services.Any(service => service.IsPooled))
            page.Write(new Padder(UnitBar.Legend(), new Padding(2, 0, 0, 0)));
        page.Heading("Why");
        foreach (var line in bill.Allocation.Explain().Split('\n'))
            page.Line(line);
        WriteList(page, "Claim lines", bill.Lines.Select(line => line.ToString()));
        WriteList(page, "Not billed", bill.Unbilled.Select(service => service.ToString()));
        WriteList(page, "For the clinician to confirm", bill.Proposals.Select(proposal => proposal.ToString()));
        if (!bill.Findings.IsEmpty)
            page.Heading("Findings");
        FindingsList.Write(page, bill.Findings);
    }

    private static void WriteList(Page page, string heading, IEnumerable<string> lines)
    {
        var texts = lines.ToArray();
        if (texts.Length == 0)
            return;
        page.Heading(heading);
        foreach (var text in texts)
            page.Line(text);
    }

    private static Table Table(BilledDay bill)
    {
        var hasWho = bill.Day.Services.Any(service => service.Provider != Practitioner.None);
        var table = Page.NewTable().AddColumn(Page.TextColumn("Code")).AddColumn(Page.TextColumn("Service"));
        if (hasWho)
            table.AddColumn(Page.TextColumn("Who"));
        foreach (var number in new[] { "Min", "Full", "Left", "Units" })
            table.AddColumn(Page.NumberColumn(number));
        table.AddColumn(Page.TextColumn("Modifiers"));
        foreach (var service in bill.Allocation.Services)
        {
            var row = new ServiceRow(bill, service);
            List<IRenderable> cells = [new Text(row.Codes, Page.Strong), row.Service()];
            if (hasWho)
                cells.Add(new Text(row.Who));
            cells.AddRange([new Text(row.Minutes), new Text(row.FullUnits), new Text(row.Leftover), new Text(row.Units, Page.Strong), new Text(row.Modifiers)]);
            table.AddRow(cells);
        }
        return table;
    }
}
