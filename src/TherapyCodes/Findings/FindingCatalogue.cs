using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>Every kind of finding, by its permanent code. See <c>docs/findings.md</c>.</summary>
/// <remarks>TC1xxx units, TC2xxx codes, TC3xxx time, TC4xxx people and modifiers, TC5xxx payers, TC6xxx audit of a claim.</remarks>
public static class FindingCatalogue
{
    // Units

    internal static readonly FindingRule UnitsEarned = new("TC1001", "The minutes of the 15-minute codes earn their units.", Severity.Info, FindingStatus.Pass,
        Sources.CountingMinutes, "Nothing; the explanation shows each step.",
        f => $"{Count(f.First, "timed minute")} {(f.First == 1 ? "earns" : "earn")} {Count(f.Second, "timed unit")} under {f.Detail}.");

    internal static readonly FindingRule UnitsAreAChoice = new("TC1002", "Leftovers tie, so the split of units is the clinician's choice.",
        Severity.Info, FindingStatus.Pass, Sources.CountingMinutes, "Keep the split, or bill one of the alternatives; all are right.",
        f => $"{f.First} services tie at {Count(f.Second, "leftover minute")} for {Count(f.Third, "unit")}; the split is the clinician's choice, decided here by: {f.Detail}.");

    internal static readonly FindingRule MinutesWithoutUnit = new("TC1003", "A timed service is documented but earns no unit.", Severity.Info,
        FindingStatus.Pass, Sources.CountingMinutes, "Keep the minutes in the note; do not bill the code.",
        f => $"{f.Procedure} earns no unit by its {Count(f.First, "minute")}; keep the time in the note.");

    internal static readonly FindingRule TimeMissing = new("TC1004", "A timed code has no minutes.", Severity.Error, FindingStatus.Fail,
        Sources.TreatmentNote, "Document the minutes, or time in and out.",
        f => f.First == 0 ? $"{f.Procedure} is timed, but neither minutes nor time in and out are documented; it is not billed."
            : $"{f.Procedure} is timed, but an entry of it has neither minutes nor time in and out; only the time of the others is counted, {Count(f.First, "minute")}.");

    internal static readonly FindingRule AddOnAlone = new("TC1005", "An add-on code is documented without its primary code.", Severity.Error,
        FindingStatus.Fail, Sources.CodeTable, "Document the primary code, or correct the add-on.",
        f => $"{f.Procedure} is an add-on of {f.Other}, which is not documented; the payer will deny it alone.");

    internal static readonly FindingRule NothingDocumented = new("TC1006", "The day has no services.", Severity.Warning, FindingStatus.Fail,
        Sources.TreatmentNote, "Document what was done, or do not bill the day.", _ => "No service is documented for the day; nothing is billed.");

    internal static readonly FindingRule AmountMissing = new("TC1007", "A code counted by area or section has no amount.", Severity.Warning,
        FindingStatus.NotCovered, Sources.CodeTable, "State the area treated, or the number of sections.",
        f => $"{f.Procedure} is counted by {f.Detail}, which is not documented; 1 unit is counted.");

    internal static readonly FindingRule LongerPeriod = new("TC1008", "A code counts a longer period than the day.", Severity.Warning,
        FindingStatus.NotCovered, Sources.CodeTable, "Check the units against the whole month, week or episode.",
        f => $"{f.Procedure} counts {f.Detail}; one day cannot show whether that is met, so its units follow from what this day states.");

    internal static readonly FindingRule MoreThanADay = new("TC1009", "The timed minutes of the day exceed a day.", Severity.Error, FindingStatus.Fail,
        Sources.WhatTimeCounts, "Correct the minutes.", f => f.Procedure.IsNone
            ? $"The timed services add up to {f.First} minutes; a calendar day has 1440."
            : $"{f.Procedure} is documented with {f.First} minutes in all; a calendar day has 1440, which are counted.");

    internal static readonly FindingRule OwnBasis = new("TC1010", "A timed code earns its units by its own basis, outside the 15-minute codes.", Severity.Info,
        FindingStatus.Pass, Sources.CptTime, "Nothing; its minutes do not pool with others.",
        f => $"{f.Procedure}: {Count(f.First, "minute")} {(f.First == 1 ? "earns" : "earn")} {Count(f.Second, "unit")} ({f.Detail}), counted outside the 15-minute codes.");

    // Codes

    internal static readonly FindingRule UnknownCode = new("TC2001", "A code is not in the table of therapy codes.", Severity.Error,
        FindingStatus.NotCovered, Sources.CodeTable, "Check the code; if it is right, use a code set that has it.",
        f => $"{f.Procedure} is not a therapy code that this table knows; it is not billed here. Check the code.");

