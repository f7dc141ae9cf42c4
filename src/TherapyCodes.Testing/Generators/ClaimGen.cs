using FsCheck;
using FsCheck.Fluent;

namespace TherapyCodes.Testing;

/// <summary>Claims that are right, and claims that are wrong in one named way.</summary>
internal static class ClaimGen
{
    public static Arbitrary<ClaimCase> Right { get; } = Of(ClaimFault.None);

    public static Arbitrary<ClaimCase> Of(ClaimFault fault) => Arb.From(
        from day in TreatmentDayGen.Days.Generator
        from draw in Gen.Choose(0, 10_000)
        select ClaimOf(day, fault, draw) ?? ClaimOf(TreatmentDayGen.ByTherapist(day), fault, draw) ?? ClaimOf(WithRoomForAnyFault(day), fault, draw)!,
        claim => TreatmentDayGen.Shrink(claim.Day).Select(day => ClaimOf(day, fault, claim.Draw)).OfType<ClaimCase>());

    private static ClaimCase? ClaimOf(TreatmentDay day, ClaimFault fault, int draw) =>
        ReferenceClaim.Of(day, draw) is { } right && ReferenceClaim.Spoil(day, right, fault, draw) is { } claim
            ? new() { Day = day, Claim = claim, Fault = fault, RightClaim = right, Draw = draw }
            : null;

    /// <summary>Two timed codes with a full unit and a larger leftover, one untimed code, the second by an assistant.</summary>
    private static TreatmentDay WithRoomForAnyFault(TreatmentDay day) => new(
        day.Date.Year < 2020 ? new(2020, 1, 1) : day.Date,
        Discipline.PhysicalTherapy,
        [new("97110", 33), new("97140", 22) { Provider = Practitioner.PhysicalTherapistAssistant }, new("97012", 15)]);
}
