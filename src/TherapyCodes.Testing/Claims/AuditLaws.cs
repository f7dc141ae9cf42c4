namespace TherapyCodes.Testing;

/// <summary>The laws of auditing a Medicare claim against the documented day: right claims pass, and every fault is found.</summary>
/// <remarks>
/// <para>Right claims and faults come from <see cref="ReferenceAllocator"/> and <see cref="ReferenceAssistant"/>, not from the library's own
/// billing. <c>docs/testing.md</c> lists the laws.</para>
/// <example><code>
/// var report = AuditLaws.Check((day, claim) => MyAudit(day, claim).IsClean);
/// Assert.True(report.Holds, report.ToString());
/// </code></example>
/// </remarks>
public static class AuditLaws
{
    /// <summary>The laws; <see cref="LawSet{TSubject, TCase}.With"/> adds one of your own.</summary>
    public static LawSet<ClaimAuditor, ClaimCase> All { get; } = new("the audit of a claim under Medicare", claim => claim.ToString(), AuditJudge.Laws());

    /// <summary>Checks an auditor with the default options.</summary>
    /// <param name="auditor">The auditor.</param>
    /// <returns>The report.</returns>
    public static LawReport<ClaimCase> Check(ClaimAuditor auditor) => Check(auditor, LawOptions.Default);

    /// <summary>Checks an auditor.</summary>
    /// <param name="auditor">The auditor.</param>
    /// <param name="options">How many cases, from which seed, without which laws.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options leave out a law that does not exist.</exception>
    public static LawReport<ClaimCase> Check(ClaimAuditor auditor, LawOptions options) => All.Check(auditor, options);
}
