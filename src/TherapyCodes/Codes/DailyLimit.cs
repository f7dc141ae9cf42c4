namespace TherapyCodes;

/// <summary>The most units of a code that Medicare expects of one provider for one patient on one day (its medically unlikely edit).</summary>
/// <remarks><c>default</c> is no published limit, which is not the same as a limit of 0 units; see <see cref="IsPublished"/>.</remarks>
public readonly record struct DailyLimit
{
    /// <summary>Creates a limit.</summary>
    /// <param name="units">The most units; 0 or more.</param>
    /// <param name="adjudication">The adjudication indicator: 1 claim line, 2 day by policy, 3 day by clinical benchmark; 0 not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public DailyLimit(int units, int adjudication)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfNegative(adjudication);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(adjudication, 3);
        IsPublished = true;
        Units = units;
        Adjudication = adjudication;
    }

    /// <summary>Whether there is a limit at all.</summary>
    public bool IsPublished { get; }

    /// <summary>The most units; meaningful only when <see cref="IsPublished"/>.</summary>
    public int Units { get; }

    /// <summary>1: per claim line; 2: per day, absolute; 3: per day, reviewable; 0: not known.</summary>
    public int Adjudication { get; }

    /// <summary>The limit in words.</summary>
    public override string ToString() => !IsPublished ? "none published" : Adjudication == 0 ? $"{Units}" : $"{Units} (indicator {Adjudication})";
}
