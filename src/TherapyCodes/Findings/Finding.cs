using System.Collections.Immutable;
using System.Diagnostics;

namespace TherapyCodes;

/// <summary>One thing that a rule has to say about a day or a claim. The message is made when it is read.</summary>
/// <remarks>Immutable. Two findings are equal when they say the same thing about the same codes and numbers.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Finding : IEquatable<Finding>
{
    internal Finding(FindingRule rule, CptCode procedure = default, int first = 0, int second = 0, int third = 0,
        CptCode other = default, Modifier modifier = default, Modifier otherModifier = default, object? detail = null, FindingStatus? status = null,
        Citation? citation = null)
    {
        Rule = rule;
        Status = status ?? rule.Status;
        Citation = citation ?? rule.Citation;
        Procedure = procedure;
        First = first;
        Second = second;
        Third = third;
        Other = other;
        Modifier = modifier;
        OtherModifier = otherModifier;
        Detail = detail;
    }

    /// <summary>The catalogue's entry.</summary>
    public FindingRule Rule { get; }

    /// <summary>The permanent code, such as <c>TC1001</c>.</summary>
    public string Code => Rule.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Status == FindingStatus.Bypassed ? Severity.Info : Rule.Severity;

    /// <summary>What the check found.</summary>
    public FindingStatus Status { get; }

    /// <summary>Where the rule comes from; of findings on units, the source of the unit rule that counted them.</summary>
    public Citation Citation { get; }

    /// <summary>The procedure code that it is about; none when it is about the day.</summary>
    public CptCode Procedure { get; }

    /// <summary>A second procedure code that it is about; none otherwise.</summary>
    public CptCode Other { get; }

    /// <summary>The modifier that it is about; none otherwise.</summary>
    public Modifier Modifier { get; }

    /// <summary>A second modifier that it is about; none otherwise.</summary>
    public Modifier OtherModifier { get; }

    /// <summary>The numbers that the message uses, in the order of the catalogue's description.</summary>
    public ImmutableArray<int> Numbers => [First, Second, Third];

    /// <summary>The message: the code, the numbers and the next step, in a sentence or two.</summary>
    public string Message => Rule.MessageFor(this);

    internal int First { get; }

    internal int Second { get; }

    internal int Third { get; }

    internal object? Detail { get; }

    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null && Rule == other.Rule && Status == other.Status && Citation == other.Citation && Procedure == other.Procedure
        && Other == other.Other && Modifier == other.Modifier && OtherModifier == other.OtherModifier
        && First == other.First && Second == other.Second && Third == other.Third && Equals(Detail, other.Detail);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule.Code, Procedure, Other, Modifier, First, Second, Third);

    /// <summary>The code, the status, the message and the citation in one line.</summary>
    public override string ToString() => $"{Code} {Severity}, {Status}: {Message} [{Citation}]";
}
