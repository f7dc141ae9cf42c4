namespace TherapyCodes;

/// <summary>How much a finding matters to the claim.</summary>
public enum Severity
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Worth knowing; nothing to mend.</summary>
    Info = 1,

    /// <summary>Look at it before the claim goes out.</summary>
    Warning = 2,

    /// <summary>The claim or the note is wrong as it stands.</summary>
    Error = 3,
}
