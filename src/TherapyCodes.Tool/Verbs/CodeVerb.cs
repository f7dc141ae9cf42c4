using System.CommandLine;
using TherapyCodes.Tool.Pages;

namespace TherapyCodes.Tool.Verbs;

/// <summary>What the table says of one code on a date.</summary>
internal sealed class CodeVerb : Verb
{
    private readonly Argument<string> _code = new("code") { Description = "The code, such as 97110, 0791T or G0283", HelpName = "CODE" };
    private readonly Option<string?> _date = SharedOptions.Date();
    private readonly Option<bool> _json = SharedOptions.Json("Print one JSON record");

    public CodeVerb(Surroundings surroundings) : base("code", "Says how a code is counted, who uses it, and from when to when.", surroundings)
    {
        Add(_code);
        Add(_date);
        Add(_json);
    }

    public override string Details => """
        Medicare's facts have the date that they are known for; labels are ours. The
        exit code is 1 when the code is not in force on the date: unknown, retired (with
        what replaced it), not yet in force, or before the table begins.

        Examples:
          therapycodes code 97110
          therapycodes code 97532 --date 2026-03-02
          therapycodes code 97129 --json
        """;

    protected override int Run(ParseResult arguments)
    {
        var codes = TherapyCodeSet.Default;
        var lookup = codes.Find(ReadCode(arguments.GetValue(_code)!), SharedOptions.ReadDate(arguments.GetValue(_date), Surroundings));
        if (arguments.GetValue(_json))
            JsonLine.Write(Surroundings.Output, writer => CodeJson.Write(writer, lookup, codes));
        else
            Page.Print(Surroundings, page => CodePage.Write(page, lookup, codes));
        return lookup.Status == CodeStatus.Valid ? ExitCode.Success : ExitCode.Failure;
    }

    private static CptCode ReadCode(string text)
    {
        try
        {
            return CptCode.Parse(text);
        }
        catch (FormatException malformed)
        {
            throw new UsageException(malformed.Message);
        }
    }
}
