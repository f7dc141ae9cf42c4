using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>What an allocation needs to know of a payer.</summary>
internal readonly record struct CountingPolicy
{
    public UnitRule Rule { get; init; }

    public TieBreak TieBreak { get; init; }

    public ImmutableArray<CptCode> BundledCodes { get; init; }

    public bool IsBundled(CptCode code) => !BundledCodes.IsDefaultOrEmpty && BundledCodes.Contains(code);
}
