using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>The whole contract of a short text value: equality, order, parsing, formatting, JSON and type conversion.</summary>
internal static class ValueContract
{
    /// <summary>Proves the contract on values whose texts are given in ordinal order, and on texts that are no value.</summary>
    public static void Prove<T>(IReadOnlyList<string> ordered, IReadOnlyList<string> malformed)
        where T : struct, IEquatable<T>, IComparable<T>, IComparable, IComparisonOperators<T, T, bool>, ISpanParsable<T>, ISpanFormattable,
        IUtf8SpanParsable<T>, IUtf8SpanFormattable
    {
        T[] values = [default, .. ordered.Select(ParseString<T>)];
        ProveOrder(values);
        foreach (var (value, text) in values.Skip(1).Zip(ordered))
        {
            ProveText(value, text);
            ProveJson(value, text);
            ProveConverter(value, text);
        }
        ProveDefault<T>(ordered[0].Length);
        foreach (var text in malformed)
            ProveRefused<T>(text);
        ProveRefusedJson<T>(malformed[0]);
    }

    private static void ProveOrder<T>(T[] values)
        where T : struct, IEquatable<T>, IComparable<T>, IComparable, IComparisonOperators<T, T, bool>
    {
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++)
            {
                T left = values[i], right = values[j];
                var order = i.CompareTo(j);
                Assert.Equal(order, Math.Sign(left.CompareTo(right)));
                Assert.Equal(order, Math.Sign(((IComparable)left).CompareTo(right)));
                Assert.Equal(order == 0, left.Equals(right));
                Assert.Equal(order == 0, left.Equals((object)right));
                Assert.Equal(order == 0, left == right);
                Assert.Equal(order != 0, left != right);
                Assert.Equal(order < 0, left < right);
                Assert.Equal(order <= 0, left <= right);
                Assert.Equal(order > 0, left > right);
                Assert.Equal(order >= 0, left >= right);
            }
            Assert.Equal(values[i].GetHashCode(), values[i].GetHashCode());
            Assert.False(values[i].Equals(null));
            Assert.False(values[i].Equals("another type"));
            Assert.Equal(1, ((IComparable)values[i]).CompareTo(null));
            var error = Assert.Throws<ArgumentException>(() => ((IComparable)values[i]).CompareTo(97110));
            Assert.Contains($"A {typeof(T).Name} compares with a {typeof(T).Name}, not with a System.Int32", error.Message, StringComparison.Ordinal);
        }
        Assert.Equal(values.Length, values.Select(value => value.GetHashCode()).Distinct().Count());
    }

    private static void ProveText<T>(T value, string text)
        where T : struct, IEquatable<T>, ISpanParsable<T>, ISpanFormattable, IUtf8SpanParsable<T>, IUtf8SpanFormattable
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, value.ToString("any format", null));
        Assert.Equal(value, ParseString<T>(text));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.Equal(value, T.Parse(utf8, null));
        Assert.True(TryParseString<T>(text, out var parsed));
        Assert.Equal(value, parsed);
        Assert.True(T.TryParse(text.AsSpan(), null, out parsed));
        Assert.Equal(value, parsed);
        Assert.True(T.TryParse(utf8, null, out parsed));
        Assert.Equal(value, parsed);

        Span<char> exact = stackalloc char[text.Length];
        Assert.True(value.TryFormat(exact, out var written, default, null));
        Assert.Equal(text.Length, written);
        Assert.Equal(text, exact.ToString());
        Span<byte> exactUtf8 = stackalloc byte[text.Length];
        Assert.True(value.TryFormat(exactUtf8, out written, default, null));
        Assert.Equal(text.Length, written);
        Assert.Equal(utf8, exactUtf8.ToArray());

        Assert.False(value.TryFormat(exact[1..], out written, default, null));
        Assert.Equal(0, written);
        Assert.False(value.TryFormat(exactUtf8[1..], out written, default, null));
        Assert.Equal(0, written);
        Span<char> roomy = stackalloc char[text.Length + 2];
        roomy.Fill('~');
        Assert.True(value.TryFormat(roomy, out written, default, null));
        Assert.Equal(text.Length, written);
        Assert.Equal(text + "~~", roomy.ToString());
    }

    private static void ProveJson<T>(T value, string text) where T : struct
    {
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize<T>($"\"{text}\""));
        Assert.Equal(value, JsonSerializer.Deserialize<T?>($"\"{text}\""));
        var byValue = new Dictionary<T, int> { [value] = 2 };
        Assert.Equal($"{{\"{text}\":2}}", JsonSerializer.Serialize(byValue));
        Assert.Equal(byValue, JsonSerializer.Deserialize<Dictionary<T, int>>($"{{\"{text}\":2}}"));
    }

    private static void ProveConverter<T>(T value, string text) where T : struct
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.True(converter.CanConvertTo(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal(value, converter.ConvertFrom(text));
        Assert.Equal(text, converter.ConvertTo(value, typeof(string)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(97110));
        Assert.Throws<NotSupportedException>(() => converter.ConvertTo(value, typeof(int)));
    }

    private static void ProveDefault<T>(int length) where T : struct, ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<T>
    {
        Assert.Equal("", default(T).ToString());
        Span<char> text = stackalloc char[length];
        text.Fill('~');
        Assert.True(default(T).TryFormat(text, out var written, default, null));
        Assert.Equal(0, written);
        Assert.Equal(new string('~', length), text.ToString());
        Assert.True(default(T).TryFormat(Span<char>.Empty, out _, default, null));
        Assert.True(default(T).TryFormat(Span<byte>.Empty, out _, default, null));
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(T)));
        Assert.Equal(default, JsonSerializer.Deserialize<T>("\"\""));
        Assert.Equal("{\"\":2}", JsonSerializer.Serialize(new Dictionary<T, int> { [default] = 2 }));
        Assert.Null(JsonSerializer.Deserialize<T?>("null"));
        Assert.False(TryParseString<T>("", out _));
        Assert.False(TryParseString<T>(null, out _));
        Assert.Throws<ArgumentNullException>(() => ParseString<T>(null!));
    }

    private static void ProveRefused<T>(string text) where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.False(TryParseString<T>(text, out var value));
        Assert.Equal(default, value);
        Assert.False(T.TryParse(text.AsSpan(), null, out value));
        Assert.Equal(default, value);
        Assert.False(T.TryParse(utf8, null, out value));
        Assert.Equal(default, value);
        var message = Assert.Throws<FormatException>(() => ParseString<T>(text)).Message;
        Assert.Equal(message, Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), null)).Message);
        Assert.Throws<FormatException>(() => T.Parse(utf8, null));
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(typeof(T)).ConvertFrom(text));
        if (text.Length > 0)
            Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(text))).InnerException?.Message);
    }

    private static void ProveRefusedJson<T>(string malformed) where T : struct
    {
        var unpaired = "\"\\ud800\"";
        foreach (var json in new[] { "97110", "null", "true", "[]", "{}", unpaired })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
        Assert.Contains("Expected a JSON string, found Number", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("97110")).Message, StringComparison.Ordinal);

        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, T>>($"{{\"code\":\"{malformed}\"}}"));
        Assert.Contains($"'{malformed}'", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<T, int>>($"{{\"{malformed}\":2}}"));
        Assert.Contains($"'{malformed}'", error.Message, StringComparison.Ordinal);
    }

    // A type parameter that is also ISpanParsable would take the overload for spans.
    private static T ParseString<T>(string text) where T : IParsable<T> => T.Parse(text, null);

    private static bool TryParseString<T>(string? text, out T? value) where T : IParsable<T> => T.TryParse(text, null, out value);
}
