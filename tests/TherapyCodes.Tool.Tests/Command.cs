using System.Text;

namespace TherapyCodes.Tool.Tests;

/// <summary>Runs the command in memory.</summary>
internal static class Command
{
    public static Result Run(params string[] args) => Run(args, "");

    public static Result Run(string[] args, string input) => Run(args, Encoding.UTF8.GetBytes(input), null, false);

    public static Result Run(string[] args, byte[] input) => Run(args, input, null, false);

    public static Result OnTerminal(int width, params string[] args) => Run(args, [], width, true);

    private static Result Run(string[] args, byte[] input, int? width, bool hasColor)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings
        {
            Input = new MemoryStream(input),
            Output = output,
            Error = error,
            TerminalWidth = width,
            HasColor = hasColor,
            Clock = new FixedClock(),
        };
        var exitCode = CommandLine.Run(args, surroundings, CancellationToken.None);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
