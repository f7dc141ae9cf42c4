using System.Text;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>The properties that a JSON object has here, each at most once: of two values one would be lost in silence.</summary>
internal sealed class JsonProperties
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;

    public JsonProperties(params string[] names)
    {
        _names = names;
        _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The name of the property at the reader; null when it is none of these.</summary>
    /// <param name="reader">The reader, at a property name.</param>
    /// <param name="seen">The properties that the object had before; 0 at its start.</param>
    /// <param name="place">Where the object stands; empty for the record itself.</param>
    /// <param name="index">Its place in an array, or -1.</param>
    /// <exception cref="JsonException">The property stands twice.</exception>
    public string? Find(ref Utf8JsonReader reader, ref uint seen, string place = "", int index = -1)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (!reader.ValueTextEquals(_utf8[i]))
                continue;
            if ((seen & (1u << i)) != 0)
                throw new JsonException($"{In(place, index)}{_names[i]} stands twice.");
            seen |= 1u << i;
            return _names[i];
        }
        return null;
    }

    /// <summary>The error of a property that is none of these.</summary>
    public JsonException Unknown(ref Utf8JsonReader reader, string place, int index = -1) =>
        new($"{In(place, index)[..^1]} has an unknown property {Base36.Quote(reader.GetString())}; it may have {string.Join(", ", _names)}.");

    private static string In(string place, int index) => place.Length == 0 ? "" : index < 0 ? $"{place}." : $"{place}[{index}].";
}
