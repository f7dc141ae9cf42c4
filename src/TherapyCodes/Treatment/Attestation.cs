namespace TherapyCodes;

/// <summary>A modifier that the clinician attests for a code, such as 59 for separate time blocks; the library proposes, it never attests.</summary>
public readonly record struct Attestation
{
    /// <summary>Creates the value.</summary>
    /// <param name="code">The code.</param>
    /// <param name="modifier">The modifier that is attested.</param>
    public Attestation(CptCode code, Modifier modifier)
    {
        Code = code;
        Modifier = modifier;
    }

    /// <summary>The code.</summary>
    public CptCode Code { get; }

    /// <summary>The modifier that is attested.</summary>
    public Modifier Modifier { get; }

    /// <summary>Such as <c>97110: 59</c>.</summary>
    public override string ToString() => $"{Code}: {Modifier}";
}
