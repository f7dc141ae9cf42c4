using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TherapyCodes.Testing;

/// <summary>What became of every law of a set. Prints what one needs to mend the code: the smallest counterexample, what is right, source, replay.</summary>
/// <typeparam name="TCase">What the laws are judged on.</typeparam>
public sealed class LawReport<TCase>
{
    internal LawReport(string subject, ImmutableArray<LawResult<TCase>> results)
    {
        Subject = subject;
        Results = results;
    }

    /// <summary>Whose laws they are, such as <c>units under Medicare's rule</c>.</summary>
    public string Subject { get; }

    /// <summary>Every law, in the order of the set.</summary>
    public ImmutableArray<LawResult<TCase>> Results { get; }

    /// <summary>Whether no law is broken.</summary>
    public bool Holds => Broken.IsEmpty;

    /// <summary>The broken laws; those that follow from another broken one come last.</summary>
    public ImmutableArray<LawResult<TCase>> Broken =>
        [.. Results.Where(law => law.Outcome == LawOutcome.Broken).OrderBy(law => law.FollowsFrom.Length > 0)];

    /// <summary>Throws when a law is broken; the message is the report. For tests without an assertion of their own.</summary>
    /// <exception cref="LawBrokenException">A law is broken.</exception>
    public void ThrowIfBroken()
    {
        if (!Holds)
            throw new LawBrokenException(ToString());
    }

    /// <summary>The report as text. Every line ends in a line feed but the last.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var broken = Broken;
        var count = broken.Length switch { 0 => "No law is", 1 => "1 law is", _ => $"{broken.Length} laws are" };
        text.Append(CultureInfo.InvariantCulture, $"{count} broken of {Results.Length}: {Subject}.\n");
        foreach (var law in broken)
        {
            if (law.FollowsFrom.Length == 0)
                Describe(text, law);
            else
                text.Append($"\n{law.Name} is broken too, as it follows from {law.FollowsFrom}: {law.CounterexampleText}\n");
        }
        var kept = Results.Where(law => law.Outcome == LawOutcome.Kept).GroupBy(law => law.Cases)
            .Select(laws => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", laws.Select(law => law.Name))} ({laws.Key:N0} cases)"));
        if (kept.Any())
            text.Append(CultureInfo.InvariantCulture, $"\nKept: {string.Join("; ", kept)}.");
        foreach (var silent in Results.Where(law => law.Outcome == LawOutcome.NotJudged).GroupBy(law => law.Reason))
            text.Append(CultureInfo.InvariantCulture, $"\nNot judged: {string.Join(", ", silent.Select(law => law.Name))} ({silent.Key}).");
        return text.ToString();
    }

    private static void Describe(StringBuilder text, LawResult<TCase> law)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{law.Name}: {law.Statement}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Smallest case: {law.CounterexampleText}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {law.Reason}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Source: {law.Citation}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Replay: seed {law.Seed}, 1 case\n");
    }
}
