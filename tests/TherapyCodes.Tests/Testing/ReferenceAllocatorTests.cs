using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests.Testing;

public sealed class ReferenceAllocatorTests
{
    // The manual's table, transcribed: the first minute of each count of units.
    [Theory]
    [InlineData(8, 1)]
    [InlineData(23, 2)]
    [InlineData(38, 3)]
    [InlineData(53, 4)]
    [InlineData(68, 5)]
    [InlineData(83, 6)]
    [InlineData(98, 7)]
    [InlineData(113, 8)]
    public void TheTableOfTheManual(int minutes, int units)
    {
        Assert.Equal(units - 1, ReferenceAllocator.Medicare.UnitsFor(minutes - 1));
        Assert.Equal(units, ReferenceAllocator.Medicare.UnitsFor(minutes));
        Assert.Equal(units, ReferenceAllocator.Medicare.UnitsFor(minutes + 14));
    }

    [Theory]
    [InlineData(new[] { 24, 23 }, "2,1")]
    [InlineData(new[] { 20, 20 }, "1,2 2,1")]
    [InlineData(new[] { 33, 7 }, "2,1")]
    [InlineData(new[] { 18, 13, 10, 8 }, "1,1,1,0")]
    [InlineData(new[] { 7, 7, 7 }, "0,0,1 0,1,0 1,0,0")]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 0 }, "0")]
    public void TheExamplesOfTheManual(int[] minutes, string allocations) => Assert.Equal(allocations, Text(ReferenceAllocator.Medicare.Allocations(minutes)));

    [Theory]
    [InlineData(new[] { 18, 5 }, new[] { 2, 0 })]
    [InlineData(new[] { 33, 7 }, new[] { 3, 0 })]
    [InlineData(new[] { 14, 14 }, new[] { 2, 0 })]
    [InlineData(new[] { 30, 7, 7 }, new[] { 1, 1, 1 })]
    [InlineData(new[] { 8, 8 }, new[] { 1, 1 })]
    [InlineData(new[] { 15 }, new[] { 0 })]
    [InlineData(new[] { 15, 15 }, new[] { 3, -1 })]
    public void WhatTheManualDoesNotAllow(int[] minutes, int[] units) => Assert.False(ReferenceAllocator.Medicare.IsLegal(minutes, units));

    [Fact]
    public void EachServiceAlone()
    {
        Assert.Equal("1,1,0", Text(ReferenceAllocator.CptMidpoint.Allocations(8, 8, 7)));
        Assert.Equal("0,1,2", Text(ReferenceAllocator.FullUnits.Allocations(14, 29, 30)));
        Assert.Equal(2, ReferenceAllocator.CptMidpoint.Total(8, 8, 7));
        Assert.Equal("0,0", Text(ReferenceAllocator.PerService(9).Allocations(8, 8)));
    }

    /// <summary>Trying only the whole quarter hours and one more loses nothing: every vector of units gives the same legal ones.</summary>
    [Fact]
    public void NothingIsLostByTryingOnlyTwoCountsForEachService()
    {
        foreach (var reference in new[] { ReferenceAllocator.Medicare, ReferenceAllocator.Pooled(1), ReferenceAllocator.Pooled(15), ReferenceAllocator.CptMidpoint })
        {
            foreach (var minutes in Days([0, 5, 7, 8, 15, 22, 38]))
            {
                var total = reference.Total(minutes);
                var legal = new List<int[]>();
                for (var a = 0; a <= total; a++)
                {
                    for (var b = 0; b <= total; b++)
                    {
                        for (var c = 0; c <= total; c++)
                        {
                            if (reference.IsLegal(minutes, [a, b, c]))
                                legal.Add([a, b, c]);
                        }
                    }
                }
                Assert.Equal(Text(legal), Text(reference.Allocations(minutes)));
                Assert.NotEmpty(legal);
            }
        }
    }

    [Fact]
    public void TheReferenceOfARuleOfTheLibrary()
    {
        Assert.Equal(ReferenceAllocator.Medicare.ToString(), ReferenceAllocator.For(UnitRule.Medicare).ToString());
        Assert.Equal(ReferenceAllocator.CptMidpoint.ToString(), ReferenceAllocator.For(UnitRule.CptMidpoint).ToString());
        Assert.Equal(ReferenceAllocator.FullUnits.ToString(), ReferenceAllocator.For(UnitRule.FullUnits).ToString());
    }

    [Fact]
    public void WrongArguments()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceAllocator.Medicare.UnitsFor(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceAllocator.Pooled(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceAllocator.PerService(16));
        Assert.Throws<ArgumentException>(() => ReferenceAllocator.Medicare.IsLegal([8], []));
    }

    private static IEnumerable<int[]> Days(int[] minutes) => from a in minutes from b in minutes from c in minutes select new[] { a, b, c };

    private static string Text(IEnumerable<int[]> allocations) => string.Join(' ', allocations.Select(units => string.Join(',', units)));
}
