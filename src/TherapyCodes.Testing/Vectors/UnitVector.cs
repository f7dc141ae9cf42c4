using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>An example of counting units: services, a rule, and every allocation that the rule allows.</summary>
public sealed class UnitVector : ConformanceVector
{
    /// <summary>The rule: Medicare, the CPT midpoint or full units.</summary>
    public required UnitRule Rule { get; init; }

    /// <summary>How the example came about.</summary>
    public required VectorKind Kind { get; init; }

    /// <summary>The common fault that the example catches, such as <c>proportional</c>; empty for examples that catch none in particular.</summary>
    public string Fault { get; init; } = "";

    /// <summary>The minutes of all timed services, of whatever basis.</summary>
    public required int TimedMinutes { get; init; }

    /// <summary>The units of all timed services, of whatever basis.</summary>
    public required int TimedUnits { get; init; }

    /// <summary>
    /// Every right answer: one, or several when the clinician chooses. Each has all documented codes, with 0 where none is billed, and the
    /// add-on codes that are billed.
    /// </summary>
    public required ImmutableArray<ImmutableArray<CodeUnits>> Allocations { get; init; }

    /// <summary>Whether units are among the right answers; the order of the codes does not matter, and a code that is left out has 0.</summary>
    /// <param name="units">The units by code.</param>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> is null.</exception>
    public bool Allows(IEnumerable<CodeUnits> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var billed = Billed(units);
        return Allocations.Any(allocation => billed.SetEquals(Billed(allocation)));
    }

    private static HashSet<CodeUnits> Billed(IEnumerable<CodeUnits> units) => [.. units.Where(line => line.Units != 0)];
}
