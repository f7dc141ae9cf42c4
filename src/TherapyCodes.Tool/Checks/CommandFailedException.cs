namespace TherapyCodes.Tool.Checks;

/// <summary>The command that is checked cannot be asked any further. It stops the check, as Ctrl-C does; it is no answer to be judged.</summary>
internal sealed class CommandFailedException(params IReadOnlyList<string> messages) : OperationCanceledException(string.Join(Environment.NewLine, messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;
}
