using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace TherapyCodes;

/// <summary>Fixed-width upper-case base 36, the alphabet that CPT codes and modifiers share, over UTF-16 and UTF-8 alike.</summary>
internal static class Base36
{
    public const uint Letter = 10;

    /// <summary>The digit that <paramref name="character"/> stands for: 0 to 9, 10 for A to 35 for Z; anything above 35 is no digit.</summary>
    public static uint Digit<TChar>(TChar character) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var value = uint.CreateTruncating(character);
        var digit = unchecked(value - '0');
        var letter = unchecked(value - 'A');
        return digit <= 9 ? digit : letter <= 25 ? letter + Letter : uint.MaxValue;
    }

    public static bool TryWrite<TChar>(uint value, int width, Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        written = 0;
        if (value == 0)
            return true;
        if (destination.Length < width)
            return false;
        for (var i = width - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 36);
            destination[i] = TChar.CreateTruncating(digit < Letter ? '0' + digit : 'A' + digit - Letter);
        }
        written = width;
        return true;
    }

    public static string ToString(uint value, int width) =>
        value == 0 ? "" : string.Create(width, value, static (span, value) => TryWrite(value, span.Length, span, out _));

    [DoesNotReturn]
    public static void ThrowMalformed(ReadOnlySpan<char> text, string what, string hint) =>
        throw new FormatException($"{Quote(text)} is not {what}; {hint}");

    /// <summary>The text in quotes, cut to what fits in a message, with control characters made visible.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        const int Longest = 40;
        Span<char> shown = stackalloc char[Longest];
        var length = Math.Min(text.Length, Longest);
        for (var i = 0; i < length; i++)
            shown[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '\uFFFD' : text[i];
        return text.Length > Longest
            ? $"'{shown[..length]}…' ({text.Length} characters)"
            : $"'{shown[..length]}'";
    }
}
