namespace TherapyCodes;

/// <summary>Where a rule or number comes from.</summary>
public sealed record Citation
{
    /// <summary>Creates a citation.</summary>
    /// <param name="document">The document, such as <c>CMS Pub 100-04, chapter 5</c>.</param>
    /// <param name="section">The section, such as <c>20.2.C</c>; empty when the document has none.</param>
    public Citation(string document, string section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        ArgumentNullException.ThrowIfNull(section);
        Document = document;
        Section = section;
    }

    /// <summary>The document.</summary>
    public string Document { get; }

    /// <summary>The section within the document; empty when it has none.</summary>
    public string Section { get; }

    /// <summary>An address of the text; empty when none is known.</summary>
    public string Url { get; init; } = "";

    /// <summary>The first date of service that the text applies to; null when it is not known or always was so.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>How well the text is sourced; <see cref="Confidence.Unverified"/> means that no source confirms it.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>The citation in one line.</summary>
    public override string ToString()
    {
        var text = Section.Length == 0 ? Document : $"{Document}, {Section}";
        return Confidence == Confidence.Unverified ? text + " (unverified)" : text;
    }
}
