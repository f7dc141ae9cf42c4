namespace TherapyCodes;

/// <summary>Who furnished a service. Abbreviations, as in JSON and on the command line, stand in parentheses.</summary>
public enum Practitioner
{
    /// <summary>Not stated; counts as the therapist.</summary>
    None = 0,

    /// <summary>Physical therapist (PT).</summary>
    PhysicalTherapist = 1,

    /// <summary>Physical therapist assistant (PTA); a share of the service marks its units CQ.</summary>
    PhysicalTherapistAssistant = 2,

    /// <summary>Occupational therapist (OT).</summary>
    OccupationalTherapist = 3,

    /// <summary>Occupational therapy assistant (OTA); a share of the service marks its units CO.</summary>
    OccupationalTherapyAssistant = 4,

    /// <summary>Speech-language pathologist (SLP).</summary>
    SpeechLanguagePathologist = 5,

    /// <summary>Speech-language pathology assistant (SLPA); may not bill Medicare.</summary>
    SpeechLanguagePathologyAssistant = 6,

    /// <summary>Physician (MD).</summary>
    Physician = 7,

    /// <summary>Nurse practitioner (NP).</summary>
    NursePractitioner = 8,

    /// <summary>Clinical nurse specialist (CNS).</summary>
    ClinicalNurseSpecialist = 9,

    /// <summary>Physician assistant (PA).</summary>
    PhysicianAssistant = 10,

    /// <summary>Athletic trainer (ATC); may not bill Medicare for therapy.</summary>
    AthleticTrainer = 11,

    /// <summary>Massage therapist (LMT); may not bill Medicare for therapy.</summary>
    MassageTherapist = 12,

    /// <summary>Recreation therapist (RT); may not bill Medicare for therapy.</summary>
    RecreationTherapist = 13,

    /// <summary>Kinesiotherapist (KT); may not bill Medicare for therapy.</summary>
    Kinesiotherapist = 14,

    /// <summary>Low-vision specialist (LVS); may not bill Medicare for therapy.</summary>
    LowVisionSpecialist = 15,

    /// <summary>Aide or technician (AIDE); never billable as therapy.</summary>
    Aide = 16,

    /// <summary>Student (STUDENT); only the therapist's own service is billable.</summary>
    Student = 17,

    /// <summary>Chiropractor (DC); may not bill Medicare for therapy.</summary>
    Chiropractor = 18,
}
