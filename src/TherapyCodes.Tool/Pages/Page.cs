using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace TherapyCodes.Tool.Pages;

/// <summary>What people read: text and tables as wide as the terminal, or 80 columns where there is none, without colour there.</summary>
internal sealed class Page
{
    private const int PipeWidth = 80;
    private const int LeastWidth = 40;
    private const int MostWidth = 100;
    private const int Indent = 2;

    private readonly TextWriter _text;
    private readonly IAnsiConsole _console;
    private bool _needsBlankLine;

    private Page(Surroundings surroundings, TextWriter text)
    {
        _text = text;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = surroundings.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = surroundings.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Capabilities.Unicode = true;
        _console.Profile.Capabilities.Links = false;
        _console.Profile.Width = WidthFor(surroundings);
    }

    public static Style Plain { get; } = Style.Plain;

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static int WidthFor(Surroundings surroundings) => Math.Clamp(surroundings.TerminalWidth ?? PipeWidth, LeastWidth, MostWidth);

    /// <summary>Prints a page at once.</summary>
    public static void Print(Surroundings surroundings, Action<Page> write)
    {
        surroundings.Output.Write(Encoding.UTF8.GetBytes(Render(surroundings, write)));
        surroundings.Output.Flush();
    }

    /// <summary>The text of a page; without colour there are no blanks at the ends of its lines.</summary>
    public static string Render(Surroundings surroundings, Action<Page> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new(surroundings, text));
        return surroundings.HasColor ? text.ToString() : string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    /// <summary>A table with nothing but a line under its heading.</summary>
    public static Table NewTable() => new Table().Border(TableBorder.Simple).BorderStyle(Faint);

    public static TableColumn TextColumn(string heading) => new(heading) { Padding = new(0, 0, 1, 0) };

    public static TableColumn NumberColumn(string heading) => new(heading) { Padding = new(0, 0, 1, 0), Alignment = Justify.Right, NoWrap = true };

    /// <summary>A heading, with an empty line before it.</summary>
    public void Heading(string text)
    {
        if (_needsBlankLine)
            _text.WriteLine();
        Write(new Text(text + "\n", Strong));
    }

    /// <summary>A paragraph under a heading.</summary>
    public void Line(string text) => Write(new Padder(new Text(text), new Padding(Indent, 0, 0, 0)));

    /// <summary>Text that is not to be broken, such as an address.</summary>
    public void Verbatim(string text)
    {
        _text.WriteLine(new string(' ', Indent) + text);
        _needsBlankLine = true;
    }

    public void Write(IRenderable content)
    {
        _console.Write(content);
        // A table brings its own empty line.
        _needsBlankLine = content is not Table;
    }
}