    internal static readonly FindingRule RetiredCode = new("TC2002", "A code ended before the date of service.", Severity.Error, FindingStatus.Fail,
        Sources.CodeTable, "Use the code that replaced it.", f => $"{f.Detail} It is not billed.");

    internal static readonly FindingRule CodeNotYetValid = new("TC2003", "A code begins after the date of service.", Severity.Error, FindingStatus.Fail,
        Sources.CodeTable, "Use the code in force on the date.", f => $"{f.Detail} It is not billed.");

    internal static readonly FindingRule DateNotCovered = new("TC2004", "The date of service lies before the table's data.", Severity.Error,
        FindingStatus.NotCovered, Sources.CodeTable, "Use a code set that covers the date.", f => $"{f.Detail} It is not billed here.");

    internal static readonly FindingRule DateNotChecked = new("TC2005", "The date of service lies after the date to which the table was checked.",
        Severity.Warning, FindingStatus.NotCovered, Sources.CodeTable, "Check for newer codes, or use a newer code set.",
        f => $"The code table was checked for dates of service up to {f.Detail}; codes may have changed since.");

    internal static readonly FindingRule CodeSubstituted = new("TC2006", "The payer takes another code for the service.", Severity.Info,
        FindingStatus.Pass, Sources.FeeScheduleStatus, "Nothing; the line carries the payer's code.",
        f => $"{f.Procedure} is billed as {f.Other}, the code that this payer takes.");

    internal static readonly FindingRule CodeBundled = new("TC2007", "The payer bundles the code into other services.", Severity.Info,
        FindingStatus.Pass, Sources.FeeScheduleStatus, "Keep it in the note; do not bill it.",
        f => $"{f.Procedure} is bundled into other services by this payer; it is documented but not billed.");

    internal static readonly FindingRule CodeNotCovered = new("TC2008", "Medicare does not pay the code.", Severity.Warning, FindingStatus.Fail,
        Sources.FeeScheduleStatus, "Tell the patient before the service; bill it only if a denial is wanted.",
        f => $"{f.Procedure} has status {f.Detail} in Medicare's fee schedule; expect no payment.");

    internal static readonly FindingRule CodeOfOtherDiscipline = new("TC2009", "The discipline does not usually bill the code.", Severity.Warning,
        FindingStatus.Fail, Sources.CodeTable, "Check the code and the discipline.",
        f => $"{f.Procedure} is not usually billed by {f.Detail}; check the code or the discipline.");

    internal static readonly FindingRule CodeUnverified = new("TC2010", "What the table says of a code is not confirmed by a source.", Severity.Info,
        FindingStatus.NotCovered, Sources.CodeTable, "Check the code's basis and dates before relying on them.",
        f => $"{f.Procedure}: its basis or dates in the table are unverified ({f.Detail}); check before relying on them.");

    // Time

    internal static readonly FindingRule ClinicianOverlap = new("TC3001", "A clinician is one-on-one with two patients, or in two services, at once.",
        Severity.Error, FindingStatus.Fail, Sources.PartBScenarios, "Correct the times, or bill the group code for time shared.",
        f => $"{f.Detail}: {f.Procedure} and {f.Other} overlap by {Overlap(f.First)}, both one-on-one by the same clinician.");

    internal static readonly FindingRule SameMinutes = new("TC3002", "Two timed codes stand in the same minutes.", Severity.Error, FindingStatus.Fail,
        Sources.NcciTherapy, "Document separate times; only a supervised modality may run beside a timed service.",
        f => $"{f.Procedure} and {f.Other} overlap by {Overlap(f.First)} ({f.Detail}); two timed services may not be billed for the same minutes.");

    internal static readonly FindingRule DisciplinesExceedElapsed = new("TC3003", "Two disciplines together bill more than the time that passed.",
        Severity.Error, FindingStatus.Fail, Sources.CoTreatment, "Split the session's minutes between the disciplines, or let one bill them.",
        f => $"{f.Detail} document {Count(f.First, "timed minute")} in {Count(f.Second, "minute")} that passed; split the shared time.");

    internal static readonly FindingRule StatedExceedsClock = new("TC3004", "The minutes stated exceed time in and out.", Severity.Error,
        FindingStatus.Fail, Sources.TreatmentNote, "Correct the minutes or the times; the fewer are counted.",
        f => $"{f.Procedure} states {Count(f.First, "minute")}, but time in and out ({f.Detail}) give {f.Second}; no more are counted.");

