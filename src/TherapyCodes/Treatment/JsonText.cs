using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TherapyCodes;

/// <summary>Refuses bytes that are no text before anything is read from them.</summary>
internal static class JsonText
{
    /// <exception cref="JsonException">The bytes are not UTF-8, or a string escapes half a character; the message names the byte.</exception>
    public static void Require(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
            throw new JsonException($"the text is not valid UTF-8 from byte {InvalidByte(utf8Json) + 1} on.");
        if (HalfCharacter(utf8Json) is >= 0 and var half)
            throw new JsonException($"byte {half + 1} begins half a character, {Encoding.UTF8.GetString(utf8Json.Slice(half, 6))}; write both halves.");
    }

    private static int InvalidByte(ReadOnlySpan<byte> text)
    {
        var place = 0;
        while (Rune.DecodeFromUtf8(text[place..], out _, out var length) == OperationStatus.Done)
            place += length;
        return place;
    }

    /// <summary>Where a \u escape stands for one half of a pair without the other; -1 when none does.</summary>
    private static int HalfCharacter(ReadOnlySpan<byte> json)
    {
        var place = 0;
        while (json[place..].IndexOf((byte)'\\') is >= 0 and var step)
        {
            place += step;
            var unit = EscapedUnit(json[place..]);
            if (unit is >= 0xD800 and < 0xE000)
            {
                if (unit >= 0xDC00 || EscapedUnit(json[(place + 6)..]) is < 0xDC00 or >= 0xE000)
                    return place;
                place += 6;
            }
            place = Math.Min(json.Length, place + (unit < 0 ? 2 : 6));
        }
        return -1;
    }

    /// <summary>The UTF-16 unit that the text escapes at its start, such as \u00e9; -1 when it does not.</summary>
    private static int EscapedUnit(ReadOnlySpan<byte> json) =>
        json.Length >= 6 && json.StartsWith("\\u"u8) && Utf8Parser.TryParse(json.Slice(2, 4), out ushort unit, out var read, 'x') && read == 4 ? unit : -1;
}
