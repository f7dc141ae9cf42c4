using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace TherapyCodes.Tests;

public partial class CptCodeTests
{
    private static readonly string[] Ordered = ["00001", "00100", "0791T", "20560", "9710A", "97110", "97111", "99999", "A0001", "G0281", "G0283", "V5999"];

    private static readonly string[] Malformed =
    [
        "g0283", "", " ", "9711", "971100", "97110 ", " 97110", "97I10", "9711O", "l7110", "00000", "0000t", "9711G", "I0001", "W0001", "G028A",
        "97-10", "+9711", "97.10", "９７１１０", "٩٧١١٠", "9711\0", "9711\n", "\uD83D\uDE00\uD83D", "ＧＯ２８3", "G02８3", "@0001", "[0001", "/0001", ":0001",
    ];

    /// <summary>The forms of a code, as the manuals give them: written down apart from the production code.</summary>
    [GeneratedRegex(@"\A(?!00000)([0-9]{4}[0-9AFMTU]|[A-EGHJ-MP-V][0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [Fact]
    public void IsAValueInEveryRespect() => ValueContract.Prove<CptCode>(Ordered, Malformed);

    [Theory]
    [MemberData(nameof(Culture.Hostile), MemberType = typeof(Culture))]
    public void IsTheSameValueInEveryCulture(string culture)
    {
        using var _ = Culture.Use(culture);
        ValueContract.Prove<CptCode>(Ordered, Malformed);
        Assert.Equal("'97i10' is not a CPT or HCPCS code; did you mean 97110?", Assert.Throws<FormatException>(() => CptCode.Parse("97i10")).Message);
    }

    [Fact]
    public void EveryCodeSurvivesTheWayToTextAndBackInOrder()
    {
        var previous = CptCode.None;
        var count = 0;
        Span<char> text = stackalloc char[CptCode.Length];
        Span<byte> utf8 = stackalloc byte[CptCode.Length];
        foreach (var code in EveryText())
        {
            var value = CptCode.Parse(code);
            Assert.True(value > previous, code);
            Assert.Equal(code, value.ToString());
            Assert.True(value.TryFormat(text, out _) && CptCode.TryParse(text, out var again) && again == value, code);
            Assert.True(value.TryFormat(utf8, out _) && CptCode.TryParse(utf8, out again) && again == value, code);
            previous = value;
            count++;
        }
        Assert.Equal(10_000 * (10 + 5) - 1 + 18 * 10_000, count);
    }

    /// <summary>Every text of five characters over an alphabet of neighbours: digits, letters that may and may not stand, and look-alikes.</summary>
    [Fact]
    [Trait("Takes", "long")]
    public void NoOtherTextIsACode()
    {
        const string Alphabet = "09AFGIOTZa/:@[\0٣９";
        var text = new char[CptCode.Length];
        var utf8 = new byte[CptCode.Length * 3];
        var codes = 0;
        for (var number = 0; number < Math.Pow(Alphabet.Length, text.Length); number++)
        {
            var rest = number;
            for (var i = 0; i < text.Length; i++)
                (rest, text[i]) = (rest / Alphabet.Length, Alphabet[rest % Alphabet.Length]);
            var expected = Form().IsMatch(text);
            var actual = CptCode.TryParse(text.AsSpan(), out var code);
            var actualUtf8 = CptCode.TryParse(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)), out var codeUtf8);
            if (expected != actual || expected != actualUtf8 || code != codeUtf8 || expected == code.IsNone)
                Assert.Fail($"'{new string(text)}': a code is {expected}, read from text {actual}, from UTF-8 {actualUtf8}");
            codes += expected ? 1 : 0;
        }
        Assert.Equal((1 << 4) * 2 - 1 + (1 << 4) * 3 + 3 * (1 << 4), codes);
    }

    [Fact]
    public void EveryOtherCharacterIsRefusedInEveryPlace()
    {
        foreach (var code in new[] { "97110", "0791T", "G0283" })
        {
            for (var place = 0; place < code.Length; place++)
            {
                var text = code.ToCharArray();
                for (var character = 0; character <= char.MaxValue; character++)
                {
                    text[place] = (char)character;
                    if (CptCode.TryParse(text.AsSpan(), out _) != Form().IsMatch(text))
                        Assert.Fail($"U+{character:X4} in place {place} of {code}");
                }
            }
        }
    }

