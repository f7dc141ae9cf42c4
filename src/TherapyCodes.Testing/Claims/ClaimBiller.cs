namespace TherapyCodes.Testing;

/// <summary>Any code that turns a documented day into the lines of a Medicare claim.</summary>
/// <param name="day">The day.</param>
/// <returns>The lines. A code may stand on several, as with and without an assistant modifier.</returns>
public delegate IEnumerable<ClaimLine> ClaimBiller(TreatmentDay day);
