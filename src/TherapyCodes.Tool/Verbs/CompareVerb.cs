using System.CommandLine;
using TherapyCodes.Tool.Pages;

namespace TherapyCodes.Tool.Verbs;

/// <summary>Bills one day under several policies.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Option<string> _policies = new("--policies")
    {
        Description = $"The policies, the primary payer's first, with commas between: {SharedOptions.PolicyNames}",
        HelpName = "NAME,NAME",
        DefaultValueFactory = _ => $"{PayerPolicy.Medicare.Name},{PayerPolicy.CptMidpoint.Name}",
    };

    private readonly Option<bool> _json = SharedOptions.Json("Print one JSON record with the bills and the differences");
    private readonly DayArguments _day;

    public CompareVerb(Surroundings surroundings) : base("compare", "Bills one treatment day under several policies and says where and why they differ.", surroundings)
    {
        _day = new(this);
        Add(_policies);
        Add(_json);
    }

    public override string Details => """
        The exit code is 1 when a finding of severity error is in one of the answers.

        Examples:
          therapycodes compare 97110=10 97140=10
          therapycodes compare --policies medicare,tricare,full-units --date 2020-03-02 97110=20:PTA 97140=7
        """;

    protected override int Run(ParseResult arguments)
    {
        var policies = arguments.GetValue(_policies)!.Split(',').Select(name => SharedOptions.ReadPolicy("--policies", name)).ToArray();
        var comparison = BillingEngine.Compare(_day.Read(arguments, Surroundings), policies);
        if (arguments.GetValue(_json))
            JsonLine.Write(Surroundings.Output, writer => ComparisonJson.Write(writer, comparison));
        else
            Page.Print(Surroundings, page => ComparisonPage.Write(page, comparison, _day.IsDateStated(arguments)));
        return comparison.Bills.Any(bill => bill.Findings.Any(finding => finding.Severity == Severity.Error)) ? ExitCode.Failure : ExitCode.Success;
    }
}