    [Fact]
    public void EveryByteIsReadAsItsCharacterOrRefused()
    {
        foreach (var code in new[] { "97110", "0791T", "G0283" })
        {
            for (var place = 0; place < code.Length; place++)
            {
                var utf8 = Encoding.ASCII.GetBytes(code);
                for (var value = 0; value <= byte.MaxValue; value++)
                {
                    utf8[place] = (byte)value;
                    Assert.Equal(Form().IsMatch(Encoding.Latin1.GetString(utf8)), CptCode.TryParse(utf8, out _));
                }
            }
        }
    }

    [Theory]
    [InlineData("97I10", "'97I10' is not a CPT or HCPCS code; did you mean 97110?")]
    [InlineData("97l10", "'97l10' is not a CPT or HCPCS code; did you mean 97110?")]
    [InlineData("9711O", "'9711O' is not a CPT or HCPCS code; did you mean 97110?")]
    [InlineData("9711o", "'9711o' is not a CPT or HCPCS code; did you mean 97110?")]
    [InlineData("O791T", "'O791T' is not a CPT or HCPCS code; did you mean 0791T?")]
    [InlineData("0791t", "'0791t' is not a CPT or HCPCS code; did you mean 0791T?")]
    [InlineData("l7110", "'l7110' is not a CPT or HCPCS code; did you mean L7110?")]
    [InlineData("g0283", "'g0283' is not a CPT or HCPCS code; did you mean G0283?")]
    [InlineData("GO283", "'GO283' is not a CPT or HCPCS code; did you mean G0283?")]
    [InlineData("I7110", "'I7110' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("", "'' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("971100", "'971100' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("9711", "'9711' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("PT-EX", "'PT-EX' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("97\t10", "'97\uFFFD10' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    public void AMisspeltCodeIsQuotedAndMendedIfItCanBe(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => CptCode.Parse(text)).Message);
        Assert.Equal(message, Assert.Throws<FormatException>(() => new TherapyService(text, 15)).Message);
    }

    [Fact]
    public void HalfACharacterIsQuotedVisibly()
    {
        Assert.StartsWith("'\uFFFD\uFFFD110' is not", Assert.Throws<FormatException>(() => CptCode.Parse("\uD83D\uDE00110")).Message, StringComparison.Ordinal);
        Assert.StartsWith("'\uFFFD' is not", Assert.Throws<FormatException>(() => CptCode.Parse("\uD800")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AVeryLongTextIsRefusedWithAShortMessage()
    {
        var text = new string('9', 10 * 1024 * 1024);

        Assert.False(CptCode.TryParse(text, out _));
        Assert.Equal(
            "'9999999999999999999999999999999999999999…' (10485760 characters) is not a CPT or HCPCS code; "
            + "a code is five characters, such as 97110, 0791T or G0283.",
            Assert.Throws<FormatException>(() => CptCode.Parse(text)).Message);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void AMessageQuotesFortyCharacters(int length, bool isCut)
    {
        var message = Assert.Throws<FormatException>(() => CptCode.Parse(new string('x', length))).Message;

        Assert.Equal(isCut, message.Contains($"…' ({length} characters)", StringComparison.Ordinal));
        Assert.StartsWith($"'{new string('x', 40)}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => CptCode.Parse((string)null!));
        Assert.False(CptCode.TryParse((string?)null, out _));
    }

    [Fact]
    public void NoneIsTheDefault()
    {
        Assert.Equal(default, CptCode.None);
        Assert.True(CptCode.None.IsNone);
        Assert.False(CptCode.Parse("00001").IsNone);
    }

    [Fact]
    public void IsFourBytes() => Assert.Equal(4, System.Runtime.CompilerServices.Unsafe.SizeOf<CptCode>());

    [Fact]
    public void ReadingAndWritingAllocateNothing() => Assert.Equal(0, Allocations.Of(() =>
    {
        Span<char> text = stackalloc char[CptCode.Length];
        Span<byte> utf8 = stackalloc byte[CptCode.Length];
        var read = CptCode.TryParse("97110", out var code) & CptCode.TryParse("G0283"u8, out var utf8Code) & !CptCode.TryParse("g0283", out _);
        code.TryFormat(text, out var written);
        utf8Code.TryFormat(utf8, out var writtenUtf8);
        return (read ? 1 : 0) + text[4] + utf8[0] + written + writtenUtf8 + code.GetHashCode() + code.CompareTo(utf8Code);
    }));

    private static IEnumerable<string> EveryText()
    {
        for (var number = 0; number < 10_000; number++)
        {
            foreach (var last in "0123456789AFMTU")
            {
                if (number > 0 || last != '0')
                    yield return $"{number:0000}{last}";
            }
        }
        foreach (var first in "ABCDEGHJKLMPQRSTUV")
        {
            for (var number = 0; number < 10_000; number++)
                yield return $"{first}{number:0000}";
        }
    }
}
