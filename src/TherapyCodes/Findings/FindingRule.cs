using System.Diagnostics;

namespace TherapyCodes;

/// <summary>An entry of the catalogue: what a kind of finding means, how much it matters, what to do, and where the rule comes from.</summary>
[DebuggerDisplay("{Code,nq} {Title,nq}")]
public sealed class FindingRule
{
    private readonly Func<Finding, string> _message;

    internal FindingRule(string code, string title, Severity severity, FindingStatus status, Citation citation, string action, Func<Finding, string> message)
    {
        Code = code;
        Title = title;
        Severity = severity;
        Status = status;
        Citation = citation;
        Action = action;
        _message = message;
    }

    /// <summary>The permanent code, such as <c>TC1001</c>; never renumbered, never used again.</summary>
    public string Code { get; }

    /// <summary>What it means, in one line.</summary>
    public string Title { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>The status that it has unless an attestation bypasses it.</summary>
    public FindingStatus Status { get; }

    /// <summary>Where the rule comes from.</summary>
    public Citation Citation { get; }

    /// <summary>What to do about it.</summary>
    public string Action { get; }

    internal string MessageFor(Finding finding) => _message(finding);

    /// <summary>The code and its meaning.</summary>
    public override string ToString() => $"{Code} {Title}";
}
