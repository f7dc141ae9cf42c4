using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using TherapyCodes.Tool.Verbs;

namespace TherapyCodes.Tool;

/// <summary>The command: reads the arguments, runs the verb, turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public const string Name = "therapycodes";

    /// <summary>What the help of the whole command says at its end.</summary>
    public const string Details = """
        Exit codes:
          0    all went well
          1    there is an answer, but something in it needs mending: see each command
          2    the command line is wrong, or a file cannot be read or written
          130  stopped by Ctrl-C; what was done until then is written

        Example:
          therapycodes bill 97110=33 97140=7
        Each command has its own help with examples: therapycodes bill --help
        """;

    private const string Description = "Turns documented outpatient therapy into billable units and claim lines, and says why.";

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments, without the command's own name.</param>
    /// <param name="surroundings">Input, output and the rest.</param>
    /// <param name="cancellation">Asks for a clean stop.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellation)
    {
        var command = Create(surroundings, cancellation);
        var result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        try
        {
            if (result.Action is ParseErrorAction)
                throw new UsageException(Complaints(command, result));
            using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true);
            return result.Invoke(new() { Output = output, Error = surroundings.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException wrong)
        {
            foreach (var message in wrong.Messages)
                surroundings.Error.WriteLine($"{Name}: {message}");
            surroundings.Error.WriteLine($"Try: {Name} {(result.CommandResult.Command is Verb verb ? verb.Name + " " : "")}--help");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException closed) when (StandardOutput.IsClosedPipe(closed))
        {
            // Whoever read the output has enough of it, as in: therapycodes codes | head -1
            return ExitCode.Success;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"{Name}: {unusable.Message}");
            return ExitCode.Usage;
        }
    }

    private static Command Create(Surroundings surroundings, CancellationToken cancellation) => new(Name, Description)
    {
        new BillVerb(surroundings),
        new BatchVerb(surroundings, cancellation),
        new AuditVerb(surroundings, cancellation),
        new CompareVerb(surroundings),
        new CheckVerb(surroundings, cancellation),
        new CodeVerb(surroundings),
        new CodesVerb(surroundings),
        HelpWithDetails.Option(surroundings),
        new VersionOption(),
    };

    private static string[] Complaints(Command command, ParseResult result)
    {
        if (result.CommandResult.Command != command)
            return [.. result.Errors.Select(error => error.Message)];
        var verbs = string.Join(", ", command.Subcommands.Select(verb => verb.Name));
        return result.UnmatchedTokens is [var first, ..]
            ? [$"{Quoted.Text(first)} is no command; the commands are {verbs}."]
            : [$"A command is missing; the commands are {verbs}."];
    }
}
