namespace TherapyCodes.Tool.Pages;

/// <summary>An audited claim for people.</summary>
internal static class AuditPage
{
    public static void Write(Page page, string? id, AuditedClaim audit)
    {
        var bill = audit.Expected;
        page.Heading($"{Name(id)}{bill.Day.Date:O}, {bill.Day.Discipline.Abbreviation()}, {bill.Policy.Name}: {(audit.Matches ? "the claim matches the note" : "the claim differs from the note")}");
        page.Line($"Billed: {(audit.Claim.IsEmpty ? "nothing" : string.Join(", ", audit.Claim))}");
        if (!audit.Matches)
            page.Line($"Right:  {(bill.Lines.IsEmpty ? "nothing" : string.Join(", ", bill.Lines))}");
        FindingsList.Write(page, audit.Findings.AddRange(bill.Findings.Where(finding => finding.Severity >= Severity.Warning)));
    }

    public static void WriteError(Page page, string? id, long line, string message)
    {
        page.Heading($"{Name(id)}line {line} failed");
        page.Line(message);
    }

    private static string Name(string? id) => id is null ? "" : $"{Quoted.Text(id)}, ";
}