    internal static readonly FindingRule UncountedTimeCounted = new("TC3005", "Time that does not count stands inside the minutes stated.", Severity.Warning,
        FindingStatus.Fail, Sources.WhatTimeCounts, "Take rest, waiting, set-up, toileting and documentation out of the minutes.",
        f => $"{f.Procedure} states {Count(f.First, "minute")}; after {f.Detail} no more than {f.Second} count.");

    internal static readonly FindingRule CountedOnce = new("TC3006", "Minutes of a code stand twice, as when two therapists treat at once; they count once.", Severity.Info,
        FindingStatus.Pass, Sources.WhatTimeCounts, "Nothing; the shared minutes are counted once.",
        f => $"{f.Procedure}: {Count(f.First, "minute")} in two entries at the same time, counted once.");

    internal static readonly FindingRule VisitTooShort = new("TC3007", "The timed minutes do not fit into the visit.", Severity.Error,
        FindingStatus.Fail, Sources.TreatmentNote, "Correct the minutes or the visit's times.",
        f => $"A visit of {Count(f.Second, "minute")} ({f.Detail}) has {Count(f.First, "timed minute")}{(f.Third > 0 ? $" beside {f.Third} that do not count" : "")}.");

    internal static readonly FindingRule WrongContact = new("TC3008", "A one-on-one code was furnished otherwise.", Severity.Error, FindingStatus.Fail,
        Sources.PartBScenarios, "Bill the group code for group time; supervised time of a one-on-one code is not billable.",
        f => $"{f.Procedure} needs one-on-one contact, but {f.Detail} contact is documented; it is not billed.");

    internal static readonly FindingRule StatedBelowClock = new("TC3009", "The minutes stated are fewer than time in and out.", Severity.Info,
        FindingStatus.Pass, Sources.TreatmentNote, "Nothing if the rest was no treatment; the minutes stated are counted.",
        f => $"{f.Procedure} states {Count(f.First, "minute")} within time in and out ({f.Detail}, {f.Second}); no more are counted.");

    // People and modifiers

    internal static readonly FindingRule MayNotBill = new("TC4001", "Somebody furnished the service whose therapy is not paid.", Severity.Error,
        FindingStatus.Fail, Sources.WhoMayBill, "Do not bill it as therapy.",
        f => $"{f.Procedure} was furnished by {f.Detail}, whose services are not payable as therapy; not counted: {Count(f.First, "minute")}.");

    internal static readonly FindingRule AssistantEvaluation = new("TC4002", "An assistant furnished an evaluation.", Severity.Error, FindingStatus.Fail,
        Sources.AssistantLimits, "A therapist must evaluate and re-evaluate.",
        f => $"{f.Procedure} is an evaluation, which {f.Detail} may not furnish; that is not billed.");

    internal static readonly FindingRule OtherDiscipline = new("TC4003", "The practitioner is of another discipline than the day.", Severity.Warning,
        FindingStatus.Fail, Sources.TherapyModifiers, "Document each discipline as a day of its own.",
        f => $"{f.Procedure} was furnished by {f.Detail}; disciplines do not pool, so document it in a day of its own.");

    internal static readonly FindingRule AssistantTestsDisagree = new("TC4004", "The published ways to compute 10 percent disagree.", Severity.Info,
        FindingStatus.Pass, Sources.AssistantTenPercent, "Keep the exact test, or choose the one that your contractor uses.",
        f => $"{f.Procedure}: of {Count(f.Second, "minute")} the assistant has {f.First}; the exact, percentage and simple tests disagree, {f.Detail} is used.");

    internal static readonly FindingRule TwoUnitsShared = new("TC4005", "Two units are left between therapist and assistant.", Severity.Info,
        FindingStatus.Pass, Sources.AssistantLastUnit, "Nothing; one unit is billed with the assistant modifier and one without.",
        f => $"{f.Procedure}: two units are left, the therapist has {Count(f.First, "minute")} and the assistant {f.Second}; one is billed with {f.Modifier}, one without."
            + (f.Third == 0 ? "" : " CMS states that from 2022 for 9 to 14 minutes each, 23 to 28 together; otherwise it is our reading."));

    internal static readonly FindingRule SharesUnknown = new("TC4006", "An untimed service is shared, but the minutes are not documented.",
        Severity.Warning, FindingStatus.NotCovered, Sources.AssistantTenPercent, "Document the minutes of therapist and assistant.",
        f => $"{f.Procedure}: therapist and assistant both furnished it, not all with minutes; the 10 percent test cannot be made, so {f.Modifier} is set.");

