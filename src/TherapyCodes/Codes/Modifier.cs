using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;

namespace TherapyCodes;

/// <summary>A two-character claim modifier, such as <c>GP</c>, <c>CQ</c> or <c>59</c>.</summary>
/// <remarks>
/// A value of two bytes: two base-36 characters, upper case. <c>default</c> is <see cref="None"/>, no modifier: it prints as an empty
/// string and no text parses to it (<c>00</c> is no modifier). The type knows the form only; any two characters are accepted, because
/// payers define modifiers of their own.
/// <example><code>
/// var gp = Modifier.Parse("GP");
/// bool same = gp == Modifier.GP;      // true
/// </code></example>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<Modifier>))]
[TypeConverter(typeof(TextTypeConverter<Modifier>))]
public readonly struct Modifier : IEquatable<Modifier>, IComparable<Modifier>, IComparable, IComparisonOperators<Modifier, Modifier, bool>,
    ISpanParsable<Modifier>, ISpanFormattable, IUtf8SpanParsable<Modifier>, IUtf8SpanFormattable
{
    /// <summary>The number of characters of every modifier: 2.</summary>
    public const int Length = 2;

    private readonly ushort _value;

    private Modifier(ushort value) => _value = value;

    /// <summary>No modifier; the same as <c>default</c>.</summary>
    public static Modifier None => default;

    /// <summary>GP: under a physical therapy plan of care.</summary>
    public static Modifier GP { get; } = Parse("GP");

    /// <summary>GO: under an occupational therapy plan of care.</summary>
    public static Modifier GO { get; } = Parse("GO");

    /// <summary>GN: under a speech-language pathology plan of care.</summary>
    public static Modifier GN { get; } = Parse("GN");

    /// <summary>CQ: furnished in whole or in part by a physical therapist assistant; stands beside GP.</summary>
    public static Modifier CQ { get; } = Parse("CQ");

    /// <summary>CO: furnished in whole or in part by an occupational therapy assistant; stands beside GO.</summary>
    public static Modifier CO { get; } = Parse("CO");

    /// <summary>KX: the provider attests medical necessity above the annual threshold.</summary>
    public static Modifier KX { get; } = Parse("KX");

    /// <summary>GA: a required advance beneficiary notice is on file.</summary>
    public static Modifier GA { get; } = Parse("GA");

    /// <summary>GX: a voluntary advance beneficiary notice is on file.</summary>
    public static Modifier GX { get; } = Parse("GX");

    /// <summary>GY: excluded by statute, or no Medicare benefit.</summary>
    public static Modifier GY { get; } = Parse("GY");

    /// <summary>GZ: a denial is expected and no advance beneficiary notice is on file.</summary>
    public static Modifier GZ { get; } = Parse("GZ");

    /// <summary>59: a distinct procedural service.</summary>
    public static Modifier Distinct { get; } = Parse("59");

    /// <summary>XE: a separate encounter.</summary>
    public static Modifier XE { get; } = Parse("XE");

    /// <summary>XS: a separate structure.</summary>
    public static Modifier XS { get; } = Parse("XS");

    /// <summary>XP: a separate practitioner.</summary>
    public static Modifier XP { get; } = Parse("XP");

    /// <summary>XU: an unusual service that does not overlap.</summary>
    public static Modifier XU { get; } = Parse("XU");

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _value == 0;

    /// <summary>Whether this is GP, GO or GN.</summary>
    public bool IsDiscipline => this == GP || this == GO || this == GN;

    /// <summary>Whether this is CQ or CO.</summary>
    public bool IsAssistant => this == CQ || this == CO;

    /// <summary>Whether this is 59, XE, XS, XP or XU, which attest a distinct service.</summary>
    public bool IsDistinct => this == Distinct || this == XE || this == XS || this == XP || this == XU;

    /// <summary>Reads a modifier.</summary>
    /// <param name="text">Exactly two characters, upper case letters or digits.</param>
    /// <returns>The modifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text does not have the form of a modifier; the message quotes it.</exception>
    public static Modifier Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Modifier Parse(ReadOnlySpan<char> text)
    {
        if (!TryRead(text, out var modifier))
            Base36.ThrowMalformed(text, "a modifier", "a modifier is two characters in upper case, such as GP, CQ or 59.");
        return modifier;
    }

    /// <summary>Reads a modifier; never throws.</summary>
    /// <param name="text">The text; anything but the exact form of a modifier gives false.</param>
    /// <param name="modifier">The modifier, or <see cref="None"/> when the text is none.</param>
    /// <returns>Whether the text has the form of a modifier.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Modifier modifier) => TryRead(text, out modifier);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Modifier)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Modifier modifier) => TryRead(text.AsSpan(), out modifier);

    /// <summary>Reads a modifier from UTF-8; never throws.</summary>
    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Modifier)"/>
    public static bool TryParse(ReadOnlySpan<byte> text, out Modifier modifier) => TryRead(text, out modifier);

    /// <summary>Writes the two characters; nothing for <see cref="None"/>.</summary>
    /// <param name="destination">Two characters suffice.</param>
    /// <param name="written">The number of characters written: 2, or 0 for <see cref="None"/> and when the destination is too short.</param>
    /// <returns>False when the destination is too short.</returns>
    public bool TryFormat(Span<char> destination, out int written) => Base36.TryWrite(_value, Length, destination, out written);

    /// <inheritdoc cref="TryFormat(Span{char}, out int)"/>
    public bool TryFormat(Span<byte> destination, out int written) => Base36.TryWrite(_value, Length, destination, out written);

    /// <summary>The two characters, or an empty string for <see cref="None"/>.</summary>
    public override string ToString() => Base36.ToString(_value, Length);

    /// <inheritdoc/>
    public bool Equals(Modifier other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Modifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value;

    /// <summary>Orders modifiers as their texts order ordinally; <see cref="None"/> comes first.</summary>
    public int CompareTo(Modifier other) => _value.CompareTo(other._value);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Modifier other => CompareTo(other),
        _ => throw new ArgumentException($"A Modifier compares with a Modifier, not with a {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>Whether both are the same modifier.</summary>
    public static bool operator ==(Modifier left, Modifier right) => left._value == right._value;

    /// <summary>Whether the two are different modifiers.</summary>
    public static bool operator !=(Modifier left, Modifier right) => left._value != right._value;

    /// <summary>Whether the left modifier comes before the right one.</summary>
    public static bool operator <(Modifier left, Modifier right) => left._value < right._value;

    /// <summary>Whether the left modifier comes after the right one.</summary>
    public static bool operator >(Modifier left, Modifier right) => left._value > right._value;

    /// <summary>Whether the left modifier is the right one or comes before it.</summary>
    public static bool operator <=(Modifier left, Modifier right) => left._value <= right._value;

    /// <summary>Whether the left modifier is the right one or comes after it.</summary>
    public static bool operator >=(Modifier left, Modifier right) => left._value >= right._value;

    static Modifier IParsable<Modifier>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Modifier>.TryParse(string? s, IFormatProvider? provider, out Modifier result) => TryParse(s, out result);

    static Modifier ISpanParsable<Modifier>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Modifier>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Modifier result) => TryParse(s, out result);

    static Modifier IUtf8SpanParsable<Modifier>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryRead(utf8Text, out var modifier) ? modifier : Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<Modifier>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Modifier result) =>
        TryRead(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Modifier modifier) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        modifier = default;
        if (text.Length != Length)
            return false;
        uint first = Base36.Digit(text[0]), second = Base36.Digit(text[1]);
        if (first > 35 || second > 35)
            return false;
        modifier = new((ushort)(first * 36 + second));
        return !modifier.IsNone;
    }
}
