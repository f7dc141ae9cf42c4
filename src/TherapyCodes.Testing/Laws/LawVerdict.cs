namespace TherapyCodes.Testing;

/// <summary>What a law says of one case: kept, broken and why, or not judged and why. <c>default</c> is kept.</summary>
public readonly record struct LawVerdict
{
    private LawVerdict(LawOutcome outcome, string reason)
    {
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>The case keeps the law.</summary>
    public static LawVerdict Kept => default;

    /// <summary>The outcome.</summary>
    public LawOutcome Outcome { get; }

    /// <summary>Why the law is broken or not judged; empty when it is kept.</summary>
    public string Reason => field ?? "";

    /// <summary>The case breaks the law.</summary>
    /// <param name="reason">What was answered, what is wrong with it and what would be right, in whole sentences.</param>
    /// <returns>The verdict.</returns>
    public static LawVerdict Broken(string reason) => new(LawOutcome.Broken, reason);

    /// <summary>The law has nothing to judge here, such as alternatives of an allocator that reports none.</summary>
    /// <param name="reason">Why, such as <c>no alternatives are reported</c>.</param>
    /// <returns>The verdict.</returns>
    public static LawVerdict NotJudged(string reason) => new(LawOutcome.NotJudged, reason);
}
