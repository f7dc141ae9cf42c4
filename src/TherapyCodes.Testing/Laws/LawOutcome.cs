namespace TherapyCodes.Testing;

/// <summary>What became of a law.</summary>
public enum LawOutcome
{
    /// <summary>No case broke it.</summary>
    Kept = 0,

    /// <summary>A case broke it.</summary>
    Broken = 1,

    /// <summary>No case could be judged by it.</summary>
    NotJudged = 2,
}
