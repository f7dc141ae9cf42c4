using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>A claim held against the documented day.</summary>
public sealed class AuditedClaim
{
    internal AuditedClaim(BilledDay expected, ImmutableArray<ClaimLine> claim, ImmutableArray<Finding> findings)
    {
        Expected = expected;
        Claim = claim;
        Findings = findings;
    }

    /// <summary>The day as it may be billed; where leftovers tie, with the claim's own choice if that is one of the right ones.</summary>
    public BilledDay Expected { get; }

    /// <summary>The claim as billed.</summary>
    public ImmutableArray<ClaimLine> Claim { get; }

    /// <summary>Where claim and documentation differ; a single pass when they do not. What the day itself is faulted for is in <see cref="Expected"/>.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Whether the claim matches the documented day.</summary>
    public bool Matches => Findings.All(finding => finding.Status == FindingStatus.Pass);

    /// <summary>The findings, line by line.</summary>
    public override string ToString() => string.Join('\n', Findings);
}
