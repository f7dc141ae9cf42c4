namespace TherapyCodes;

/// <summary>The contact with the patient that a service needs, or that it was furnished with.</summary>
public enum PatientContact
{
    /// <summary>Not stated or not established.</summary>
    None = 0,

    /// <summary>One clinician with one patient.</summary>
    OneOnOne = 1,

    /// <summary>Supervised; no constant attendance, so that it may run beside a timed service.</summary>
    Supervised = 2,

    /// <summary>One clinician with two or more patients.</summary>
    Group = 3,

    /// <summary>The patient is not present: reports, devices, calls.</summary>
    NotPresent = 4,
}
