namespace TherapyCodes;

/// <summary>The abbreviations of the practitioners and what each may furnish.</summary>
public static class PractitionerText
{
    private static readonly string[] Abbreviations =
    [
        "", "PT", "PTA", "OT", "OTA", "SLP", "SLPA", "MD", "NP", "CNS", "PA", "ATC", "LMT", "RT", "KT", "LVS", "AIDE", "STUDENT", "DC",
    ];

    /// <summary>Every abbreviation, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = Abbreviations[1..];

    /// <summary>The abbreviation, such as PTA; an empty string for <see cref="Practitioner.None"/>.</summary>
    /// <param name="practitioner">The practitioner.</param>
    public static string Abbreviation(this Practitioner practitioner) =>
        practitioner >= 0 && (int)practitioner < Abbreviations.Length ? Abbreviations[(int)practitioner] : "";

    /// <summary>Reads an abbreviation, in upper case.</summary>
    /// <param name="text">The abbreviation, such as PTA.</param>
    /// <param name="practitioner">The practitioner, or <see cref="Practitioner.None"/>.</param>
    /// <returns>Whether the text is one of <see cref="All"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Practitioner practitioner)
    {
        for (var i = 1; i < Abbreviations.Length; i++)
        {
            if (text.SequenceEqual(Abbreviations[i]))
            {
                practitioner = (Practitioner)i;
                return true;
            }
        }
        practitioner = Practitioner.None;
        return false;
    }

    /// <summary>Whether the practitioner's own therapy is billable without an assistant modifier: therapists, physicians, NPs, CNSs, PAs, and not stated.</summary>
    /// <param name="practitioner">The practitioner.</param>
    public static bool IsTherapist(this Practitioner practitioner) => practitioner is Practitioner.None or Practitioner.PhysicalTherapist
        or Practitioner.OccupationalTherapist or Practitioner.SpeechLanguagePathologist or Practitioner.Physician
        or Practitioner.NursePractitioner or Practitioner.ClinicalNurseSpecialist or Practitioner.PhysicianAssistant;

    /// <summary>Whether the practitioner is a PTA or an OTA.</summary>
    /// <param name="practitioner">The practitioner.</param>
    public static bool IsAssistant(this Practitioner practitioner) =>
        practitioner is Practitioner.PhysicalTherapistAssistant or Practitioner.OccupationalTherapyAssistant;

    /// <summary>Whether Medicare pays for therapy that the practitioner furnishes.</summary>
    /// <param name="practitioner">The practitioner.</param>
    public static bool MayBill(this Practitioner practitioner) => practitioner.IsTherapist() || practitioner.IsAssistant();

    /// <summary>The discipline of a therapist or assistant; none for others.</summary>
    /// <param name="practitioner">The practitioner.</param>
    public static Discipline Discipline(this Practitioner practitioner) => practitioner switch
    {
        Practitioner.PhysicalTherapist or Practitioner.PhysicalTherapistAssistant => TherapyCodes.Discipline.PhysicalTherapy,
        Practitioner.OccupationalTherapist or Practitioner.OccupationalTherapyAssistant => TherapyCodes.Discipline.OccupationalTherapy,
        Practitioner.SpeechLanguagePathologist or Practitioner.SpeechLanguagePathologyAssistant => TherapyCodes.Discipline.SpeechLanguagePathology,
        _ => TherapyCodes.Discipline.None,
    };
}
