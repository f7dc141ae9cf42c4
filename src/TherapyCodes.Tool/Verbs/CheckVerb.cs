using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text;
using TherapyCodes.Testing;
using TherapyCodes.Tool.Checks;
using TherapyCodes.Tool.Pages;

namespace TherapyCodes.Tool.Verbs;

/// <summary>Checks somebody else's program against the laws of units.</summary>
internal sealed class CheckVerb : Verb
{
    private const int MostSeconds = 3600;

    private readonly Option<string> _command = new("--command")
    {
        Description = "The program and its arguments; '…' and \"…\" hold words together, and there is no shell",
        HelpName = "COMMAND",
        Required = true,
    };

    private readonly Option<string> _policy = SharedOptions.Policy("The policy whose rule the units should follow");
    private readonly Option<string> _cases = Number("--cases", "The days that each law is judged on", $"{LawOptions.Default.Cases}");
    private readonly Option<string> _seed = Number("--seed", "The seed of the first day; the same seed gives the same days", $"{LawOptions.Default.Seed}");
    private readonly Option<string> _timeout = Number("--timeout", "The seconds that an answer may take", "10");
    private readonly Option<string?> _except = new("--except") { Description = "Laws to leave out, with commas between", HelpName = "LAW,LAW" };
    private readonly Option<bool> _json = SharedOptions.Json("Print one JSON record with the outcome of every law");
    private readonly CancellationToken _cancellation;

    public CheckVerb(Surroundings surroundings, CancellationToken cancellation)
        : base("check", "Checks a program of yours, in any language, against the laws of units.", surroundings)
    {
        _cancellation = cancellation;
        Add(_command);
        Add(_policy);
        Add(_cases);
        Add(_seed);
        Add(_timeout);
        Add(_except);
        Add(_json);
    }

    public override string Details => """
        The program is started once. It reads the records of batch from its standard
        input, a line of JSON each, and answers each with a line of JSON before it waits
        for the next; it has to flush its output. Of the answer "units" is read, and
        "alternatives" if it is there; without it nothing is said of choices. A day that
        comes again is not asked again.

        The exit code is 1 when a law is broken; the report has the smallest day that
        breaks it. It is 2 when the program cannot be started, ends early, takes too
        long, or prints what is no JSON.

        units.js, a program to begin with:
          const lines = require("readline").createInterface({ input: process.stdin });
          lines.on("line", line => {
            const day = JSON.parse(line);
            const units = {};
            for (const { code, minutes } of day.services) {
              units[code] = Math.floor(((minutes ?? 0) + 7) / 15);   // each line alone
            }
            console.log(JSON.stringify({ id: day.id, units }));
          });

        Examples:
          therapycodes check --command "node units.js"
          therapycodes check --command "python3 'my units.py'" --policy cpt-midpoint
          therapycodes check --command "node units.js" --except add-on --seed 7 --cases 1
          therapycodes check --command "therapycodes batch -"
        """;

    protected override int Run(ParseResult arguments)
    {
        var policy = SharedOptions.ReadPolicy(arguments.GetValue(_policy)!);
        var laws = AllocationLaws.Of(policy.UnitRule);
        var timeout = TimeSpan.FromSeconds(ReadNumber(_timeout, arguments, 1, MostSeconds));
        var options = new LawOptions
        {
            Cases = ReadNumber(_cases, arguments, 1, int.MaxValue),
            Seed = ReadNumber(_seed, arguments, ulong.MinValue, ulong.MaxValue),
            Except = [.. ReadLaws(arguments.GetValue(_except), [.. laws.Laws.Select(law => law.Name)])],
        };
        try
        {
            using var process = AskedProcess.Start(ReadCommand(arguments.GetValue(_command)!), timeout, _cancellation);
            var report = laws.Check(new CommandAllocator(process, policy).Answer, options);
            if (arguments.GetValue(_json))
                JsonLine.Write(Surroundings.Output, writer => LawReportJson.Write(writer, report));
            else
                Surroundings.Output.Write(Encoding.UTF8.GetBytes($"{report}\n"));
            return report.Holds ? ExitCode.Success : ExitCode.Failure;
        }
        catch (CommandFailedException failed)
        {
            throw new UsageException(failed.Messages);
        }
    }

    private static Option<string> Number(string name, string description, string usual) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };

    private static T ReadNumber<T>(Option<string> option, ParseResult arguments, T least, T most) where T : struct, INumber<T>
    {
        var text = arguments.GetValue(option)!;
        return T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException($"{option.Name} {Quoted.Text(text)} is not possible; it is a whole number from {least} to {most}.");
    }

    private static string[] ReadLaws(string? text, string[] known)
    {
        var laws = text?.Split(',') ?? [];
        return laws.FirstOrDefault(law => !known.Contains(law)) is { } unknown
            ? throw new UsageException($"--except {Quoted.Text(unknown)} is no law; the laws are {string.Join(", ", known)}.")
            : laws;
    }

    private static string[] ReadCommand(string text)
    {
        try
        {
            return CommandWords.Split(text);
        }
        catch (FormatException malformed)
        {
            throw new UsageException($"--command {Quoted.Text(text)}: {malformed.Message}");
        }
    }
}
