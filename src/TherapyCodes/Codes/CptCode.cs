using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;

namespace TherapyCodes;

/// <summary>
/// A procedure code as it stands on a claim: CPT category I (<c>97110</c>), the CPT codes that end in a letter
/// (<c>0791T</c>, category III; also A, F, M and U), or HCPCS level II (<c>G0283</c>).
/// </summary>
/// <remarks>
/// <para>A value of four bytes: five base-36 characters, so that comparing values compares the texts ordinally.
/// <c>default</c> is <see cref="None"/>, no code: it prints as an empty string and no text parses to it.</para>
/// <para>The type knows the form of a code, not its meaning. Whether a code exists on a date, and how its units are counted, is a
/// question to a <see cref="TherapyCodeSet"/>.</para>
/// <para>Parsing is exact and ordinal in every culture: five characters, upper case, no white space.</para>
/// <example><code>
/// var exercise = CptCode.Parse("97110");
/// bool ok = CptCode.TryParse("g0283", out var code);   // false: letters are upper case
/// </code></example>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<CptCode>))]
[TypeConverter(typeof(TextTypeConverter<CptCode>))]
public readonly struct CptCode : IEquatable<CptCode>, IComparable<CptCode>, IComparable, IComparisonOperators<CptCode, CptCode, bool>,
    ISpanParsable<CptCode>, ISpanFormattable, IUtf8SpanParsable<CptCode>, IUtf8SpanFormattable
{
    /// <summary>The number of characters of every code: 5.</summary>
    public const int Length = 5;

    private readonly uint _value;

    private CptCode(uint value) => _value = value;

    /// <summary>No code; the same as <c>default</c>.</summary>
    public static CptCode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _value == 0;

    /// <summary>Reads a code, such as <c>97110</c>, <c>0791T</c> or <c>G0283</c>.</summary>
    /// <param name="text">Exactly five characters.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text does not have the form of a code; the message quotes it and says what is wrong.</exception>
    public static CptCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static CptCode Parse(ReadOnlySpan<char> text)
    {
        if (!TryRead(text, out var code))
            Base36.ThrowMalformed(text, "a CPT or HCPCS code", Hint(text));
        return code;
    }

    /// <summary>Reads a code; never throws.</summary>
    /// <param name="text">The text; anything but the exact form of a code gives false.</param>
    /// <param name="code">The code, or <see cref="None"/> when the text is no code.</param>
    /// <returns>Whether the text has the form of a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out CptCode code) => TryRead(text, out code);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out CptCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out CptCode code) => TryRead(text.AsSpan(), out code);

    /// <summary>Reads a code from UTF-8; never throws.</summary>
    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out CptCode)"/>
    public static bool TryParse(ReadOnlySpan<byte> text, out CptCode code) => TryRead(text, out code);

    /// <summary>Writes the code's five characters; nothing for <see cref="None"/>.</summary>
    /// <param name="destination">Five characters suffice.</param>
    /// <param name="written">The number of characters written: 5, or 0 for <see cref="None"/> and when the destination is too short.</param>
    /// <returns>False when the destination is too short.</returns>
    public bool TryFormat(Span<char> destination, out int written) => Base36.TryWrite(_value, Length, destination, out written);

    /// <inheritdoc cref="TryFormat(Span{char}, out int)"/>
    public bool TryFormat(Span<byte> destination, out int written) => Base36.TryWrite(_value, Length, destination, out written);

    /// <summary>The code's five characters, or an empty string for <see cref="None"/>.</summary>
    public override string ToString() => Base36.ToString(_value, Length);

    /// <inheritdoc/>
    public bool Equals(CptCode other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CptCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)_value);

    /// <summary>Orders codes as their texts order ordinally; <see cref="None"/> comes first.</summary>
    public int CompareTo(CptCode other) => _value.CompareTo(other._value);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        CptCode other => CompareTo(other),
        _ => throw new ArgumentException($"A CptCode compares with a CptCode, not with a {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(CptCode left, CptCode right) => left._value == right._value;

    /// <summary>Whether the two are different codes.</summary>
    public static bool operator !=(CptCode left, CptCode right) => left._value != right._value;

    /// <summary>Whether the left code comes before the right one.</summary>
    public static bool operator <(CptCode left, CptCode right) => left._value < right._value;

    /// <summary>Whether the left code comes after the right one.</summary>
    public static bool operator >(CptCode left, CptCode right) => left._value > right._value;

    /// <summary>Whether the left code is the right one or comes before it.</summary>
    public static bool operator <=(CptCode left, CptCode right) => left._value <= right._value;

    /// <summary>Whether the left code is the right one or comes after it.</summary>
    public static bool operator >=(CptCode left, CptCode right) => left._value >= right._value;

    static CptCode IParsable<CptCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CptCode>.TryParse(string? s, IFormatProvider? provider, out CptCode result) => TryParse(s, out result);

    static CptCode ISpanParsable<CptCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<CptCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CptCode result) => TryParse(s, out result);

    static CptCode IUtf8SpanParsable<CptCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryRead(utf8Text, out var code) ? code : Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<CptCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out CptCode result) =>
        TryRead(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out CptCode code) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        code = default;
        if (text.Length != Length)
            return false;
        uint first = Base36.Digit(text[0]), second = Base36.Digit(text[1]), third = Base36.Digit(text[2]),
            fourth = Base36.Digit(text[3]), last = Base36.Digit(text[4]);
        if (second > 9 || third > 9 || fourth > 9 || first > 35 || last > 35)
            return false;
        if (first > 9 ? last > 9 || !IsOneOf(LevelTwoPrefixes, first) : last > 9 && !IsOneOf(Suffixes, last))
            return false;
        code = new(unchecked((((first * 36 + second) * 36 + third) * 36 + fourth) * 36 + last));
        return !code.IsNone;
    }

    /// <summary>The letters that begin an HCPCS level II code (I, O, F, N and W to Z begin none), a bit for each letter.</summary>
    private static readonly uint LevelTwoPrefixes = Letters("ABCDEGHJKLMPQRSTUV");

    /// <summary>The letters that end a CPT code: A (immunisation), F (category II), M, T (category III) and U.</summary>
    private static readonly uint Suffixes = Letters("AFMTU");

    private static uint Letters(string letters)
    {
        uint set = 0;
        foreach (var letter in letters)
            set |= 1u << (letter - 'A');
        return set;
    }

    private static bool IsOneOf(uint letters, uint digit) => (letters >> (int)(digit - Base36.Letter) & 1) != 0;

    private static string Hint(ReadOnlySpan<char> text)
    {
        const string Form = "a code is five characters, such as 97110, 0791T or G0283.";
        if (text.Length != Length)
            return Form;
        Span<char> mended = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            mended[i] = char.ToUpperInvariant(text[i]) switch
            {
                'O' => '0',
                'I' or 'L' when i > 0 => '1',
                var upper => upper,
            };
        }
        return TryRead<char>(mended, out var code) ? $"did you mean {code}?" : Form;
    }
}
