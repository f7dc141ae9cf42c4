namespace TherapyCodes;

/// <summary>What kind of service a code stands for, in our own grouping.</summary>
public enum CodeCategory
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>An evaluation.</summary>
    Evaluation = 1,

    /// <summary>A re-evaluation.</summary>
    Reevaluation = 2,

    /// <summary>A modality that needs supervision but no constant attendance.</summary>
    SupervisedModality = 3,

    /// <summary>A modality with constant attendance.</summary>
    AttendedModality = 4,

    /// <summary>A therapeutic procedure with one patient.</summary>
    Procedure = 5,

    /// <summary>Treatment of two or more patients at once.</summary>
    Group = 6,

    /// <summary>Training of a caregiver.</summary>
    CaregiverTraining = 7,

    /// <summary>Wound care.</summary>
    WoundCare = 8,

    /// <summary>A test or measurement.</summary>
    Test = 9,

    /// <summary>Orthotic or prosthetic fitting and training.</summary>
    OrthoticProsthetic = 10,

    /// <summary>Biofeedback.</summary>
    Biofeedback = 11,

    /// <summary>Needling.</summary>
    Needling = 12,

    /// <summary>Individual speech, language, hearing or swallowing treatment.</summary>
    SpeechTreatment = 13,

    /// <summary>Remote therapeutic monitoring.</summary>
    RemoteMonitoring = 14,

    /// <summary>An online digital assessment.</summary>
    EVisit = 15,

    /// <summary>A telephone assessment.</summary>
    Telephone = 16,

    /// <summary>A brief virtual check-in or remote assessment.</summary>
    VirtualCheckIn = 17,

    /// <summary>An unlisted service.</summary>
    Unlisted = 18,

    /// <summary>Anything else.</summary>
    Other = 19,
}
