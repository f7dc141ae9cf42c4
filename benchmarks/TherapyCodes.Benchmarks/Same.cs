namespace TherapyCodes.Benchmarks;

/// <summary>Both sides of a comparison must give the same answers, or the comparison says nothing.</summary>
internal static class Same
{
    public static void Require<T, TInput>(T ours, T theirs, IEnumerable<TInput> input) where T : notnull => Require([ours], [theirs], input);

    public static void Require<TInput>(Dictionary<CptCode, int> ours, Dictionary<CptCode, int> theirs, IEnumerable<TInput> input) =>
        Require([.. ours.OrderBy(unit => unit.Key)], [.. theirs.OrderBy(unit => unit.Key)], input);

    public static void Require<T, TInput>(T[] ours, T[] theirs, IEnumerable<TInput> input)
    {
        if (!ours.AsSpan().SequenceEqual(theirs))
            throw new InvalidOperationException($"{string.Join(", ", input)} gives {string.Join(", ", ours)} but the baseline says {string.Join(", ", theirs)}.");
    }
}
