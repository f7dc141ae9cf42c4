using FsCheck.Fluent;
using Xunit;

namespace TherapyCodes.Tests;

public class PropertyCheckTests
{
    private static readonly FsCheck.Arbitrary<int> Minutes = Gen.Choose(0, 1440).ToArbitrary();

    [Fact]
    public void AFailurePrintsTheCounterexampleAndTheSeedThatReplaysIt()
    {
        var failure = Assert.ThrowsAny<Exception>(() => PropertyCheck.ForAll(Minutes, minutes => Assert.True(minutes < 1000)));
        var seed = System.Text.RegularExpressions.Regex.Match(failure.Message, @"\((\d+,\d+)\)").Groups[1].Value;
        var again = Assert.ThrowsAny<Exception>(() => PropertyCheck.Replay(seed, Minutes, minutes => Assert.True(minutes < 1000)));

        Assert.Matches(@"Falsifiable, after \d+ test", failure.Message);
        Assert.NotEmpty(seed);
        Assert.Equal(Counterexample(failure), Counterexample(again));
    }

    [Fact]
    public void AnotherSeedTriesOtherCases()
    {
        List<int> first = [], second = [];
        PropertyCheck.Replay("1,3", Minutes, first.Add);
        PropertyCheck.Replay("2,5", Minutes, second.Add);

        Assert.NotEqual(first, second);
    }

    private static string Counterexample(Exception failure)
    {
        var lines = failure.Message.Split('\n');
        return lines[Array.FindIndex(lines, line => line.StartsWith("Original:", StringComparison.Ordinal)) + 1];
    }
}
