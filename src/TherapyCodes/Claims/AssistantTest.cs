namespace TherapyCodes;

/// <summary>How to find whether an assistant furnished more than 10 percent of a service. CMS names two rounded ways, which disagree.</summary>
public enum AssistantTest
{
    /// <summary>Exact: ten times the assistant's minutes exceed the total. The default.</summary>
    Exact = 0,

    /// <summary>Percentage: the assistant's percentage, rounded to a whole number (halves up), is 11 or more. The rounding is unverified.</summary>
    Percentage = 1,

    /// <summary>Simple: the assistant has a tenth of the total, rounded to whole minutes (halves up), plus one, or more. The rounding is unverified.</summary>
    Simple = 2,
}
