namespace TherapyCodes;

/// <summary>The answer of a <see cref="TherapyCodeSet"/> about a code on a date; it prints as a sentence.</summary>
public readonly record struct CodeLookup
{
    internal CodeLookup(CptCode code, DateOnly date, CodeStatus status, TherapyCode? entry, bool isChecked)
    {
        Code = code;
        Date = date;
        Status = status;
        Entry = entry;
        IsChecked = isChecked;
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
    public bool IsChecked { get; }

    /// <summary>The answer as a sentence, such as <c>97532 ended on 2017-12-31; replaced by 97127 or G0515.</c></summary>
    public override string ToString()
    {
        var sentence = Status switch
        {
            CodeStatus.Valid => $"{Code} ({Entry!.Label}) is in force on {Date:O}: {Entry.Basis}.",
            CodeStatus.Retired when Entry!.ReplacedBy.Length > 0 =>
                $"{Code} ({Entry.Label}) ended on {Entry.ValidTo:O}; replaced by {string.Join(" or ", Entry.ReplacedBy)}.",
            CodeStatus.Retired => $"{Code} ({Entry!.Label}) ended on {Entry.ValidTo:O}; nothing replaced it.",
            CodeStatus.NotYetValid => $"{Code} ({Entry!.Label}) begins on {Entry.ValidFrom:O}.",
            CodeStatus.Unknown => $"{Code} is not in this set of therapy codes; check the code.",
            CodeStatus.NotCovered => $"{Code}: this set of therapy codes has no data for {Date:O}.",
            _ => "",
        };
        return IsChecked || Status == CodeStatus.None ? sentence : sentence + " The set was not checked as late as that date.";
    }
}
