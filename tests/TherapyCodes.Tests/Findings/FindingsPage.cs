using System.Globalization;
using System.Text;

namespace TherapyCodes.Tests;

/// <summary>Makes <c>docs/findings.md</c> from the catalogue and the cases that raise each finding.</summary>
internal static class FindingsPage
{
    public const string File = "docs/findings.md";

    private static readonly Dictionary<char, string> Groups = new()
    {
        ['1'] = "Units",
        ['2'] = "Codes",
        ['3'] = "Time",
        ['4'] = "People and modifiers",
        ['5'] = "Payers",
        ['6'] = "Audit of a claim",
    };

    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Findings

            Everything that the library may have to say about a day or a claim. A code is permanent: it is never renumbered and never used again.
            `Fail` means that the rule is not met, `NotCovered` that the data do not suffice to say, `Pass` that there is nothing to mend;
            `Bypassed` replaces `Fail` where an attestation of the clinician bypasses the rule. Findings on units cite the rule that counted them: the
            source named here is that of Medicare's rule, or of most such codes.

            This page is made from the catalogue and from the tests that raise each finding: `TC_WRITE_DOCS=1 dotnet test --filter FindingsPage`
            writes it again. In the examples `97110=33:PTA` is a code with its minutes and who furnished it, `@` its time in and out, `#` a
            clinician, `!` an attestation; after two bars stands the claim, or another day.

            """.ReplaceLineEndings("\n"));
        var group = ' ';
        foreach (var rule in FindingCatalogue.All)
        {
            if (rule.Code[2] != group)
            {
                group = rule.Code[2];
                page.Append(CultureInfo.InvariantCulture, $"\n## {Groups[group]}\n");
            }
            Append(page, rule, FindingCases.All.Single(entry => entry.Code == rule.Code));
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, FindingRule rule, FindingCase example)
    {
        var given = example.RaisedBy.Length == 0 ? "a day without services" : $"`{example.RaisedBy}`";
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Code}: {rule.Title}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Severity and status: {rule.Severity}, {rule.Status}\n");
        page.Append(CultureInfo.InvariantCulture, $"- Example: {given}\n");
        page.Append(CultureInfo.InvariantCulture, $"  > {example.Example.Message}\n");
        page.Append(CultureInfo.InvariantCulture, $"- What to do: {rule.Action}\n");
        page.Append(CultureInfo.InvariantCulture, $"- Source: {Source(rule.Citation)}\n");
    }

    private static string Source(Citation citation)
    {
        var text = new StringBuilder(citation.Document);
        if (citation.Section.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $", {citation.Section}");
        if (citation.Url.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $", <{citation.Url}>");
        if (citation.EffectiveFrom is { } from)
            text.Append(CultureInfo.InvariantCulture, $"; dates of service from {from:O}");
        if (citation.Confidence is not Confidence.High)
            text.Append(citation.Confidence == Confidence.Unverified ? "; **unverified**" : $"; confidence {citation.Confidence.ToString().ToLowerInvariant()}");
        return text.ToString();
    }
}
