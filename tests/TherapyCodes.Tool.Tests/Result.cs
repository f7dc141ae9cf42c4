namespace TherapyCodes.Tool.Tests;

/// <summary>What a run left behind.</summary>
internal sealed record Result(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
