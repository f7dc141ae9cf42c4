using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TherapyCodes.Testing;

/// <summary>The days that allocation laws speak of.</summary>
internal static class AllocationDays
{
    private static readonly DateOnly Date = AllocationLaws.DateOfService;

    // What a payer bundles or bills as another code is the payer's matter; a right allocator may know of it or not.
    private static readonly ImmutableHashSet<CptCode> PayersMatter =
    [
        .. PayerPolicy.BuiltIn.SelectMany(policy => policy.BundledCodes),
        .. PayerPolicy.BuiltIn.SelectMany(policy => policy.Substitutions).Select(substitution => substitution.Documented),
    ];

    /// <summary>Any lines, none included.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> Any { get; } = Arb.From(
        Gen.Frequency(
            (19, TherapyGen.Days(Date).Generator.Select(services => services.RemoveAll(service => PayersMatter.Contains(service.Code)))),
            (1, Gen.Constant(ImmutableArray<TherapyService>.Empty))),
        services => services.IsEmpty ? [] : TherapyGen.ShrinkServices(services).Append([]));

    /// <summary>One line for each of up to twelve everyday 15-minute codes.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> Everyday => TherapyGen.EverydayDays;

    /// <summary>One line of any 15-minute code.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> OneTimedCode { get; } = Arb.From(
        from code in TherapyGen.TimedCodes(Date).Generator
        from minutes in TherapyGen.Minutes.Generator
        select ImmutableArray.Create(new TherapyService(code, minutes)),
        TherapyGen.ShrinkServices);

    /// <summary>Everyday services and, as the last line, an untimed code with minutes or without.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> LastIsUntimed { get; } = EverydayAnd(
        1,
        from code in TherapyGen.Codes(Date, row => row.Basis.Measure == UnitMeasure.Day && row.Use != TherapyUse.Never && !PayersMatter.Contains(row.Code)).Generator
        from minutes in TherapyGen.Minutes.Generator
        from service in Gen.Elements(new TherapyService(code), new TherapyService(code, minutes))
        select ImmutableArray.Create(service));

    /// <summary>Everyday services and, as the last line, a code timed by the hour.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> LastIsByTheHour { get; } = EverydayAnd(
        1,
        from code in TherapyGen.Codes(Date, code => code.Basis == UnitBasis.Timed(60)).Generator
        from minutes in Gen.OneOf(Gen.Elements(0, 15, 30, 31, 60, 89, 90, 91, 120, 150, 151), Gen.Choose(0, 200))
        select ImmutableArray.Create(new TherapyService(code, minutes)));

    /// <summary>Everyday services and, as the last two lines, a 15-minute code and its add-on.</summary>
    public static Arbitrary<ImmutableArray<TherapyService>> LastTwoAreAPair { get; } = EverydayAnd(
        2,
        from pair in TherapyGen.AddOnPairs(Date).Generator
        from first in TherapyGen.Minutes.Generator
        from further in TherapyGen.Minutes.Generator
        select ImmutableArray.Create(new TherapyService(pair.First, first / 2), new(pair.AddOn, further / 2)));

    private static Arbitrary<ImmutableArray<TherapyService>> EverydayAnd(int lines, Gen<ImmutableArray<TherapyService>> last) => Arb.From(
        from everyday in TherapyGen.EverydayDays.Generator
        from more in last
        select everyday.AddRange(more),
        services => Shrink(services, services.Length - lines));

    private static IEnumerable<ImmutableArray<TherapyService>> Shrink(ImmutableArray<TherapyService> services, int everyday)
    {
        var last = services[everyday..];
        if (everyday == 1)
            yield return last;
        foreach (var smaller in TherapyGen.ShrinkServices(services[..everyday]))
            yield return smaller.AddRange(last);
        for (var i = everyday; i < services.Length; i++)
        {
            foreach (var smaller in TherapyGen.ShrinkService(services[i]))
                yield return services.SetItem(i, smaller);
        }
    }
}
