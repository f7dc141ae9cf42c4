using System.Text;

namespace TherapyCodes.Tool.Checks;

/// <summary>Splits a command line into program and arguments, without a shell.</summary>
/// <remarks>
/// Blanks separate; '…' and "…" hold words with blanks together and may be empty. Inside "…", and outside of both, \" is a quotation mark; any
/// other backslash is itself, so that Windows paths need no care.
/// </remarks>
internal static class CommandWords
{
    /// <exception cref="FormatException">There is no word, or a quotation mark is not closed.</exception>
    public static string[] Split(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? open = null;
        for (var i = 0; i < command.Length; i++)
        {
            var character = command[i];
            if (open is null && char.IsWhiteSpace(character))
            {
                if (word is not null)
                    words.Add(word.ToString());
                word = null;
                continue;
            }
            word ??= new();
            if (character == open)
                open = null;
            else if (open is null && (character is '\'' or '"'))
                open = character;
            else if (character == '\\' && open != '\'' && i + 1 < command.Length && command[i + 1] == '"')
                word.Append(command[++i]);
            else
                word.Append(character);
        }
        if (open is not null)
            throw new FormatException($"the quotation mark {open} is not closed.");
        if (word is not null)
            words.Add(word.ToString());
        return words is [not "", ..] ? [.. words] : throw new FormatException("there is no program.");
    }
}
