using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TherapyCodes.Tests;

/// <summary>
/// Runs an FsCheck property from a fact. A failing property throws with the counterexample, shrunk, and the seed that replays it.
/// </summary>
/// <remarks>
/// Every run tries the same cases, so that a red test stays red until it is mended. The environment variable <c>FSCHECK_SEED</c> asks for
/// others: <c>random</c>, or the pair of numbers that a failure printed, such as <c>123,457</c>.
/// </remarks>
internal static class PropertyCheck
{
    private const string SeedVariable = "FSCHECK_SEED";
    private const string FixedSeed = "8015,8023";
    private const int Cases = 2000;

    public static void ForAll<T>(Arbitrary<T> cases, Action<T> holds) => Run(Prop.ForAll(cases, holds), Seed());

    public static void ForAll<T>(Arbitrary<T> cases, Func<T, Property> holds) => Run(Prop.ForAll(cases, holds), Seed());

    /// <summary>Tries the cases of a seed that a failure printed.</summary>
    public static void Replay<T>(string seed, Arbitrary<T> cases, Action<T> holds) => Run(Prop.ForAll(cases, holds), seed);

    private static void Run(Property property, string seed)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true);
        Check.One(seed == "random" ? config : config.WithReplay(Parse(seed)), property);
    }

    private static string Seed() => Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed ? seed : FixedSeed;

    private static FSharpOption<Replay> Parse(string seed)
    {
        var numbers = seed.Trim('(', ')').Split(',');
        return FSharpOption<Replay>.Some(new(new(Number(numbers[0]), Number(numbers[1])), FSharpOption<int>.None));
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
