namespace TherapyCodes;

/// <summary>How well a fact is sourced.</summary>
public enum Confidence
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>No source was at hand; check before relying on it.</summary>
    Unverified = 1,

    /// <summary>A weak or inferred source.</summary>
    Low = 2,

    /// <summary>One decent secondary source.</summary>
    Medium = 3,

    /// <summary>CMS or statute text, a CMS data file, or two independent good sources.</summary>
    High = 4,
}
