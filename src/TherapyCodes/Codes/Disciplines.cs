namespace TherapyCodes;

/// <summary>The disciplines that plausibly bill a code; none for codes of other professions.</summary>
[Flags]
public enum Disciplines
{
    /// <summary>No therapy discipline.</summary>
    None = 0,

    /// <summary>Physical therapy.</summary>
    PhysicalTherapy = 1,

    /// <summary>Occupational therapy.</summary>
    OccupationalTherapy = 2,

    /// <summary>Speech-language pathology.</summary>
    SpeechLanguagePathology = 4,
}
