using System.CommandLine;

namespace TherapyCodes.Tool.Verbs;

/// <summary>A verb of the command.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description, Surroundings surroundings) : base(name, description)
    {
        Surroundings = surroundings;
        SetAction(Run);
    }

    /// <summary>What the help says at its end: the exit code 1, limits, examples.</summary>
    public abstract string Details { get; }

    protected Surroundings Surroundings { get; }

    protected abstract int Run(ParseResult arguments);
}
