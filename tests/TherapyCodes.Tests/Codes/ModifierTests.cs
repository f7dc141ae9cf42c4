using System.Text;
using Xunit;

namespace TherapyCodes.Tests;

public class ModifierTests
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly string[] Ordered = ["01", "25", "59", "9Z", "A0", "CO", "CQ", "GN", "GO", "GP", "KX", "XU", "ZZ"];

    private static readonly string[] Malformed = ["gp", "", "G", "GPX", " G", "G ", "00", "G-", "5９", "é1", "G\0", "\uD83D\uDE00", "/1", ":1", "@1", "[1", "1/", "1:", "1@", "1["];

    [Fact]
    public void IsAValueInEveryRespect() => ValueContract.Prove<Modifier>(Ordered, Malformed);

    [Theory]
    [MemberData(nameof(Culture.Hostile), MemberType = typeof(Culture))]
    public void IsTheSameValueInEveryCulture(string culture)
    {
        using var _ = Culture.Use(culture);
        ValueContract.Prove<Modifier>(Ordered, Malformed);
    }

    [Fact]
    public void EveryModifierSurvivesTheWayToTextAndBackInOrder()
    {
        var previous = Modifier.None;
        foreach (var first in Characters)
        {
            foreach (var second in Characters)
            {
                string text = $"{first}{second}";
                if (text == "00")
                    continue;
                Assert.True(Modifier.TryParse(text, out var modifier), text);
                Assert.True(Modifier.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8), text);
                Assert.Equal(modifier, fromUtf8);
                Assert.Equal(text, modifier.ToString());
                Assert.True(modifier > previous, text);
                previous = modifier;
            }
        }
    }

    [Fact]
    public void NoOtherTextOfTwoCharactersIsAModifier()
    {
        const int Tried = 0x250; // Latin with its extensions
        Span<char> text = stackalloc char[2];
        for (var first = 0; first < Tried; first++)
        {
            for (var second = 0; second < Tried; second++)
            {
                (text[0], text[1]) = ((char)first, (char)second);
                var expected = Characters.Contains(text[0]) && Characters.Contains(text[1]) && text is not "00";
                if (Modifier.TryParse(text, out var modifier) != expected || modifier.IsNone == expected)
                    Assert.Fail($"U+{first:X4} U+{second:X4}");
            }
        }
    }

    [Fact]
    public void EveryBytePairIsReadAsItsCharactersOrRefused()
    {
        Span<byte> text = stackalloc byte[2];
        for (var pair = 0; pair <= ushort.MaxValue; pair++)
        {
            (text[0], text[1]) = ((byte)(pair >> 8), (byte)(pair & 0xFF));
            var expected = Characters.Contains((char)text[0]) && Characters.Contains((char)text[1]) && !text.SequenceEqual("00"u8);
            Assert.Equal(expected, Modifier.TryParse(text, out _));
        }
    }

    [Theory]
    [InlineData("gp", "'gp' is not a modifier; a modifier is two characters in upper case, such as GP, CQ or 59.")]
    [InlineData("GPX", "'GPX' is not a modifier; a modifier is two characters in upper case, such as GP, CQ or 59.")]
    [InlineData("", "'' is not a modifier; a modifier is two characters in upper case, such as GP, CQ or 59.")]
    public void AMisspeltModifierIsQuoted(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Modifier.Parse(text)).Message);

    [Fact]
    public void NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Modifier.Parse((string)null!));
        Assert.False(Modifier.TryParse((string?)null, out _));
    }

    [Fact]
    public void TheNamedOnesAreWhatTheyAreCalled()
    {
        Assert.Equal(
            ["GP", "GO", "GN", "CQ", "CO", "KX", "GA", "GX", "GY", "GZ", "59", "XE", "XS", "XP", "XU"],
            new[]
            {
                Modifier.GP, Modifier.GO, Modifier.GN, Modifier.CQ, Modifier.CO, Modifier.KX, Modifier.GA, Modifier.GX, Modifier.GY, Modifier.GZ,
                Modifier.Distinct, Modifier.XE, Modifier.XS, Modifier.XP, Modifier.XU,
            }.Select(modifier => modifier.ToString()));
        Assert.True(Modifier.None.IsNone);
        Assert.False(Modifier.Parse("01").IsNone);
        Assert.Equal(default, Modifier.None);
    }

    [Fact]
    public void TheGroupsAreWhatTheyAreCalled()
    {
        Assert.Equal("GN GO GP", Named(modifier => modifier.IsDiscipline));
        Assert.Equal("CO CQ", Named(modifier => modifier.IsAssistant));
        Assert.Equal("59 XE XP XS XU", Named(modifier => modifier.IsDistinct));

        static string Named(Func<Modifier, bool> isWanted) => string.Join(' ',
            from first in Characters
            from second in Characters
            where (first, second) != ('0', '0')
            let modifier = Modifier.Parse($"{first}{second}")
            where isWanted(modifier)
            select modifier);
    }

    [Fact]
    public void IsTwoBytes() => Assert.Equal(2, System.Runtime.CompilerServices.Unsafe.SizeOf<Modifier>());

    [Fact]
    public void ReadingAndWritingAllocateNothing() => Assert.Equal(0, Allocations.Of(() =>
    {
        Span<char> text = stackalloc char[Modifier.Length];
        var read = Modifier.TryParse("GP", out var modifier) & Modifier.TryParse("59"u8, out var utf8);
        modifier.TryFormat(text, out var written);
        return (read ? 1 : 0) + text[1] + written + utf8.GetHashCode();
    }));
}
