using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TherapyCodes.Tool.Pages;
using TherapyCodes.Tool.Verbs;

namespace TherapyCodes.Tool;

/// <summary>The usual help, wrapped for the terminal, and the details of the verb after it.</summary>
internal sealed class HelpWithDetails : SynchronousCommandLineAction
{
    private readonly HelpAction _help;

    private HelpWithDetails(HelpAction help) => _help = help;

    public override bool ClearsParseErrors => true;

    /// <summary>The help option of the command and all its verbs.</summary>
    public static HelpOption Option(Surroundings surroundings)
    {
        var option = new HelpOption();
        var help = (HelpAction)option.Action!;
        help.MaxWidth = Page.WidthFor(surroundings);
        option.Action = new HelpWithDetails(help);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(parseResult.CommandResult.Command is Verb verb ? verb.Details : CommandLine.Details);
        return exitCode;
    }
}
