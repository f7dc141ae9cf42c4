namespace TherapyCodes;

/// <summary>The words that JSON uses for the small enums of a treatment day.</summary>
internal static class TreatmentText
{
    private static readonly string[] Reasons = ["", "set-up", "rest", "waiting", "toileting", "documentation"];
    private static readonly string[] Contacts = ["", "one-on-one", "supervised", "group", "not-present"];

    public static string Name(UncountedReason reason) => NameOf(Reasons, (int)reason);

    public static string Name(PatientContact contact) => NameOf(Contacts, (int)contact);

    public static bool TryParse(ReadOnlySpan<char> text, out UncountedReason reason)
    {
        var isName = TryFind(Reasons, text, out var place);
        reason = (UncountedReason)place;
        return isName;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out PatientContact contact)
    {
        var isName = TryFind(Contacts, text, out var place);
        contact = (PatientContact)place;
        return isName;
    }

    public static string AllReasons => string.Join(", ", Reasons[1..]);

    public static string AllContacts => string.Join(", ", Contacts[1..]);

    private static string NameOf(string[] names, int place) => place >= 0 && place < names.Length ? names[place] : "";

    private static bool TryFind(string[] names, ReadOnlySpan<char> text, out int place)
    {
        for (place = names.Length - 1; place > 0; place--)
        {
            if (text.SequenceEqual(names[place]))
                return true;
        }
        return false;
    }
}
