using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TherapyCodes.Testing;

/// <summary>FsCheck generators of therapy days: bounded, drawn to the edges of the rules, shrinking to the smallest day that still fails.</summary>
/// <remarks>
/// <para>Each is an <see cref="Arbitrary{T}"/>; its <c>Generator</c> alone composes into generators of your own.</para>
/// <para>Codes come from <see cref="TherapyCodeSet.Default"/> and a date of service, which the caller states. They shrink towards the first
/// of the kind; minutes shrink towards 0 by whole quarter hours and single minutes.</para>
/// <example><code>
/// Prop.ForAll(TherapyGen.Minutes, minutes => MyUnits(minutes) == ReferenceAllocator.Medicare.UnitsFor(minutes)).QuickCheckThrowOnFailure();
/// </code></example>
/// </remarks>
public static class TherapyGen
{
    /// <summary>The most services of a generated day: 12.</summary>
    public const int MostServices = 12;

    private const int UsualMinutes = 75;

    // The ends of every step of the table to two hours, and whole quarter hours with their neighbours.
    internal static readonly int[] EdgeMinutes =
    [
        0, 1, 7, 8, 14, 15, 16, 22, 23, 29, 30, 31, 37, 38, 44, 45, 46, 52, 53, 59, 60, 61, 67, 68, 75, 82, 83, 97, 98, 112, 113, 120, 127, 128,
    ];

    // What everyday allocation laws are tested with: 15-minute codes that stand alone, are billed daily and were never redefined.
    private static readonly ImmutableArray<CptCode> Everyday =
    [
        .. new[]
        {
            "97110", "97140", "97112", "97530", "97116", "97535", "97035", "97032", "97533", "97124", "97113", "97542",
        }.Select(CptCode.Parse),
    ];

    /// <summary>Twelve 15-minute codes in everyday use, in force on every date that the package's table covers; none has an add-on.</summary>
    public static ImmutableArray<CptCode> EverydayCodes => Everyday;

    /// <summary>The minutes of a 15-minute service: 0 to 75, now and then to 1,440; half of them at an edge of the rules (0, 1, 7, 8, …).</summary>
    public static Arbitrary<int> Minutes { get; } = Arb.From(
        Gen.Frequency(
            (8, Gen.Elements(EdgeMinutes)),
            (7, Gen.Choose(0, UsualMinutes)),
            (1, Gen.Choose(0, TherapyService.MostMinutes))),
        ShrinkMinutes);

    /// <summary>The minutes of a day's 15-minute services, 1 to 12 of them, each its own; often several with the same leftover.</summary>
    public static Arbitrary<int[]> DayMinutes { get; } = Arb.From(
        from count in Gen.Frequency((3, Gen.Choose(1, 4)), (1, Gen.Choose(1, MostServices)))
        from minutes in OfManyOrFewLeftovers(count)
        select minutes,
        ShrinkDay);

