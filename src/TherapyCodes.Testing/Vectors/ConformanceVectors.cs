using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>Worked examples to test billing code with: the manual's own, published ones, and the faults that were seen in the field.</summary>
/// <remarks>
/// <para>Read from the JSON files of this package, which also stand in its folder <c>vectors</c> with their schema, for teams that work in
/// another language. Immutable.</para>
/// <example><code>
/// foreach (var vector in ConformanceVectors.Units)
///     Assert.True(vector.Allows(MyUnits(vector.Rule, vector.Services)), $"{vector}. {vector.Note} ({vector.Source})");
/// </code></example>
/// </remarks>
public static class ConformanceVectors
{
    private static readonly Lazy<ImmutableArray<UnitVector>> LazyUnits = new(() => VectorReader.Read("units.json", VectorReader.Unit));
    private static readonly Lazy<ImmutableArray<AssistantVector>> LazyAssistants = new(() => VectorReader.Read("assistant.json", VectorReader.Assistant));

    /// <summary>Examples of counting units under Medicare's rule, the CPT midpoint and full units.</summary>
    public static ImmutableArray<UnitVector> Units => LazyUnits.Value;

    /// <summary>Examples of the assistant modifiers CQ and CO.</summary>
    public static ImmutableArray<AssistantVector> Assistants => LazyAssistants.Value;

    /// <summary>All examples.</summary>
    public static ImmutableArray<ConformanceVector> All => [.. Units, .. Assistants];
}
