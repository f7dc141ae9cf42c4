using System.Collections.Immutable;
using System.Diagnostics;

namespace TherapyCodes;

/// <summary>How a payer wants therapy billed: the unit rule, who decides ties, modifiers, substitutions, bundling, caps.</summary>
/// <remarks>
/// <para>An immutable value; another payer's policy is one of these <c>with</c> what differs. Equality compares all of it.</para>
/// <para>What the built-in policies say of payers other than Medicare rests on secondary sources; a contract may say otherwise.</para>
/// <example><code>
/// var capped = PayerPolicy.Medicare with { Name = "my-payer", MostTimedUnits = 4 };
/// </code></example>
/// </remarks>
[DebuggerDisplay("{Name,nq}")]
public sealed record PayerPolicy
{
    /// <summary>Medicare Part B: the day pooled, GP/GO/GN, CQ/CO from 2020, G0283 for 97014, bundled codes not billed.</summary>
    public static PayerPolicy Medicare { get; } = new()
    {
        Name = "medicare",
        AssistantModifiersFrom = AssistantRule.MedicareStart,
        Substitutions = [new(CptCode.Parse("97014"), CptCode.Parse("G0283"))],
        BundledCodes = [CptCode.Parse("92605"), CptCode.Parse("92606"), CptCode.Parse("92618"), CptCode.Parse("97010"), CptCode.Parse("97602")],
        UsesMedicareStatus = true,
    };

    /// <summary>The CPT midpoint rule, each service alone; discipline modifiers, no assistant modifiers (our reading of common practice).</summary>
    public static PayerPolicy CptMidpoint { get; } = new() { Name = "cpt-midpoint", UnitRule = UnitRule.CptMidpoint };

    /// <summary>Full 15 minutes for every unit, each service alone. No payer is confirmed to want it; unverified.</summary>
    public static PayerPolicy FullUnits { get; } = new() { Name = "full-units", UnitRule = UnitRule.FullUnits };

    /// <summary>TRICARE: counts as Medicare does (by its own word, not in its manuals) and takes CQ and CO from 2020-04-16.</summary>
    public static PayerPolicy Tricare { get; } = new() { Name = "tricare", AssistantModifiersFrom = new(2020, 4, 16) };

    /// <summary>The built-in policies.</summary>
    public static ImmutableArray<PayerPolicy> BuiltIn { get; } = [Medicare, CptMidpoint, FullUnits, Tricare];

    /// <summary>The name, as on the command line and in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>How minutes become units. Default: <see cref="UnitRule.Medicare"/>.</summary>
    public UnitRule UnitRule { get; init; }

    /// <summary>Which service takes a unit when leftovers are equal. Default: <see cref="TieBreak.MoreMinutes"/>.</summary>
    public TieBreak TieBreak { get; init; }

    /// <summary>The codes and what they mean. Default: <see cref="TherapyCodeSet.Default"/>.</summary>
    public TherapyCodeSet Codes { get; init; } = TherapyCodeSet.Default;

    /// <summary>Whether lines carry GP, GO or GN. Default: true.</summary>
    public bool UsesDisciplineModifiers { get; init; } = true;

    /// <summary>
    /// The first date of service on which lines carry CQ or CO; null, the default, when the payer does not take them. They stand beside GP or
    /// GO, so never on a line that has none of these.
    /// </summary>
    public DateOnly? AssistantModifiersFrom { get; init; }

    /// <summary>How 10 percent is computed. Default: <see cref="AssistantTest.Exact"/>.</summary>
    public AssistantTest AssistantTest { get; init; }

    /// <summary>The codes that the payer takes in place of others. Default: none.</summary>
    public ImmutableArray<CodeSubstitution> Substitutions { get; init; } = [];

    /// <summary>The codes that the payer bundles into other services: documented, not billed. Default: none.</summary>
    public ImmutableArray<CptCode> BundledCodes { get; init; } = [];

    /// <summary>The most timed units that the payer takes in a day and discipline; null, the default, when there is no cap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is negative.</exception>
    public int? MostTimedUnits
    {
        get;
        init
        {
            if (value is { } cap)
                ArgumentOutOfRangeException.ThrowIfNegative(cap);
            field = value;
        }
    }

    /// <summary>Whether a status in Medicare's fee schedule that means no payment is reported. Default: false.</summary>
    public bool UsesMedicareStatus { get; init; }

    /// <summary>What to bill when this payer is the secondary one and counts differently. Default: <see cref="SecondaryClaim.AsPrimary"/>.</summary>
    public SecondaryClaim WhenSecondary { get; init; }

    /// <summary>A built-in policy by its name.</summary>
    /// <param name="name">The name, such as <c>medicare</c>.</param>
    /// <param name="policy">The policy, or null.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryGet(ReadOnlySpan<char> name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PayerPolicy? policy)
    {
        foreach (var builtIn in BuiltIn)
        {
            if (name.SequenceEqual(builtIn.Name))
            {
                policy = builtIn;
                return true;
            }
        }
        policy = null;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(PayerPolicy? other) => other is not null && Name == other.Name && UnitRule == other.UnitRule && TieBreak == other.TieBreak
        && ReferenceEquals(Codes, other.Codes) && UsesDisciplineModifiers == other.UsesDisciplineModifiers
        && AssistantModifiersFrom == other.AssistantModifiersFrom && AssistantTest == other.AssistantTest
        && Substitutions.AsSpan().SequenceEqual(other.Substitutions.AsSpan()) && BundledCodes.AsSpan().SequenceEqual(other.BundledCodes.AsSpan())
        && MostTimedUnits == other.MostTimedUnits && UsesMedicareStatus == other.UsesMedicareStatus && WhenSecondary == other.WhenSecondary;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, UnitRule, TieBreak, AssistantModifiersFrom, MostTimedUnits);

    internal CountingPolicy ForCounting() => new() { Rule = UnitRule, TieBreak = TieBreak, BundledCodes = BundledCodes };

    internal ClaimPolicy ForClaims() => new()
    {
        Name = Name,
        Codes = Codes,
        UsesDisciplineModifiers = UsesDisciplineModifiers,
        AssistantModifiersFrom = AssistantModifiersFrom,
        AssistantTest = AssistantTest,
        MostTimedUnits = MostTimedUnits,
        UsesMedicareStatus = UsesMedicareStatus,
    };

    /// <summary>The name and the unit rule.</summary>
    public override string ToString() => $"{Name}: {UnitRule}";
}
