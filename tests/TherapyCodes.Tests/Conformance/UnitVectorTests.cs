using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Every published example of counting units, each a row of its own.</summary>
public class UnitVectorTests
{
    public static TheoryData<string> Ids => [.. ConformanceVectors.Units.Select(vector => vector.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheLibraryGivesThePublishedAnswerAndAllAlternatives(string id)
    {
        var vector = ConformanceVectors.Units.Single(vector => vector.Id == id);
        var allocation = vector.Rule.Allocate(vector.Services.AsSpan());

        Assert.Equal(Set(vector.Allocations), Set(allocation.Alternatives.Prepend(allocation.Units)));
        Assert.Equal((vector.TimedMinutes, vector.TimedUnits), (allocation.TimedMinutes, allocation.TimedUnits));
        Assert.Equal(vector.Allocations.Length - 1, allocation.AlternativeCount);
    }

    /// <summary>The manual's own examples, from the first line of the file to the last word of the answer.</summary>
    [Theory]
    [InlineData("97112=24 97110=23", "97112: 2, 97110: 1")]
    [InlineData("97112=20 97110=20", "97112: 2, 97110: 1 or 97112: 1, 97110: 2")]
    [InlineData("97110=33 97140=7", "97110: 2, 97140: 1")]
    [InlineData("97110=18 97140=13 97116=10 97035=8", "97110: 1, 97140: 1, 97116: 1, 97035: 0")]
    [InlineData("97112=7 97110=7 97140=7", "97112: 1, 97110: 0, 97140: 0 or 97112: 0, 97110: 1, 97140: 0 or 97112: 0, 97110: 0, 97140: 1")]
    public void TheManualsExamples(string day, string answers)
    {
        var services = day.Split(' ').Select(line => new TherapyService(line[..5], int.Parse(line[6..], null))).ToArray();
        var allocation = UnitRule.Medicare.Allocate(services);

        Assert.Equal(answers, string.Join(" or ", allocation.Alternatives.Prepend(allocation.Units).Select(units => string.Join(", ", units))));
        Assert.Contains(ConformanceVectors.Units, vector => vector.Kind == VectorKind.Manual && vector.Services.SequenceEqual(services));
    }

    /// <summary>Where Medicare, the midpoint and full units part: minutes, then the units of the day under each.</summary>
    [Theory]
    [InlineData("20 20", 3, 2, 2)]
    [InlineData("10 10", 1, 2, 0)]
    [InlineData("8 8", 1, 2, 0)]
    [InlineData("11 11", 1, 2, 0)]
    [InlineData("9 14", 2, 2, 0)]
    [InlineData("24 23", 3, 4, 2)]
    [InlineData("22 22", 3, 2, 2)]
    [InlineData("33 7", 3, 2, 2)]
    [InlineData("35 7", 3, 2, 2)]
    [InlineData("23 8", 2, 3, 1)]
    [InlineData("38 8", 3, 4, 2)]
    [InlineData("7 7 7", 1, 0, 0)]
    [InlineData("5 6 7", 1, 0, 0)]
    [InlineData("8 8 8", 2, 3, 0)]
    [InlineData("18 13 10 8", 3, 4, 1)]
    [InlineData("25 25 10", 4, 5, 2)]
    public void TheThreeRulesPart(string day, int medicare, int midpoint, int full)
    {
        int[] minutes = [.. day.Split(' ').Select(text => int.Parse(text, null))], units = new int[minutes.Length];
        Assert.Equal(medicare, UnitRule.Medicare.Allocate(minutes, units));
        Assert.Equal(midpoint, UnitRule.CptMidpoint.Allocate(minutes, units));
        Assert.Equal(full, UnitRule.FullUnits.Allocate(minutes, units));
    }

    private static SortedSet<string> Set(IEnumerable<System.Collections.Immutable.ImmutableArray<CodeUnits>> allocations) => new(
        allocations.Select(units => string.Join(", ", units.OrderBy(line => line.Code))), StringComparer.Ordinal);
}
