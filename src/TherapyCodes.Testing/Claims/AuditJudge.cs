using FsCheck;

namespace TherapyCodes.Testing;

/// <summary>The laws of an auditor: one for claims that are right, one for each fault.</summary>
internal static class AuditJudge
{
    private static readonly Arbitrary<ClaimCase> Right = TherapyGen.RightClaims;

    public static IEnumerable<Law<ClaimAuditor, ClaimCase>> Laws()
    {
        yield return New("passes-right", Sources.TreatmentNote, Right,
            "A right claim passes, where leftovers do not tie.",
            (auditor, claim) => HasChoice(claim) ? LawVerdict.NotJudged("leftovers tie") : Passes(auditor, claim, ""));
        yield return New("passes-choice", Sources.CountingMinutes, Right,
            "Where leftovers tie, a claim with any of the right allocations passes.",
            (auditor, claim) => HasChoice(claim)
                ? Passes(auditor, claim, " Leftovers tie, and the clinician chose this.")
                : LawVerdict.NotJudged("leftovers do not tie"));
        yield return New("passes-order", Sources.TreatmentNote, Right,
            "The order of the lines does not matter.",
            (auditor, claim) => !auditor(claim.Day, claim.Claim) ? LawVerdict.NotJudged("the claim does not pass in its own order")
                : auditor(claim.Day, [.. claim.Claim.Reverse()]) ? LawVerdict.Kept
                : LawVerdict.Broken("The claim passes, and does not with its lines from last to first."));
        foreach (var (fault, name, citation, statement) in Faults())
            yield return New(name, citation, TherapyGen.Claims(fault), statement, Finds);
    }

    private static IEnumerable<(ClaimFault Fault, string Name, Citation Citation, string Statement)> Faults() =>
    [
        (ClaimFault.UnitAdded, "finds-unit-added", Sources.CountingMinutes, "A timed unit more than the minutes allow is found."),
        (ClaimFault.UnitRemoved, "finds-unit-removed", Sources.CountingMinutes, "A timed unit fewer than the minutes earn is found."),
        (ClaimFault.UnitMoved, "finds-unit-moved", Sources.CountingMinutes,
            "A unit on a code whose leftover did not earn it is found, though the total is right."),
        (ClaimFault.UntimedTwice, "finds-untimed-twice", Sources.UntimedCodes, "Two units of an untimed code are found."),
        (ClaimFault.NotDocumented, "finds-not-documented", Sources.TreatmentNote, "A code that is billed and not documented is found."),
        (ClaimFault.NotBilled, "finds-not-billed", Sources.CountingMinutes, "A code that earned units and is not billed is found."),
        (ClaimFault.DisciplineMissing, "finds-discipline-missing", Sources.TherapyModifiers, "A line without GP, GO or GN is found."),
        (ClaimFault.DisciplineWrong, "finds-discipline-wrong", Sources.TherapyModifiers, "A line with another discipline's modifier is found."),
        (ClaimFault.AssistantMissing, "finds-assistant-missing", Sources.AssistantLaw, "An assistant's units without CQ or CO are found."),
        (ClaimFault.AssistantSuperfluous, "finds-assistant-superfluous", Sources.AssistantLaw, "A therapist's units with CQ or CO are found."),
        (ClaimFault.Contradiction, "finds-contradiction", Sources.TherapyModifiers,
            "Modifiers that exclude each other are found: two disciplines, KX with GA, GY with GZ."),
        (ClaimFault.NotAttested, "finds-not-attested", Sources.NcciTherapy, "59 or an X modifier that nobody attested is found."),
    ];

    private static Law<ClaimAuditor, ClaimCase> New(
        string name, Citation citation, Arbitrary<ClaimCase> cases, string statement, Func<ClaimAuditor, ClaimCase, LawVerdict> judge) => new()
        {
            Name = name,
            Statement = statement,
            Citation = citation,
            Cases = cases,
            Judge = judge,
        };

    private static LawVerdict Passes(ClaimAuditor auditor, ClaimCase claim, string why) =>
        auditor(claim.Day, claim.Claim) ? LawVerdict.Kept : LawVerdict.Broken($"The claim is right and does not pass.{why}");

    private static LawVerdict Finds(ClaimAuditor auditor, ClaimCase claim) => auditor(claim.Day, claim.Claim)
        ? LawVerdict.Broken($"The claim passes. Right: {ClaimCase.Text(claim.RightClaim)}.")
        : LawVerdict.Kept;

    private static bool HasChoice(ClaimCase claim) => ReferenceAllocator.Medicare.Allocations(DayReading.TimedOf(claim.Day).Minutes).Count > 1;
}
