namespace TherapyCodes;

/// <summary>The therapy discipline under whose plan of care a service is furnished. In JSON and on the command line: PT, OT, SLP.</summary>
public enum Discipline
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Physical therapy (PT); claim lines carry GP.</summary>
    PhysicalTherapy = 1,

    /// <summary>Occupational therapy (OT); claim lines carry GO.</summary>
    OccupationalTherapy = 2,

    /// <summary>Speech-language pathology (SLP); claim lines carry GN.</summary>
    SpeechLanguagePathology = 3,
}
