using FsCheck;
using FsCheck.Fluent;
using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests.Testing;

public sealed class LawSetTests
{
    private static readonly Arbitrary<int> Numbers = Arb.From(Gen.Choose(0, 1000), number => number > 0 ? [number / 2, number - 1] : Enumerable.Empty<int>());

    private static readonly LawSet<Func<int, int>, int> Doubling = new("doubling", number => $"number {number}",
    [
        New("even", (twice, number) => twice(number) % 2 == 0 ? LawVerdict.Kept : LawVerdict.Broken($"Answered {twice(number)}.")),
        New("larger", (twice, number) => twice(number) >= number ? LawVerdict.Kept : LawVerdict.Broken($"Answered {twice(number)}."), "even"),
        New("zero", (_, number) => number > 1000 ? LawVerdict.Kept : LawVerdict.NotJudged("no number is large enough")),
    ]);

    [Fact]
    public void ARightSubjectHolds()
    {
        var report = Doubling.Check(number => number * 2, LawOptions.Default);
        Assert.True(report.Holds);
        report.ThrowIfBroken();
        Assert.Equal("""
            No law is broken of 3: doubling.

            Kept: even, larger (5,000 cases).
            Not judged: zero (no number is large enough).
            """, report.ToString());
    }

    [Fact]
    public void ACounterexampleIsSmallAndReplays()
    {
        static int Wrong(int number) => number < 100 ? number * 2 : -1;
        var report = Doubling.Check(Wrong, LawOptions.Default);
        Assert.Equal(["even", "larger"], report.Broken.Select(law => law.Name));
        var even = report.Broken[0];
        Assert.Equal((LawOutcome.Broken, 100, "number 100", "Answered -1."), (even.Outcome, even.Counterexample, even.CounterexampleText, even.Reason));
        Assert.Equal("even", report.Broken[1].FollowsFrom);
        Assert.Contains("even: About even.\n  Smallest case: number 100\n  Answered -1.\n  Source: A book, page 1\n  Replay: seed ", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("larger is broken too, as it follows from even: number 100\n", report.ToString(), StringComparison.Ordinal);

        var replay = Doubling.Check(Wrong, new LawOptions { Cases = 1, Seed = even.Seed });
        Assert.Equal(even.Counterexample, replay.Results[0].Counterexample);
        Assert.Contains(report.ToString(), Assert.Throws<LawBrokenException>(report.ThrowIfBroken).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameOptionsGiveTheSameReport()
    {
        static int Wrong(int number) => number * 2 + number % 7 / 6;
        Assert.Equal(Doubling.Check(Wrong, LawOptions.Default).ToString(), Doubling.Check(Wrong, LawOptions.Default).ToString());
        Assert.NotEqual(
            Doubling.Check(Wrong, LawOptions.Default).Broken[0].Seed,
            Doubling.Check(Wrong, new LawOptions { Seed = 1_000_000 }).Broken[0].Seed);
    }

    [Fact]
    public void WhatThrowsIsBroken()
    {
        var report = Doubling.Check(number => number > 10 ? throw new FormatException("too large") : number * 2, LawOptions.Default);
        Assert.Equal("It threw FormatException: too large", report.Broken[0].Reason);
        Assert.Equal(11, report.Broken[0].Counterexample);
        Assert.Throws<OperationCanceledException>(() => Doubling.Check(_ => throw new OperationCanceledException(), LawOptions.Default));
    }

    [Fact]
    public void LawsAreLeftOutAndAdded()
    {
        var larger = Doubling.With(New("small", (twice, number) => twice(number) < 2000 ? LawVerdict.Kept : LawVerdict.Broken("Too large.")));
        Assert.Equal(["even", "larger", "zero", "small"], larger.Laws.Select(law => law.Name));
        Assert.Equal(["small"], larger.Check(number => number * 2, LawOptions.Default).Broken.Select(law => law.Name));
        Assert.True(larger.Check(number => number * 2, new LawOptions { Except = ["small"] }).Holds);
        Assert.Throws<ArgumentException>(() => Doubling.Check(number => number, new LawOptions { Except = ["smal"] }));
        Assert.Throws<ArgumentException>(() => larger.With(New("small", (_, _) => LawVerdict.Kept)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LawOptions { Cases = 0 });
    }

    private static Law<Func<int, int>, int> New(string name, Func<Func<int, int>, int, LawVerdict> judge, params string[] followsFrom) => new()
    {
        Name = name,
        Statement = $"About {name}.",
        Citation = new("A book", "page 1"),
        Cases = Numbers,
        Judge = judge,
        FollowsFrom = [.. followsFrom],
    };
}
