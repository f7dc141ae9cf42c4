namespace TherapyCodes;

/// <summary>A code that a payer takes in place of another, such as G0283 for 97014.</summary>
public readonly record struct CodeSubstitution
{
    /// <summary>Creates a substitution.</summary>
    /// <param name="documented">The code as documented.</param>
    /// <param name="billed">The code that the payer takes.</param>
    public CodeSubstitution(CptCode documented, CptCode billed)
    {
        Documented = documented;
        Billed = billed;
    }

    /// <summary>The code as documented.</summary>
    public CptCode Documented { get; }

    /// <summary>The code that the payer takes.</summary>
    public CptCode Billed { get; }

    /// <summary>Such as <c>97014 as G0283</c>.</summary>
    public override string ToString() => $"{Documented} as {Billed}";
}
