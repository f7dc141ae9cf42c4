using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>The answer of a <see cref="TherapyCodeSet"/> about a code on a date; it prints as a sentence.</summary>
public readonly record struct CodeLookup
{
    private readonly TherapyCodeSet? _codes;

    internal CodeLookup(TherapyCodeSet codes, CptCode code, DateOnly date, CodeStatus status, TherapyCode? entry)
    {
        _codes = codes;
        Code = code;
        Date = date;
        Status = status;
        Entry = entry;
    }

    /// <summary>The code that was asked about.</summary>
    public CptCode Code { get; }

    /// <summary>The date of service that was asked about.</summary>
    public DateOnly Date { get; }

    /// <summary>What the set says.</summary>
    public CodeStatus Status { get; }

    /// <summary>The row in force on the date; for a retired code its last row, for a coming one its first; null when there is none.</summary>
    public TherapyCode? Entry { get; }

    /// <summary>Whether the date lies within the time to which the set was checked; after it, the answer may be out of date.</summary>
    public bool IsChecked => _codes is not null && Date <= _codes.CheckedTo;

    /// <summary>
    /// For a retired code, the codes in force on the date that took its place, directly or by way of others that ended too; empty otherwise,
    /// and when the set names none.
    /// </summary>
    public ImmutableArray<CptCode> Successors => Status == CodeStatus.Retired ? _codes!.SuccessorsOf(Entry!, Date) : [];

    /// <summary>The answer as a sentence, such as <c>97532 (…) ended on 2017-12-31; replaced by 97127 or G0515, on 2026-03-02 by 97129 or 97130.</c></summary>
    public override string ToString()
    {
        var sentence = Status switch
        {
            CodeStatus.Valid => $"{Code} ({Entry!.Label}) is in force on {Date:O}: {Entry.Basis}.",
            CodeStatus.Retired => $"{Code} ({Entry!.Label}) ended on {Entry.ValidTo:O}; {Replaced(Entry.ReplacedBy, Successors)}.",
            CodeStatus.NotYetValid => $"{Code} ({Entry!.Label}) begins on {Entry.ValidFrom:O}.",
            CodeStatus.Unknown => $"{Code} is not in this set of therapy codes; check the code.",
            CodeStatus.NotCovered => $"{Code}: this set of therapy codes has no data for {Date:O}.",
            _ => "",
        };
        return IsChecked || Status == CodeStatus.None ? sentence : sentence + " The set was not checked as late as that date.";
    }

    private string Replaced(ImmutableArray<CptCode> replacedBy, ImmutableArray<CptCode> successors)
    {
        if (replacedBy.IsEmpty)
            return "the set names no code in its place";
        var direct = $"replaced by {string.Join(" or ", replacedBy)}";
        return successors.SequenceEqual(replacedBy) ? direct
            : successors.IsEmpty ? $"{direct}, no longer in force on {Date:O}"
            : $"{direct}, on {Date:O} by {string.Join(" or ", successors)}";
    }
}
