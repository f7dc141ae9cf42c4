namespace TherapyCodes;

/// <summary>Whether CMS counts a code as therapy always, or only under a therapy plan of care.</summary>
public enum TherapyUse
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>Always therapy: the line carries a discipline modifier whoever furnishes it.</summary>
    Always = 1,

    /// <summary>Sometimes therapy: therapy when furnished under a therapy plan of care.</summary>
    Sometimes = 2,

    /// <summary>No therapy code of Medicare's.</summary>
    Never = 3,
}
