namespace TherapyCodes.Tool;

/// <summary>The command line is wrong; each message names the value, its place and what would be right.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(params IReadOnlyList<string> messages) : base(string.Join(Environment.NewLine, messages)) => Messages = messages;

    public IReadOnlyList<string> Messages { get; }
}
