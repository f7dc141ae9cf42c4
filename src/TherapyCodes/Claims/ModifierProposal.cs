namespace TherapyCodes;

/// <summary>A modifier that may be right but that only the clinician can attest.</summary>
public readonly record struct ModifierProposal
{
    /// <summary>Creates the value.</summary>
    /// <param name="code">The code whose line it would stand on.</param>
    /// <param name="modifier">The modifier proposed.</param>
    /// <param name="mustConfirm">What the clinician must confirm before it is added.</param>
    public ModifierProposal(CptCode code, Modifier modifier, string mustConfirm)
    {
        Code = code;
        Modifier = modifier;
        MustConfirm = mustConfirm;
    }

    /// <summary>The code whose line it would stand on.</summary>
    public CptCode Code { get; }

    /// <summary>The modifier proposed.</summary>
    public Modifier Modifier { get; }

    /// <summary>What the clinician must confirm before it is added.</summary>
    public string MustConfirm { get; }

    /// <summary>Such as <c>97110: 59, if … </c>.</summary>
    public override string ToString() => $"{Code}: {Modifier}, if the clinician confirms: {MustConfirm}";
}
