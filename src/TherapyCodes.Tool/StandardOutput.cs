using Microsoft.Win32.SafeHandles;

namespace TherapyCodes.Tool;

/// <summary>The standard output as a stream that says when its reader has gone.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    /// <summary>
    /// Outside Windows the console's own stream swallows the error of a closed pipe, so that a batch would go on for nobody; a plain stream
    /// over the same descriptor reports it. Files keep the console's stream, because it shares its position with the shell.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        try
        {
            var plain = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return plain.CanSeek ? Console.OpenStandardOutput() : plain;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Console.OpenStandardOutput();
        }
    }

    /// <summary>Whether an error means that the reader of a pipe has gone.</summary>
    public static bool IsClosedPipe(IOException error) => error.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData;
}
