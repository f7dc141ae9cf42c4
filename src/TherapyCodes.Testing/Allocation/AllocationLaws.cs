using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>The laws of turning services into units, for any implementation.</summary>
/// <remarks>
/// <para>Each law is judged by <see cref="ReferenceAllocator"/> or by comparing two answers of the same allocator; none uses the library's
/// own allocation. <c>docs/testing.md</c> lists them.</para>
/// <example><code>
/// var report = AllocationLaws.Check(services => new AllocationAnswer(MyUnits(services)));
/// Assert.True(report.Holds, report.ToString());
/// </code></example>
/// </remarks>
public static class AllocationLaws
{
    /// <summary>The date of service of every generated day. The codes of the days are in force on it.</summary>
    public static DateOnly DateOfService { get; } = new(2025, 6, 2);

    /// <summary>Checks an allocator against Medicare's rule, with the default options.</summary>
    /// <param name="allocator">The allocator.</param>
    /// <returns>The report.</returns>
    public static LawReport<ImmutableArray<TherapyService>> Check(UnitAllocator allocator) => Check(allocator, UnitRule.Medicare, LawOptions.Default);

    /// <summary>Checks an allocator.</summary>
    /// <param name="allocator">The allocator.</param>
    /// <param name="rule">The rule that it should follow.</param>
    /// <param name="options">How many cases, from which seed, without which laws.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options leave out a law that does not exist.</exception>
    public static LawReport<ImmutableArray<TherapyService>> Check(UnitAllocator allocator, UnitRule rule, LawOptions options) =>
        Of(rule).Check(allocator, options);

    /// <summary>The laws of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The laws; <see cref="LawSet{TSubject, TCase}.With"/> adds one of your own.</returns>
    public static LawSet<UnitAllocator, ImmutableArray<TherapyService>> Of(UnitRule rule)
    {
        var judge = new AllocationJudge(rule);
        return new($"units by the rule \"{rule}\"", Describe, judge.Laws());
    }

    internal static string Describe(ImmutableArray<TherapyService> services) => services.IsEmpty ? "no services" : string.Join(' ', services);
}
