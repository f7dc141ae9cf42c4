using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TherapyCodes;

/// <summary>The therapy codes and what they mean by date of service. Immutable and safe to share between threads.</summary>
/// <remarks>
/// <para><see cref="Default"/> is the table that comes with the package. A program that needs newer data reads its own copy of the same
/// text form with <see cref="Read"/>.</para>
/// <example><code>
/// var codes = TherapyCodeSet.Default;
/// codes.TryGet(CptCode.Parse("97110"), new DateOnly(2026, 3, 2), out var code);   // true; code.Basis: each 15 minutes
/// codes.Find(CptCode.Parse("97532"), new DateOnly(2026, 3, 2)).ToString();        // ended on 2017-12-31; replaced by …
/// </code></example>
/// </remarks>
public sealed class TherapyCodeSet
{
    private static readonly Lazy<TherapyCodeSet> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<CptCode, TherapyCode[]> _periods;

    internal TherapyCodeSet(IEnumerable<TherapyCode> rows, DateOnly coversFrom, DateOnly checkedTo, DateOnly? limitsAsOf, DateOnly? statusAsOf)
    {
        Codes = [.. rows.OrderBy(row => row.Code).ThenBy(row => row.ValidFrom ?? DateOnly.MinValue)];
        CoversFrom = coversFrom;
        CheckedTo = checkedTo;
        LimitsAsOf = limitsAsOf;
        StatusAsOf = statusAsOf;
        _periods = Codes.GroupBy(row => row.Code).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The table that comes with the package.</summary>
    public static TherapyCodeSet Default => Embedded.Value;

    /// <summary>All rows, by code and then by date; a code that was redefined has a row for each period.</summary>
    public ImmutableArray<TherapyCode> Codes { get; }

    /// <summary>The first date of service that the data speak about.</summary>
    public DateOnly CoversFrom { get; }

    /// <summary>The last date of service to which the data were checked. Later dates get an answer that says so.</summary>
    public DateOnly CheckedTo { get; }

    /// <summary>The effective date of the daily limits.</summary>
    public DateOnly? LimitsAsOf { get; }

    /// <summary>The effective date of the Medicare status and the multiple-procedure indicator.</summary>
    public DateOnly? StatusAsOf { get; }

    /// <summary>Reads a set from its text form, the one of the package's own table.</summary>
    /// <param name="reader">Tab-separated text; see <c>docs/code-table.md</c>.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="FormatException">A line is malformed, periods overlap or codes do not fit together; the message names the line.</exception>
    public static TherapyCodeSet Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new CodeTableReader().Read(reader);
    }

    /// <summary>The row of a code that is in force on a date. Allocates nothing.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The date of service.</param>
    /// <param name="entry">The row, or null.</param>
    /// <returns>Whether the code is in force on the date; <see cref="Find"/> says why not.</returns>
    public bool TryGet(CptCode code, DateOnly date, [NotNullWhen(true)] out TherapyCode? entry)
    {
        entry = null;
        if (date < CoversFrom || !_periods.TryGetValue(code, out var periods))
            return false;
        foreach (var period in periods)
        {
            if (period.IsValidOn(date))
            {
                entry = period;
                return true;
            }
        }
        return false;
    }

    /// <summary>The latest row of a code, whatever the date. Allocates nothing.</summary>
    /// <param name="code">The code.</param>
    /// <param name="entry">The row, or null.</param>
    /// <returns>Whether the set has the code.</returns>
    public bool TryGetLatest(CptCode code, [NotNullWhen(true)] out TherapyCode? entry)
    {
        entry = _periods.TryGetValue(code, out var periods) ? periods[^1] : null;
        return entry is not null;
    }

    /// <summary>What the set says of a code on a date: in force, retired since when and replaced by what, not yet in force, unknown, or not covered.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The date of service.</param>
    /// <returns>The answer; it prints as a sentence.</returns>
    public CodeLookup Find(CptCode code, DateOnly date)
    {
        if (TryGet(code, date, out var entry))
            return new(this, code, date, CodeStatus.Valid, entry);
        if (date < CoversFrom)
            return new(this, code, date, CodeStatus.NotCovered, null);
        if (!_periods.TryGetValue(code, out var periods))
            return new(this, code, date, CodeStatus.Unknown, null);
        var coming = Array.Find(periods, period => period.ValidFrom > date);
        return coming is null
            ? new(this, code, date, CodeStatus.Retired, periods[^1])
            : new(this, code, date, CodeStatus.NotYetValid, coming);
    }

    /// <summary>The codes in force on a date that took the place of a row that ended; a code on the way that ended too stands for those that replaced it.</summary>
    internal ImmutableArray<CptCode> SuccessorsOf(TherapyCode ended, DateOnly date)
    {
        var successors = ImmutableArray.CreateBuilder<CptCode>();
        List<CptCode> replacements = [.. ended.ReplacedBy.Distinct()];
        for (var i = 0; i < replacements.Count; i++)
        {
            if (TryGet(replacements[i], date, out _))
                successors.Add(replacements[i]);
            else if (TryGetLatest(replacements[i], out var row))
                replacements.AddRange(row.ReplacedBy.Except(replacements));
        }
        return successors.DrainToImmutable();
    }

    /// <summary>How many rows the set has and what time it speaks about.</summary>
    public override string ToString() => $"{_periods.Count} therapy codes, {CoversFrom:O} to {CheckedTo:O}";

    private static TherapyCodeSet ReadEmbedded()
    {
        using var stream = typeof(TherapyCodeSet).Assembly.GetManifestResourceStream("therapy-codes.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }
}
