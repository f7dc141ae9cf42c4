using System.Collections.Immutable;
using System.Diagnostics;

namespace TherapyCodes;

/// <summary>What a code means over one period: our own label, how its units are counted, who uses it, Medicare's limits, the source.</summary>
/// <remarks>Immutable. The label is ours; CPT descriptors are the AMA's and are not part of this library.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TherapyCode
{
    /// <summary>The code.</summary>
    public required CptCode Code { get; init; }

    /// <summary>Our own short label.</summary>
    public required string Label { get; init; }

    /// <summary>How units are counted.</summary>
    public required UnitBasis Basis { get; init; }

    /// <summary>The kind of service.</summary>
    public CodeCategory Category { get; init; }

    /// <summary>The contact with the patient that the code needs.</summary>
    public PatientContact Contact { get; init; }

    /// <summary>Whether the code is always or sometimes therapy.</summary>
    public TherapyUse Use { get; init; }

    /// <summary>The disciplines that plausibly bill the code.</summary>
    public Disciplines Disciplines { get; init; }

    /// <summary>The status in Medicare's fee schedule; see <see cref="TherapyCodeSet.StatusAsOf"/> for its date.</summary>
    public MedicareStatus MedicareStatus { get; init; }

    /// <summary>The daily limit for practitioners; see <see cref="TherapyCodeSet.LimitsAsOf"/> for its date.</summary>
    public DailyLimit PractitionerLimit { get; init; }

    /// <summary>The daily limit for outpatient hospitals.</summary>
    public DailyLimit HospitalLimit { get; init; }

    /// <summary>Medicare's multiple-procedure indicator: 5 marks the codes of the therapy payment reduction; null when not known.</summary>
    public int? MultipleProcedureIndicator { get; init; }

    /// <summary>The first date of service; null when the code was in force before the set's data begin.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last date of service; null while the code is in force.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The codes that replaced it; empty while it is in force and when nothing did.</summary>
    public ImmutableArray<CptCode> ReplacedBy { get; init; } = [];

    /// <summary>The sources of the row.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>How well the basis and the dates of the row are sourced.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Whether the code may stand beside timed services in the same minutes.</summary>
    public bool IsSupervisedModality => Category == CodeCategory.SupervisedModality;

    /// <summary>Whether the code is an evaluation or a re-evaluation, which an assistant may not furnish.</summary>
    public bool IsEvaluation => Category is CodeCategory.Evaluation or CodeCategory.Reevaluation;

    /// <summary>Whether the row applies on a date of service.</summary>
    /// <param name="date">The date of service.</param>
    public bool IsValidOn(DateOnly date) => (ValidFrom is not { } from || from <= date) && (ValidTo is not { } to || date <= to);

    /// <summary>The code with its label and basis.</summary>
    public override string ToString() => $"{Code} {Label} ({Basis})";
}
