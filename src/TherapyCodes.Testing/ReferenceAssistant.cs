namespace TherapyCodes.Testing;

/// <summary>
/// The slow reference for CQ and CO: tries every number of units with the modifier and keeps what Medicare's published rules allow. Says
/// nothing where they are silent or contradict each other.
/// </summary>
/// <remarks>
/// <para>Written from the rules and sharing nothing with the library's own: each keeps their whole 15 minutes; the unit that is left is
/// judged by the rule in force, two units that are left are shared. Sources: Social Security Act 1834(v), the CY 2020 and CY 2022 Physician
/// Fee Schedule final rules, CMS's billing examples.</para>
/// <example><code>
/// ReferenceAssistant.Units(13, 23, 2, new DateOnly(2022, 6, 1));    // 1: the therapist has 13 minutes of the last unit
/// ReferenceAssistant.Units(10, 10, 2, new DateOnly(2022, 6, 1));    // 1: one each
/// ReferenceAssistant.Units(14, 2, 2, new DateOnly(2022, 6, 1));     // null: two units are left, and no text speaks of 2 minutes
/// </code></example>
/// </remarks>
public static class ReferenceAssistant
{
    private static readonly DateOnly Required = new(2020, 1, 1);
    private static readonly DateOnly Revised = new(2022, 1, 1);

    /// <summary>The units of a 15-minute code that carry the modifier.</summary>
    /// <param name="therapistMinutes">The therapist's minutes, those together with the assistant included; 0 or more.</param>
    /// <param name="assistantMinutes">The assistant's minutes alone; 0 or more.</param>
    /// <param name="units">The units of the code, however they came about.</param>
    /// <param name="date">The date of service.</param>
    /// <returns>The units; null when the published rules do not decide, or the units do not fit the minutes.</returns>
    public static int? Units(int therapistMinutes, int assistantMinutes, int units, DateOnly date)
    {
        if (date < Required || assistantMinutes == 0)
            return 0;
        if (therapistMinutes == 0)
            return units;
        int? found = null;
        for (var marked = 0; marked <= units; marked++)
        {
            if (!IsAllowed(therapistMinutes, assistantMinutes, units - marked, marked, date))
                continue;
            if (found is not null)
                return null;
            found = marked;
        }
        return found;
    }

    /// <summary>Whether an untimed code carries the modifier: the assistant alone furnished more than a tenth of it.</summary>
    /// <param name="therapistMinutes">The therapist's minutes, those together with the assistant included; 0 or more.</param>
    /// <param name="assistantMinutes">The assistant's minutes alone; 0 or more.</param>
    /// <param name="date">The date of service.</param>
    /// <returns>Whether it does; null where the published ways to compute a tenth disagree.</returns>
    public static bool? IsUntimedMarked(int therapistMinutes, int assistantMinutes, DateOnly date) =>
        date < Required ? false : MoreThanATenth(assistantMinutes, therapistMinutes + assistantMinutes);

    /// <summary>Both have a unit for each of their whole 15 minutes; what is left goes where the rules say, or anywhere when they do not say.</summary>
    private static bool IsAllowed(int therapistMinutes, int assistantMinutes, int plain, int marked, DateOnly date)
    {
        while (therapistMinutes >= 15)
        {
            therapistMinutes -= 15;
            plain--;
        }
        while (assistantMinutes >= 15)
        {
            assistantMinutes -= 15;
            marked--;
        }
        return (plain, marked) switch
        {
            ( < 0, _) or (_, < 0) => false,
            (0, 0) => true,
            (1, 0) => IsLastUnitMarked(therapistMinutes, assistantMinutes, date) != true,
            (0, 1) => IsLastUnitMarked(therapistMinutes, assistantMinutes, date) != false,
            (1, 1) => true,
            (2, 0) or (0, 2) => !(therapistMinutes is >= 9 and <= 14 && assistantMinutes is >= 9 and <= 14),
            _ => false,
        };
    }

    private static bool? IsLastUnitMarked(int therapistMinutes, int assistantMinutes, DateOnly date) =>
        date >= Revised && therapistMinutes >= 8 ? false : MoreThanATenth(assistantMinutes, therapistMinutes + assistantMinutes);

    /// <summary>Exactly; as a percentage rounded to a whole number, 11 or more; or as a tenth rounded to whole minutes, and one minute more.</summary>
    private static bool? MoreThanATenth(int part, int whole)
    {
        if (part == 0)
            return false;
        var exact = 10 * part > whole;
        var percentage = decimal.Round(100m * part / whole, MidpointRounding.AwayFromZero) >= 11;
        var simple = part >= decimal.Round(whole / 10m, MidpointRounding.AwayFromZero) + 1;
        return exact == percentage && exact == simple ? exact : null;
    }
}
