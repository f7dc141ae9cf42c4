namespace TherapyCodes;

/// <summary>One service of a day after counting: all lines of its code, and of its add-on code, added first.</summary>
public record struct ServiceUnits
{
    /// <summary>The code; of a pair with an add-on, the code of the first unit.</summary>
    public CptCode Code { get; internal set; }

    /// <summary>The add-on code that carries the units after the first; none when the code carries them itself.</summary>
    public readonly CptCode AddOn => Entry?.Basis.AddOn ?? default;

    /// <summary>What the code means on the date; null when it is not in force.</summary>
    public TherapyCode? Entry { get; internal set; }

    /// <summary>The minutes that count: the documented ones, but no more than a day has.</summary>
    public int Minutes { get; internal set; }

    /// <summary>The minutes as documented on all lines; more than <see cref="Minutes"/> only when they exceed 1,440.</summary>
    public int DocumentedMinutes { get; internal set; }

    /// <summary>The part of <see cref="Minutes"/> that an assistant furnished without the therapist.</summary>
    public int AssistantMinutes { get; internal set; }

    /// <summary>Square centimetres or sections, where the code is counted by them.</summary>
    public int Quantity { get; internal set; }

    /// <summary>The units that whole multiples of 15 minutes earn; for other bases the same as <see cref="Units"/>.</summary>
    public int FullUnits { get; internal set; }

    /// <summary>The units, those of the add-on included.</summary>
    public int Units { get; internal set; }

    /// <summary>Why.</summary>
    public UnitOutcome Outcome { get; internal set; }

    /// <summary>Where the way of counting comes from; null when the service is not counted.</summary>
    public readonly Citation? Citation => IsCounted ? CitationOf(Entry!.Basis) : null;

    /// <summary>Whether both the code and its add-on are among the documented lines, or the add-on is billed.</summary>
    internal bool IsAddOnDocumented { get; set; }

    internal bool HasTime { get; set; }

    internal bool HasTherapist { get; set; }

    internal bool HasAssistant { get; set; }

    /// <summary>The rule of the 15-minute codes.</summary>
    internal UnitRule Rule { get; set; }

    /// <summary>The minutes that the full units leave over; 0 for services outside the 15-minute codes.</summary>
    public readonly int Leftover => IsPooled ? Minutes - FullUnits * UnitRule.UnitMinutes : 0;

    /// <summary>Whether the service is timed by minutes, of whatever basis, and counted.</summary>
    public readonly bool IsTimed => Entry is { Basis.IsTimed: true } && IsCounted;

    /// <summary>Whether the service enters the pool of 15-minute codes.</summary>
    public readonly bool IsPooled => Entry is { Basis.IsPooled: true } && IsCounted;

    /// <summary>Whether the service counts at all: in force, by somebody who may bill, not bundled.</summary>
    public readonly bool IsCounted => Outcome is not (UnitOutcome.NotInForce or UnitOutcome.NotBillable or UnitOutcome.Bundled or UnitOutcome.WrongContact);

    /// <summary>The units of the add-on code.</summary>
    public readonly int AddOnUnits => AddOn.IsNone || Units < 2 ? 0 : Units - 1;

    /// <summary>The units of <see cref="Code"/> itself.</summary>
    public readonly int OwnUnits => Units - AddOnUnits;

    internal readonly bool ShowsAddOn => IsAddOnDocumented || AddOnUnits > 0;

    private readonly Citation CitationOf(in UnitBasis basis) => basis.Measure switch
    {
        UnitMeasure.Day => Sources.UntimedCodes,
        UnitMeasure.Minutes when basis.IsPooled => Rule.Citation,
        UnitMeasure.Minutes => Rule.NeedsFullTime ? Sources.PayerPolicy : Sources.CptTime,
        _ => Sources.CodeTable,
    };

    /// <summary>Such as <c>97110: 33 minutes = 2 full units + 3 left over, 2 units (Lost)</c>.</summary>
    public override readonly string ToString() => IsPooled
        ? $"{Code}: {Minutes} minutes = {FullUnits} full units + {Leftover} left over, {Units} units ({Outcome})"
        : $"{Code}: {Units} units ({Outcome})";
}
