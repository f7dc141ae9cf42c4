namespace TherapyCodes.Tool;

/// <summary>What a run of the command is connected to; the console in the program, memory in tests.</summary>
internal sealed class Surroundings
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The columns of the terminal that shows the output; null when the output goes to a file or a pipe.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Whether the output may have colour.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether the input comes from a terminal, where somebody has to type it.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Whether the errors go to a terminal, which shows progress too.</summary>
    public bool IsErrorTerminal { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The local date, for services without a date of their own; the library never asks for it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
}
