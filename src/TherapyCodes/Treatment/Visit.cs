using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>One visit of a treatment day: its services, its time in and out when documented, and the stretches that do not count.</summary>
public sealed class Visit
{
    /// <summary>Creates a visit.</summary>
    /// <param name="services">The services, in the order of the note.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public Visit(IEnumerable<TherapyService> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        Services = [.. services];
    }

    /// <summary>The services, in the order of the note.</summary>
    public ImmutableArray<TherapyService> Services { get; }

    /// <summary>Time in and out of the visit; null when not documented.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>The stretches that do not count.</summary>
    public ImmutableArray<UncountedTime> Uncounted { get; init; } = [];

    /// <summary>The services in one line, after the times.</summary>
    public override string ToString()
    {
        var services = string.Join(", ", Services);
        return Time is { } time ? $"{time}: {services}" : services;
    }
}
