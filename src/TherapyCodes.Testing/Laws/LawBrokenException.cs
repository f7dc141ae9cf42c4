namespace TherapyCodes.Testing;

/// <summary>A law is broken; the message is the report.</summary>
public sealed class LawBrokenException : Exception
{
    /// <summary>Creates the exception without a report.</summary>
    public LawBrokenException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The report.</param>
    public LawBrokenException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The report.</param>
    /// <param name="innerException">What was thrown.</param>
    public LawBrokenException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
