namespace TherapyCodes.Testing;

/// <summary>What became of one law.</summary>
/// <typeparam name="TCase">What the law is judged on.</typeparam>
public sealed class LawResult<TCase>
{
    /// <summary>The law's permanent name.</summary>
    public required string Name { get; init; }

    /// <summary>The law in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Where the law comes from.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Kept, broken or not judged.</summary>
    public required LawOutcome Outcome { get; init; }

    /// <summary>The cases that were judged, up to the first that broke the law.</summary>
    public required int Cases { get; init; }

    /// <summary>What is wrong with the answer to <see cref="Counterexample"/> and what would be right, or why nothing was judged; empty when kept.</summary>
    public required string Reason { get; init; }

    /// <summary>The smallest case found that breaks the law; the default value when none does.</summary>
    public required TCase? Counterexample { get; init; }

    /// <summary>The counterexample as text; empty when the law is not broken.</summary>
    public required string CounterexampleText { get; init; }

    /// <summary>The seed whose first case leads to the counterexample again: <c>new LawOptions { Seed = …, Cases = 1 }</c>. 0 when not broken.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The law of this set, if any, that is broken too and that this one follows from; mend that first. Empty otherwise.</summary>
    public required string FollowsFrom { get; init; }

    /// <summary>The name and the outcome.</summary>
    public override string ToString() => Reason.Length == 0 ? $"{Name}: {Outcome}" : $"{Name}: {Outcome}. {CounterexampleText} {Reason}";
}
