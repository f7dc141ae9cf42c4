namespace TherapyCodes;

/// <summary>The abbreviations of the disciplines: PT, OT and SLP.</summary>
public static class DisciplineText
{
    /// <summary>PT, OT or SLP; an empty string for <see cref="Discipline.None"/>.</summary>
    /// <param name="discipline">The discipline.</param>
    public static string Abbreviation(this Discipline discipline) => discipline switch
    {
        Discipline.PhysicalTherapy => "PT",
        Discipline.OccupationalTherapy => "OT",
        Discipline.SpeechLanguagePathology => "SLP",
        _ => "",
    };

    /// <summary>Reads PT, OT or SLP, in upper case.</summary>
    /// <param name="text">The abbreviation.</param>
    /// <param name="discipline">The discipline, or <see cref="Discipline.None"/>.</param>
    /// <returns>Whether the text is one of the three.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Discipline discipline)
    {
        discipline = text switch
        {
            "PT" => Discipline.PhysicalTherapy,
            "OT" => Discipline.OccupationalTherapy,
            "SLP" => Discipline.SpeechLanguagePathology,
            _ => Discipline.None,
        };
        return discipline != Discipline.None;
    }

    /// <summary>Whether the set contains the discipline.</summary>
    /// <param name="disciplines">The set.</param>
    /// <param name="discipline">The discipline; <see cref="Discipline.None"/> is in no set.</param>
    public static bool Include(this Disciplines disciplines, Discipline discipline) =>
        discipline != Discipline.None && ((int)disciplines >> ((int)discipline - 1) & 1) != 0;
}
