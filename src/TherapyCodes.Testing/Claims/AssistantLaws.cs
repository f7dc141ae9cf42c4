namespace TherapyCodes.Testing;

/// <summary>The laws of the assistant modifiers CQ and CO under Medicare, for any implementation that makes claim lines.</summary>
/// <remarks>
/// <para>Judged for the units that the implementation itself gives to each code, so that a fault in counting units does not show here. Cases
/// on which the published rules are silent or contradict each other are not judged. <c>docs/testing.md</c> lists the laws.</para>
/// <example><code>
/// var report = AssistantLaws.Check(day => MyClaimLines(day));
/// Assert.True(report.Holds, report.ToString());
/// </code></example>
/// </remarks>
public static class AssistantLaws
{
    /// <summary>The laws; <see cref="LawSet{TSubject, TCase}.With"/> adds one of your own.</summary>
    public static LawSet<ClaimBiller, TreatmentDay> All { get; } = new("assistant modifiers under Medicare", Describe, AssistantJudge.Laws());

    /// <summary>Checks an implementation with the default options.</summary>
    /// <param name="biller">The implementation.</param>
    /// <returns>The report.</returns>
    public static LawReport<TreatmentDay> Check(ClaimBiller biller) => Check(biller, LawOptions.Default);

    /// <summary>Checks an implementation.</summary>
    /// <param name="biller">The implementation.</param>
    /// <param name="options">How many cases, from which seed, without which laws.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options leave out a law that does not exist.</exception>
    public static LawReport<TreatmentDay> Check(ClaimBiller biller, LawOptions options) => All.Check(biller, options);

    /// <summary>A day as the command line takes it.</summary>
    internal static string Describe(TreatmentDay day)
    {
        var place = day.IsCriticalAccessHospital ? " (critical access hospital)" : "";
        var visits = string.Join(" | ", day.Visits.Select(visit => string.Join(' ', visit.Services)));
        return $"--date {day.Date:O} --discipline {day.Discipline.Abbreviation()} {visits}{place}";
    }
}