    /// <summary>A date of service from 2014 to 2026, often the first or last day of a year, when codes change.</summary>
    public static Arbitrary<DateOnly> Dates { get; } = Arb.From(
        from year in Gen.Choose(2014, 2026)
        from date in Gen.OneOf(
            Gen.Elements(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
            Gen.Choose(0, 364).Select(day => new DateOnly(year, 1, 1).AddDays(day)))
        select date,
        ShrinkDate);

    /// <summary>Codes in force on a date that are wanted.</summary>
    /// <param name="date">The date of service.</param>
    /// <param name="isWanted">Which rows of the table are wanted.</param>
    /// <returns>The codes, each as likely.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isWanted"/> is null.</exception>
    /// <exception cref="ArgumentException">No code in force on the date is wanted.</exception>
    public static Arbitrary<CptCode> Codes(DateOnly date, Func<TherapyCode, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return OneOf([.. RowsOn(date).Where(isWanted).Select(row => row.Code)], $"in force on {date:yyyy-MM-dd}");
    }

    /// <summary>Codes in force on a date.</summary>
    /// <param name="date">The date of service.</param>
    public static Arbitrary<CptCode> Codes(DateOnly date) => Codes(date, _ => true);

    /// <summary>Codes in force on a date that a discipline plausibly bills.</summary>
    /// <param name="date">The date of service.</param>
    /// <param name="discipline">The discipline.</param>
    public static Arbitrary<CptCode> CodesOf(DateOnly date, Discipline discipline) => Codes(date, row => row.Disciplines.Include(discipline));

    /// <summary>Codes that are timed by 15 minutes on a date and carry all their units themselves.</summary>
    /// <param name="date">The date of service.</param>
    public static Arbitrary<CptCode> TimedCodes(DateOnly date) => Codes(date, IsTimedAlone);

    /// <summary>Codes that earn one unit a day on a date, whatever the time.</summary>
    /// <param name="date">The date of service.</param>
    public static Arbitrary<CptCode> UntimedCodes(DateOnly date) => Codes(date, row => row.Basis.Measure == UnitMeasure.Day);

    /// <summary>Codes that have ended by a date.</summary>
    /// <param name="date">The date of service.</param>
    public static Arbitrary<CptCode> RetiredCodes(DateOnly date) => OneOf(
        [.. TherapyCodeSet.Default.Codes.Where(row => row.ValidTo < date).Select(row => row.Code).Distinct()
            .Where(code => !TherapyCodeSet.Default.TryGet(code, date, out _))],
        $"retired by {date:yyyy-MM-dd}");

    /// <summary>Codes of the 15-minute pool whose units after the first are billed with an add-on code, such as 97129 with 97130.</summary>
    /// <param name="date">The date of service; 2020-01-01 or later, when the first such pair began.</param>
    /// <returns>The code of the first unit and the add-on.</returns>
    public static Arbitrary<(CptCode First, CptCode AddOn)> AddOnPairs(DateOnly date) => OneOf(
        [.. RowsOn(date).Where(row => row.Basis is { IsPooled: true, AddOn.IsNone: false }).Select(row => (row.Code, row.Basis.AddOn))],
        $"with an add-on on {date:yyyy-MM-dd}");

    /// <summary>One documented service: mostly an everyday timed code with its minutes, sometimes any code in force.</summary>
    /// <param name="date">The date of service.</param>
    public static Arbitrary<TherapyService> Services(DateOnly date)
    {
        var untimed = UntimedCodes(date).Generator;
        var any = Codes(date).Generator;
        return Arb.From(
            Gen.Frequency(
                (6, from code in Gen.Elements(Everyday.AsEnumerable()) from minutes in Minutes.Generator select new TherapyService(code, minutes)),
                (2, from code in untimed select new TherapyService(code)),
                (1, from code in any from minutes in Minutes.Generator select new TherapyService(code, minutes))),
            ShrinkService);
    }

    /// <summary>The lines of a day: 1 to 12 services of <see cref="Services"/>, 1,440 minutes at most; a code may stand on several.</summary>
    /// <param name="date">The date of service.</param>
    public static Arbitrary<ImmutableArray<TherapyService>> Days(DateOnly date)
    {
        var service = Services(date).Generator;
        return Arb.From(
            from count in Gen.Frequency((3, Gen.Choose(1, 4)), (1, Gen.Choose(1, MostServices)))
            from services in service.ArrayOf(count)
            select WithinADay(services),
            ShrinkServices);
    }

    /// <summary>The services of a day, each of another of the <see cref="EverydayCodes"/>, with <see cref="DayMinutes"/>.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> EverydayDays { get; } = Arb.From(
        from minutes in DayMinutes.Generator
        from codes in Gen.Shuffle(Everyday.AsEnumerable())
        select minutes.Select((m, i) => new TherapyService(codes[i], m)).ToImmutableArray(),
        ShrinkServices);

    /// <summary>Dates of service on both sides of the two changes of the assistant rules, 2020-01-01 and 2022-01-01.</summary>
    public static Arbitrary<DateOnly> AssistantDates => TreatmentDayGen.Dates;

    /// <summary>
    /// Days of one to six codes in PT, OT or SLP, by therapist, assistant, both in turn or both together, in up to three visits, on
    /// <see cref="AssistantDates"/>. A code may stand on several lines.
    /// </summary>
    public static Arbitrary<TreatmentDay> TreatmentDays => TreatmentDayGen.Days;

    /// <summary>
    /// Days of <see cref="TreatmentDays"/> with a right Medicare claim. Where leftovers tie, the claim has any of the right allocations. Where
    /// the published rules leave open which units carry the assistant modifier, the therapist furnished all.
    /// </summary>
    public static Arbitrary<ClaimCase> RightClaims => ClaimGen.Right;

    /// <summary>Days with a Medicare claim that is wrong in one way.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <returns>The claims; shrinking keeps the fault.</returns>
    public static Arbitrary<ClaimCase> Claims(ClaimFault fault) => ClaimGen.Of(fault);

    private static IEnumerable<DateOnly> ShrinkDate(DateOnly date)
    {
        if (date.DayOfYear != 1)
            yield return new DateOnly(date.Year, 1, 1);
        if (date.Year > 2014)
            yield return new DateOnly(date.Year - 1, 1, 1);
    }

