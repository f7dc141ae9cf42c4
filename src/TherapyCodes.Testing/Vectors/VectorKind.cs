namespace TherapyCodes.Testing;

/// <summary>How a conformance vector came about.</summary>
public enum VectorKind
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>An example of CMS's manual.</summary>
    Manual = 1,

    /// <summary>An example that somebody else published.</summary>
    Published = 2,

    /// <summary>Follows from the text that is cited.</summary>
    Derived = 3,

    /// <summary>Follows from the text that is cited, and catches a fault that was seen in the field.</summary>
    Fault = 4,
}
