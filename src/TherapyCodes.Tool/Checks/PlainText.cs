namespace TherapyCodes.Tool.Checks;

/// <summary>What another program wrote, fit for a line of a message: cut, and without characters that would drive a terminal.</summary>
internal static class PlainText
{
    private const int Most = 200;

    public static string Of(string text) =>
        string.Concat(text.Take(Most).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '\uFFFD' : character)) + (text.Length > Most ? "…" : "");
}