    /// <summary>Smaller minutes, most promising first: none, an edge, fewer quarter hours, one minute less.</summary>
    internal static IEnumerable<int> ShrinkMinutes(int minutes)
    {
        if (minutes == 0)
            yield break;
        yield return 0;
        if (minutes >= 60)
            yield return minutes % 15 + 15 * (minutes / 30);
        if (minutes >= 15)
        {
            yield return minutes % 15;
            yield return minutes - 15;
        }
        yield return minutes - 1;
    }

    internal static IEnumerable<TherapyService> ShrinkService(TherapyService service)
    {
        if (service.StatedMinutes is not { } stated)
            yield break;
        foreach (var minutes in ShrinkMinutes(stated))
            yield return WithMinutes(service, minutes);
    }

    private static TherapyService WithMinutes(TherapyService service, int minutes) =>
        new(service.Code, minutes) { Provider = service.Provider, JointProvider = service.JointProvider };

    /// <summary>Fewer services, two services in one, one service smaller, a code earlier in <see cref="EverydayCodes"/>.</summary>
    internal static IEnumerable<ImmutableArray<TherapyService>> ShrinkServices(ImmutableArray<TherapyService> services)
    {
        if (services.Length > 3)
        {
            yield return services[..(services.Length / 2)];
            yield return services[(services.Length / 2)..];
        }
        for (var i = 0; i < services.Length && services.Length > 1; i++)
            yield return services.RemoveAt(i);
        for (var i = 0; i + 1 < services.Length; i++)
        {
            if (services[i].StatedMinutes + services[i + 1].StatedMinutes is { } both and <= TherapyService.MostMinutes)
                yield return services.RemoveAt(i + 1).SetItem(i, WithMinutes(services[i], both));
        }
        for (var i = 0; i < services.Length; i++)
        {
            foreach (var smaller in ShrinkService(services[i]))
                yield return services.SetItem(i, smaller);
        }
        for (var i = 0; i < services.Length; i++)
        {
            var simpler = Everyday.Take(Math.Max(0, Everyday.IndexOf(services[i].Code))).FirstOrDefault(code => services.All(s => s.Code != code));
            if (!simpler.IsNone)
                yield return services.SetItem(i, services[i] with { Code = simpler });
        }
    }

    private static IEnumerable<int[]> ShrinkDay(int[] minutes)
    {
        for (var i = 0; i < minutes.Length && minutes.Length > 1; i++)
            yield return [.. minutes[..i], .. minutes[(i + 1)..]];
        for (var i = 0; i + 1 < minutes.Length; i++)
        {
            if (minutes[i] + minutes[i + 1] <= TherapyService.MostMinutes)
                yield return [.. minutes[..i], minutes[i] + minutes[i + 1], .. minutes[(i + 2)..]];
        }
        for (var i = 0; i < minutes.Length; i++)
        {
            foreach (var fewer in ShrinkMinutes(minutes[i]))
                yield return [.. minutes[..i], fewer, .. minutes[(i + 1)..]];
        }
    }

    /// <summary>Half the days draw their minutes freely, half take all leftovers from two values, so that ties are common.</summary>
    private static Gen<int[]> OfManyOrFewLeftovers(int count) => Gen.OneOf(
        Minutes.Generator.ArrayOf(count),
        from leftovers in Gen.Choose(0, 14).ArrayOf(2)
        from minutes in (from leftover in Gen.Elements(leftovers) from quarters in Gen.Choose(0, 3) select quarters * 15 + leftover).ArrayOf(count)
        select minutes);

    /// <summary>Leaves out lines that would take a code over the minutes of a day.</summary>
    private static ImmutableArray<TherapyService> WithinADay(TherapyService[] services)
    {
        var kept = ImmutableArray.CreateBuilder<TherapyService>();
        foreach (var service in services)
        {
            if (kept.Sum(line => line.Minutes) + service.Minutes <= TherapyService.MostMinutes)
                kept.Add(service);
        }
        return kept.DrainToImmutable();
    }

    private static bool IsTimedAlone(TherapyCode row) => row.Basis is { IsPooled: true, AddOn.IsNone: true, Primary.IsNone: true };

    private static IEnumerable<TherapyCode> RowsOn(DateOnly date)
    {
        foreach (var row in TherapyCodeSet.Default.Codes)
        {
            if (TherapyCodeSet.Default.TryGet(row.Code, date, out var current) && current == row)
                yield return row;
        }
    }

    private static Arbitrary<T> OneOf<T>(ImmutableArray<T> choices, string kind) => choices.IsEmpty
        ? throw new ArgumentException($"The table has no code {kind}.")
        : Arb.From(Gen.Elements(choices.AsEnumerable()), choice => choices.IndexOf(choice) > 0 ? [choices[0]] : Enumerable.Empty<T>());
}
