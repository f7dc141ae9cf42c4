using System.Collections.Immutable;

namespace TherapyCodes.Tests;

/// <summary>A finding with something that raises it and something close by that does not.</summary>
internal sealed class FindingCase
{
    public required string Code { get; init; }

    /// <summary>The day, or day and claim, that raises it, as <see cref="Note"/> writes them.</summary>
    public required string RaisedBy { get; init; }

    public required ImmutableArray<Finding> Raised { get; init; }

    public required string NotRaisedBy { get; init; }

    public required ImmutableArray<Finding> NotRaised { get; init; }

    public Finding Example => Raised.First(finding => finding.Code == Code);

    /// <summary>Of the bill of a day.</summary>
    public static FindingCase Bill(string code, string raisedBy, string notRaisedBy) => Bill(code, PayerPolicy.Medicare, raisedBy, notRaisedBy);

    public static FindingCase Bill(string code, PayerPolicy policy, string raisedBy, string notRaisedBy) =>
        Of(code, raisedBy, notRaisedBy, note => new BillingEngine(policy).Bill(Note.Day(note)).Findings);

    /// <summary>Of the audit of a claim: the note, two bars, the claim.</summary>
    public static FindingCase Audit(string code, string raisedBy, string notRaisedBy) => Of(code, raisedBy, notRaisedBy, text =>
    {
        var (note, claim) = Halves(text);
        return ClaimAudit.Check(Note.Day(note), PayerPolicy.Medicare, Note.Claim(claim)).Findings;
    });

    /// <summary>Of a check over two days, with two bars between them.</summary>
    public static FindingCase TwoDays(string code, Func<IEnumerable<TreatmentDay>, ImmutableArray<Finding>> check, string raisedBy, string notRaisedBy) =>
        Of(code, raisedBy, notRaisedBy, text =>
        {
            var (one, other) = Halves(text);
            return check([Note.Day(one), Note.Day(other)]);
        });

    /// <summary>Of the bill of a visit with times and stretches that do not count.</summary>
    public static FindingCase OneVisit(string code, (string Note, string Visit, string Uncounted) raisedBy, (string Note, string Visit, string Uncounted) notRaisedBy) => new()
    {
        Code = code,
        RaisedBy = Text(raisedBy),
        Raised = BillVisit(raisedBy),
        NotRaisedBy = Text(notRaisedBy),
        NotRaised = BillVisit(notRaisedBy),
    };

    private static FindingCase Of(string code, string raisedBy, string notRaisedBy, Func<string, ImmutableArray<Finding>> findings) => new()
    {
        Code = code,
        RaisedBy = raisedBy,
        Raised = findings(raisedBy),
        NotRaisedBy = notRaisedBy,
        NotRaised = findings(notRaisedBy),
    };

    private static (string, string) Halves(string text) => text.Split("||") is [var one, var other] ? (one, other) : throw new FormatException(text);

    private static string Text((string Note, string Visit, string Uncounted) visit) =>
        string.Join(", ", new[] { visit.Note, visit.Visit.Length == 0 ? "" : $"visit {visit.Visit}", visit.Uncounted }.Where(part => part.Length > 0));

    private static ImmutableArray<Finding> BillVisit((string Note, string Visit, string Uncounted) visit) =>
        Note.Bill(CountedTimeTests.WithUncounted(visit.Note, visit.Visit.Length == 0 ? null : TimeRange.Parse(visit.Visit), visit.Uncounted)).Findings;
}
