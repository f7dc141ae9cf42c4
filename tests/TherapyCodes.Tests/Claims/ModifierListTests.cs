using Xunit;

namespace TherapyCodes.Tests;

public class ModifierListTests
{
    [Fact]
    public void AListKeepsItsOrder()
    {
        ModifierList list = [Modifier.GP, Modifier.CQ, Modifier.Distinct, Modifier.KX];
        Assert.Equal("GP CQ 59 KX", list.ToString());
        Assert.Equal([Modifier.GP, Modifier.CQ, Modifier.Distinct, Modifier.KX], list);
        Assert.Equal((4, Modifier.GP, Modifier.KX), (list.Count, list[0], list[3]));
        Assert.Equal<ModifierList>([Modifier.GP, Modifier.CQ, Modifier.Distinct, Modifier.KX], list);
        Assert.NotEqual<ModifierList>([Modifier.CQ, Modifier.GP, Modifier.Distinct, Modifier.KX], list);
    }

    [Fact]
    public void TheEmptyListIsDefault()
    {
        ModifierList none = [];
        Assert.Equal(default, none);
        Assert.Equal((0, ""), (none.Count, none.ToString()));
        Assert.False(none.Contains(Modifier.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => none[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => none.With(Modifier.GP)[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => none.With(Modifier.GP)[-1]);
    }

    [Fact]
    public void NoModifierIsLeftOut()
    {
        Assert.Equal<ModifierList>([Modifier.GP], [Modifier.None, Modifier.GP, Modifier.None]);
        Assert.True(ModifierList.Create([Modifier.GP, Modifier.KX]).Contains(Modifier.KX));
        Assert.False(ModifierList.Create([Modifier.GP, Modifier.KX]).Contains(Modifier.CQ));
    }

    [Fact]
    public void ALineTakesFour()
    {
        ModifierList four = [Modifier.GP, Modifier.CQ, Modifier.Distinct, Modifier.KX];
        var error = Assert.Throws<ArgumentException>(() => four.With(Modifier.GA));
        Assert.Contains("A line takes 4 modifiers at most; GA does not fit after GP CQ 59 KX.", error.Message, StringComparison.Ordinal);
        Assert.Equal(four, four.With(Modifier.None));
    }

    [Theory]
    [InlineData("97140:1:GP:CQ", 7, "97140 x1 GP CQ (7 minutes)")]
    [InlineData("97161:1:GP", 0, "97161 x1 GP")]
    [InlineData("97110:2", 30, "97110 x2 (30 minutes)")]
    [InlineData("97110:2", 0, "97110 x2")]
    public void ALinePrintsItself(string line, int minutes, string text) => Assert.Equal(text, (Note.Claim(line)[0] with { Minutes = minutes }).ToString());
}
