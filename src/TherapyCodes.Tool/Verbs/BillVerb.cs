using System.CommandLine;
using TherapyCodes.Tool.Pages;

namespace TherapyCodes.Tool.Verbs;

/// <summary>Bills one day that stands on the command line.</summary>
internal sealed class BillVerb : Verb
{
    private readonly Option<string> _policy = SharedOptions.Policy("The payer's policy");
    private readonly Option<bool> _json = SharedOptions.Json("Print the day as one JSON record, as batch does");
    private readonly DayArguments _day;

    public BillVerb(Surroundings surroundings) : base("bill", "Bills one treatment day: units, claim lines and the reason for each.", surroundings)
    {
        _day = new(this);
        Add(_policy);
        Add(_json);
    }

    public override string Details => """
        The exit code is 1 when a finding of severity error is in the answer, such as an
        unknown or retired code.

        Examples:
          therapycodes bill 97110=33 97140=7
          therapycodes bill --date 2026-03-02 97161 97110=23:PTA 97110=10:PT 97530=15:PT+PTA
          therapycodes bill --discipline SLP --json 92507 97129=30
          therapycodes bill --policy cpt-midpoint 97110=09:00-09:33 97597=45cm2
        """;

    protected override int Run(ParseResult arguments)
    {
        var policy = SharedOptions.ReadPolicy(arguments.GetValue(_policy)!);
        var bill = new BillingEngine(policy).Bill(_day.Read(arguments, Surroundings));
        if (arguments.GetValue(_json))
            JsonLine.Write(Surroundings.Output, writer => BillingRecord.Write(writer, null, bill));
        else
            Page.Print(Surroundings, page => BillPage.Write(page, bill, _day.IsDateStated(arguments)));
        return bill.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Failure : ExitCode.Success;
    }
}
