namespace TherapyCodes.Tool;

/// <summary>What the user wrote, fit for a message: in quotation marks, cut, and without characters that would drive a terminal.</summary>
internal static class Quoted
{
    private const int Most = 40;

    public static string Text(string text)
    {
        var shown = string.Concat(text.Take(Most).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '\uFFFD' : character));
        return text.Length > Most ? $"'{shown}…' ({text.Length} characters)" : $"'{shown}'";
    }
}
