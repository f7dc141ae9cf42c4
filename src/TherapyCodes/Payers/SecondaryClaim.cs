namespace TherapyCodes;

/// <summary>What to bill when the primary and the secondary payer count differently.</summary>
public enum SecondaryClaim
{
    /// <summary>As the primary payer counts; the claim crosses over unchanged. The default.</summary>
    AsPrimary = 0,

    /// <summary>As this payer counts, when it is the secondary one.</summary>
    AsSecondary = 1,

    /// <summary>As whichever of the two counts fewer units; the primary one when they are equal.</summary>
    FewerUnits = 2,
}
