using System.CommandLine;

namespace TherapyCodes.Tool.Verbs;

/// <summary>A treatment day on the command line: discipline, date and services.</summary>
internal sealed class DayArguments
{
    private readonly Option<string> _discipline = SharedOptions.Discipline();
    private readonly Option<string?> _date = SharedOptions.Date();
    private readonly Argument<string[]> _services = new("services")
    {
        Description = "What was done: 97161, 97110=33 (minutes), 97110=09:00-09:33, 97597=45cm2, 95851=3sections; who did it after a colon: "
            + "97110=23:PTA, 97530=10:PT+PTA",
        HelpName = "services",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public DayArguments(Command command)
    {
        command.Add(_services);
        command.Add(_discipline);
        command.Add(_date);
    }

    public bool IsDateStated(ParseResult arguments) => arguments.GetValue(_date) is not null;

    /// <summary>The day; what is wrong with it as a command line, such as a timed code without minutes, is a usage error.</summary>
    public TreatmentDay Read(ParseResult arguments, Surroundings surroundings)
    {
        var discipline = SharedOptions.ReadDiscipline(arguments.GetValue(_discipline)!);
        var date = SharedOptions.ReadDate(arguments.GetValue(_date), surroundings);
        var services = ServiceText.ParseAll(arguments.GetValue(_services)!);
        var untimed = new List<string>();
        for (var i = 0; i < services.Length; i++)
        {
            if (!services[i].HasTime && TherapyCodeSet.Default.TryGet(services[i].Code, date, out var entry) && entry.Basis.IsTimed)
                untimed.Add($"service {i + 1}, {Quoted.Text(services[i].ToString())}: {entry.Code} is timed; write its minutes, such as {entry.Code}=33.");
        }
        return untimed.Count == 0 ? new(date, discipline, services) : throw new UsageException(untimed);
    }
}
