using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>A documented day and a Medicare claim for it that is right, or wrong in one named way.</summary>
public sealed class ClaimCase
{
    /// <summary>The day as documented.</summary>
    public required TreatmentDay Day { get; init; }

    /// <summary>The claim.</summary>
    public required ImmutableArray<ClaimLine> Claim { get; init; }

    /// <summary>What is wrong with the claim; <see cref="ClaimFault.None"/> when it is right.</summary>
    public required ClaimFault Fault { get; init; }

    /// <summary>A right claim for the day; the claim itself when it is right. Where leftovers tie there are others.</summary>
    public required ImmutableArray<ClaimLine> RightClaim { get; init; }

    /// <summary>What was drawn to choose among right claims and among places for the fault.</summary>
    internal int Draw { get; init; }

    /// <summary>The day, the claim and what is wrong with it.</summary>
    public override string ToString() => $"{AssistantLaws.Describe(Day)}; claim {Text(Claim)}{(Fault == ClaimFault.None ? "" : $" ({Fault})")}";

    internal static string Text(IEnumerable<ClaimLine> claim) =>
        string.Join(", ", claim.Select(line => $"{line.Code} x{line.Units} {line.Modifiers}".TrimEnd())) is { Length: > 0 } text ? text : "nothing";
}
