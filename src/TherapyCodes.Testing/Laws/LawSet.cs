using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TherapyCodes.Testing;

/// <summary>Laws that are checked together.</summary>
/// <typeparam name="TSubject">What is judged.</typeparam>
/// <typeparam name="TCase">What it is judged on.</typeparam>
/// <remarks>Immutable. <see cref="With"/> adds a law of your own; it is shrunk, replayed and reported like the others.</remarks>
public sealed class LawSet<TSubject, TCase>
{
    // Generators of this package are bounded by themselves and do not look at FsCheck's size.
    private const int Size = 50;

    // A counterexample of a dozen services becomes small within some hundred steps.
    private const int MostShrinkSteps = 5_000;

    private readonly Func<TCase, string> _describe;

    /// <summary>Creates a set.</summary>
    /// <param name="subject">Whose laws they are, in words, such as <c>units under Medicare's rule</c>.</param>
    /// <param name="describe">A case as text, in a form that a reader can try out.</param>
    /// <param name="laws">The laws; their names differ.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two laws have the same name.</exception>
    public LawSet(string subject, Func<TCase, string> describe, IEnumerable<Law<TSubject, TCase>> laws)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(describe);
        ArgumentNullException.ThrowIfNull(laws);
        Subject = subject;
        _describe = describe;
        Laws = [.. laws];
        if (Laws.GroupBy(law => law.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two laws are named {twice.Key}.", nameof(laws));
    }

    /// <summary>Whose laws they are.</summary>
    public string Subject { get; }

    /// <summary>The laws, in the order of the report.</summary>
    public ImmutableArray<Law<TSubject, TCase>> Laws { get; }

    /// <summary>The set with one law more.</summary>
    /// <param name="law">The law.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="ArgumentException">The set has a law of that name.</exception>
    public LawSet<TSubject, TCase> With(Law<TSubject, TCase> law) => new(Subject, _describe, [.. Laws, law]);

    /// <summary>Checks every law on random cases; for each broken one finds a small counterexample.</summary>
    /// <param name="subject">What is judged.</param>
    /// <param name="options">How many cases, from which seed, without which laws.</param>
    /// <returns>The report. The same subject and options give the same report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><see cref="LawOptions.Except"/> names a law that the set does not have.</exception>
    public LawReport<TCase> Check(TSubject subject, LawOptions options)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Except.FirstOrDefault(name => Laws.All(law => law.Name != name)) is { } unknown)
            throw new ArgumentException($"There is no law '{unknown}' among {string.Join(", ", Laws.Select(law => law.Name))}.", nameof(options));
        Trial[] trials = [.. Laws.Where(law => !options.Except.Contains(law.Name)).Select(law => new Trial(law))];
        foreach (var sameCases in trials.GroupBy(trial => trial.Law.Cases, ReferenceEqualityComparer.Instance))
            Run(subject, [.. sameCases], options);
        return new(Subject, [.. trials.Select(trial => trial.Result(_describe, trials))]);
    }

    private static void Run(TSubject subject, Trial[] trials, LawOptions options)
    {
        var generator = trials[0].Law.Cases.Generator;
        for (var i = 0; i < options.Cases; i++)
        {
            var seed = unchecked(options.Seed + (ulong)i);
            var one = generator.Sample(1, new Rnd(seed), Size)[0];
            var isAnyOpen = false;
            foreach (var trial in trials)
            {
                if (!trial.IsBroken)
                    trial.Try(subject, one, seed);
                isAnyOpen |= !trial.IsBroken;
            }
            if (!isAnyOpen)
                return;
        }
    }

    /// <summary>One law on its way through the cases.</summary>
    private sealed class Trial(Law<TSubject, TCase> law)
    {
        private LawVerdict _verdict = LawVerdict.NotJudged("there was no case");
        private TCase? _counterexample;
        private ulong _seed;
        private int _judged;

        public Law<TSubject, TCase> Law => law;

        public bool IsBroken => _verdict.Outcome == LawOutcome.Broken;

        public void Try(TSubject subject, TCase one, ulong seed)
        {
            var verdict = Judge(subject, one);
            if (verdict.Outcome != LawOutcome.NotJudged)
                _judged++;
            else if (_judged > 0)
                return;
            _verdict = verdict;
            if (IsBroken)
            {
                _seed = seed;
                _counterexample = Shrink(subject, one);
            }
        }

        /// <summary>Takes the first smaller case that still breaks the law, as long as there is one.</summary>
        private TCase Shrink(TSubject subject, TCase smallest)
        {
            var steps = 0;
            var isSmaller = true;
            while (isSmaller)
            {
                isSmaller = false;
                foreach (var smaller in law.Cases.Shrinker(smallest))
                {
                    if (++steps > MostShrinkSteps)
                        return smallest;
                    var verdict = Judge(subject, smaller);
                    if (verdict.Outcome != LawOutcome.Broken)
                        continue;
                    (smallest, _verdict, isSmaller) = (smaller, verdict, true);
                    break;
                }
            }
            return smallest;
        }

#pragma warning disable CA1031 // Whatever the subject throws is a finding; the report names it.
        private LawVerdict Judge(TSubject subject, TCase one)
        {
            try
            {
                return law.Judge(subject, one);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                return LawVerdict.Broken($"It threw {error.GetType().Name}: {error.Message}");
            }
        }
#pragma warning restore CA1031

        public LawResult<TCase> Result(Func<TCase, string> describe, Trial[] all) => new()
        {
            Name = law.Name,
            Statement = law.Statement,
            Citation = law.Citation,
            Outcome = _verdict.Outcome,
            Cases = _judged,
            Reason = _verdict.Reason,
            Counterexample = _counterexample,
            CounterexampleText = IsBroken ? describe(_counterexample!) : "",
            Seed = _seed,
            FollowsFrom = all.FirstOrDefault(other => IsBroken && other.IsBroken && law.FollowsFrom.Contains(other.Law.Name))?.Law.Name ?? "",
        };
    }
}