    internal static readonly FindingRule CriticalAccess = new("TC4007", "A critical access hospital is exempt from the assistant modifiers.",
        Severity.Info, FindingStatus.Pass, Sources.AssistantLaw, "Nothing; no assistant modifier is set.",
        f => $"{f.Procedure}: in a critical access hospital no modifier is needed for the assistant's {Count(f.First, "minute")}.");

    internal static readonly FindingRule SeparateBlocks = new("TC4008", "Group and one-on-one services on one day need separate time.", Severity.Warning,
        FindingStatus.Fail, Sources.NcciTherapy, "Confirm separate time blocks; then attest 59 or the X modifier that fits.",
        f => f.Status == FindingStatus.Bypassed
            ? $"{f.Procedure} stands beside the group code {f.Other}; {f.Modifier} attests separate time blocks."
            : $"{f.Procedure} stands beside the group code {f.Other}; if the clinician confirms separate time blocks, add {f.Modifier} to {f.Procedure}.");

    // Payers

    internal static readonly FindingRule DailyCap = new("TC5001", "The payer's daily cap cuts units.", Severity.Warning, FindingStatus.Fail,
        Sources.PayerPolicy, "Do not bill more than the cap; keep the minutes in the note.",
        f => $"{f.Procedure}: the payer's cap of {Count(f.Third, "timed unit")} a day leaves {f.First} of {Count(f.Second, "unit")} unbilled.");

    // Audit of a claim

    internal static readonly FindingRule ClaimMatches = new("TC6001", "The claim matches the documented day.", Severity.Info, FindingStatus.Pass,
        Sources.TreatmentNote, "Nothing.", f => $"The claim matches the documented day: {Count(f.First, "unit")}.");

    internal static readonly FindingRule UnitsOver = new("TC6002", "The claim has more units than the minutes allow.", Severity.Error,
        FindingStatus.Fail, Sources.CountingMinutes, "Correct the claim to the allowed total.",
        f => $"The claim has {Count(f.First, "timed unit")}; by the documented {Count(f.Third, "minute")} it may have {f.Second}.");

    internal static readonly FindingRule UnitsUnder = new("TC6003", "The claim has fewer units than the minutes allow.", Severity.Info,
        FindingStatus.Fail, Sources.CountingMinutes, "Bill the units earned, if that is wanted.",
        f => $"The claim has {Count(f.First, "timed unit")}; by the documented {Count(f.Third, "minute")} it may have {f.Second}.");

    internal static readonly FindingRule IllegalSplit = new("TC6004", "The units are split between the codes as no rule allows.", Severity.Error,
        FindingStatus.Fail, Sources.CountingMinutes, "Split the units in one of the ways named.",
        f => $"The claim splits the timed units in a way that the minutes do not allow; right is {f.Detail}.");

    internal static readonly FindingRule DisciplineModifierMissing = new("TC6005", "A therapy line has no discipline modifier.", Severity.Error,
        FindingStatus.Fail, Sources.TherapyModifiers, "Add the discipline modifier.", f => $"{f.Procedure} lacks {f.Modifier}.");

    internal static readonly FindingRule DisciplineModifierWrong = new("TC6006", "A line has a discipline modifier that does not belong to it.",
        Severity.Error, FindingStatus.Fail, Sources.TherapyModifiers, "Keep exactly the discipline modifier of the plan of care.",
        f => f.OtherModifier.IsNone ? $"{f.Procedure} carries {f.Modifier}, which does not belong on it."
            : $"{f.Procedure} carries {f.Modifier}; the plan of care calls for {f.OtherModifier} alone.");

    internal static readonly FindingRule AssistantModifierMissing = new("TC6007", "Units that an assistant furnished lack CQ or CO.", Severity.Error,
        FindingStatus.Fail, Sources.AssistantLaw, "Bill those units on a line of their own with the modifier.",
        f => $"{f.Procedure}: {Count(f.First, "unit")} should carry {f.Modifier}; the claim has it on {f.Second}.");

    internal static readonly FindingRule AssistantModifierSuperfluous = new("TC6008", "CQ or CO stands on units that do not need it.", Severity.Warning,
        FindingStatus.Fail, Sources.AssistantLastUnit, "Take the modifier off; it reduces payment.",
        f => $"{f.Procedure}: the claim has {f.Modifier} on {Count(f.First, "unit")}; it belongs on {f.Second}.");

    internal static readonly FindingRule ModifiersContradict = new("TC6009", "Two modifiers of a line contradict each other.", Severity.Error,
        FindingStatus.Fail, Sources.TherapyModifiers, "Keep the one that applies.",
        f => f.OtherModifier.IsNone ? $"{f.Procedure} carries {f.Modifier} {f.Detail}." : $"{f.Procedure} carries {f.Modifier} and {f.OtherModifier}, which contradict each other.");

