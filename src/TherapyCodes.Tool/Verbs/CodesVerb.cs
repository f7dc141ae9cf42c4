using System.CommandLine;
using System.Text.Json;
using TherapyCodes.Tool.Pages;

namespace TherapyCodes.Tool.Verbs;

/// <summary>The codes in force on a date.</summary>
internal sealed class CodesVerb : Verb
{
    private readonly Option<string?> _date = SharedOptions.Date();
    private readonly Option<string?> _discipline = new("--discipline") { Description = "Only the codes that this discipline bills [default: all]", HelpName = "PT|OT|SLP" };
    private readonly Option<bool> _json = SharedOptions.Json("Print one JSON record a line for each code");

    public CodesVerb(Surroundings surroundings) : base("codes", "Lists the codes in force on a date, and how each is counted.", surroundings)
    {
        Add(_discipline);
        Add(_date);
        Add(_json);
    }

    public override string Details => """
        The exit code is 1 when the table has no data for the date.

        Examples:
          therapycodes codes --discipline PT
          therapycodes codes --date 2017-06-30 --json
        """;

    protected override int Run(ParseResult arguments)
    {
        var date = SharedOptions.ReadDate(arguments.GetValue(_date), Surroundings);
        var discipline = arguments.GetValue(_discipline) is { } text ? SharedOptions.ReadDiscipline(text) : Discipline.None;
        var codes = TherapyCodeSet.Default;
        if (date < codes.CoversFrom)
        {
            Surroundings.Error.WriteLine($"{CommandLine.Name}: the code table has no data for {date:O}; it begins on {codes.CoversFrom:O}.");
            return ExitCode.Failure;
        }
        var valid = codes.Codes.Where(code => code.IsValidOn(date) && (discipline == Discipline.None || code.Disciplines.Include(discipline))).ToArray();
        if (arguments.GetValue(_json))
        {
            foreach (var code in valid)
                JsonLine.Write(Surroundings.Output, (Utf8JsonWriter writer) => CodeJson.Write(writer, codes.Find(code.Code, date), codes));
        }
        else
        {
            Page.Print(Surroundings, page => CodesPage.Write(page, valid, date, discipline, codes));
        }
        return ExitCode.Success;
    }
}
