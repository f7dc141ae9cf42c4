using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>Any code that holds a Medicare claim against the documented day.</summary>
/// <param name="day">The day as documented.</param>
/// <param name="claim">The claim as billed.</param>
/// <returns>Whether the claim is right.</returns>
public delegate bool ClaimAuditor(TreatmentDay day, ImmutableArray<ClaimLine> claim);
