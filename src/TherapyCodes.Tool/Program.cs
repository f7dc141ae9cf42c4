using System.Runtime.InteropServices;
using System.Text;
using TherapyCodes.Tool;

using var interruption = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var isTerminal = !Console.IsOutputRedirected;
if (isTerminal && OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var surroundings = new Surroundings
{
    Input = Console.OpenStandardInput(),
    Output = StandardOutput.Open(),
    Error = error,
    TerminalWidth = isTerminal ? Console.WindowWidth : null,
    HasColor = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    IsInputTerminal = !Console.IsInputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
};
return CommandLine.Run(args, surroundings, interruption.Token);

// The record under way is finished and what is done is written before the process ends.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    interruption.Cancel();
}