    internal static readonly FindingRule KxWithGa = new("TC6010", "KX and GA stand on one line.", Severity.Error, FindingStatus.Fail, Sources.KxWithGa,
        "Attest medical necessity with KX, or expect denial with GA; not both.", f => $"{f.Procedure} carries KX and GA; use one of them.");

    internal static readonly FindingRule GyWithGz = new("TC6011", "GY and GZ stand on one line.", Severity.Error, FindingStatus.Fail, Sources.GyWithGz,
        "Use GY for what is no benefit, GZ for an expected denial; not both.", f => $"{f.Procedure} carries GY and GZ; use one of them.");

    internal static readonly FindingRule UntimedUnits = new("TC6012", "A code outside the 15-minute codes has other units than the day allows.", Severity.Error,
        FindingStatus.Fail, Sources.UntimedCodes, "Correct the units; an untimed code is one unit a day.",
        f => $"{f.Procedure} is {f.Detail}; the claim has {Count(f.First, "unit")}, the documented day allows {f.Second}.");

    internal static readonly FindingRule BilledNotDocumented = new("TC6013", "A billed code is not documented.", Severity.Error, FindingStatus.Fail,
        Sources.TreatmentNote, "Take it off the claim, or correct the note if it was furnished.",
        f => $"{f.Procedure} is billed with {Count(f.First, "unit")}, but no such service is documented that may be billed.");

    internal static readonly FindingRule DocumentedNotBilled = new("TC6014", "A documented service that earns units is not billed.", Severity.Warning,
        FindingStatus.Fail, Sources.CountingMinutes, "Bill it, or document why not.",
        f => $"{f.Procedure} earns {Count(f.First, "unit")} by its documentation, but is not billed.");

    internal static readonly FindingRule ModifierUnexpected = new("TC6015", "A line has a modifier that the documented day does not explain.",
        Severity.Warning, FindingStatus.NotCovered, Sources.TherapyModifiers, "Check that the modifier is attested elsewhere.",
        f => $"{f.Procedure} carries {f.Modifier}; nothing documented for the day calls for it.");

    internal static readonly FindingRule ModifierTwice = new("TC6016", "A modifier stands twice on a line.", Severity.Error, FindingStatus.Fail,
        Sources.TherapyModifiers, "Report a modifier once.", f => $"{f.Procedure} carries {f.Modifier} twice.");

    internal static readonly FindingRule LineWithoutUnits = new("TC6017", "A claim line has no units.", Severity.Error, FindingStatus.Fail,
        Sources.CountingMinutes, "Take the line off the claim.", f => $"{f.Procedure} stands on the claim with {f.First} units; a line has at least 1.");

    internal static readonly FindingRule AttestationMissing = new("TC6018", "A modifier that the day attests is not on the claim.", Severity.Warning,
        FindingStatus.Fail, Sources.NcciTherapy, "Add the attested modifier, or withdraw the attestation.",
        f => $"{f.Procedure}: the day attests {f.Modifier}, but the claim does not carry it.");

    /// <summary>The catalogue, in the order of the codes.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        UnitsEarned, UnitsAreAChoice, MinutesWithoutUnit, TimeMissing, AddOnAlone, NothingDocumented, AmountMissing, LongerPeriod,
        MoreThanADay, OwnBasis,
        UnknownCode, RetiredCode, CodeNotYetValid, DateNotCovered, DateNotChecked, CodeSubstituted, CodeBundled, CodeNotCovered,
        CodeOfOtherDiscipline, CodeUnverified,
        ClinicianOverlap, SameMinutes, DisciplinesExceedElapsed, StatedExceedsClock, UncountedTimeCounted, CountedOnce, VisitTooShort, WrongContact,
        StatedBelowClock,
        MayNotBill, AssistantEvaluation, OtherDiscipline, AssistantTestsDisagree, TwoUnitsShared, SharesUnknown, CriticalAccess, SeparateBlocks,
        DailyCap,
        ClaimMatches, UnitsOver, UnitsUnder, IllegalSplit, DisciplineModifierMissing, DisciplineModifierWrong, AssistantModifierMissing,
        AssistantModifierSuperfluous, ModifiersContradict, KxWithGa, GyWithGz, UntimedUnits, BilledNotDocumented, DocumentedNotBilled,
        ModifierUnexpected, ModifierTwice, LineWithoutUnits, AttestationMissing,
    ];

    private static string Overlap(int minutes) => minutes == 0 ? "less than a minute" : Count(minutes, "minute");

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
