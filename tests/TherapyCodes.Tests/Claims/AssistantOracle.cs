namespace TherapyCodes.Tests;

/// <summary>
/// A brute-force judge of CQ and CO on one 15-minute code: tries every way to divide the code's units between plain and marked, and keeps
/// those that the published sentences allow. It shares no code, constant or helper with the production rule.
/// </summary>
internal static class AssistantOracle
{
    public enum Period
    {
        NoModifier,
        TenPercent,
        LastUnit,
    }

    /// <summary>How 10 percent is judged: assistant's minutes of so many in all.</summary>
    public delegate bool Test(int assistant, int total);

    public static Period PeriodOf(DateOnly date) => date.Year < 2020 ? Period.NoModifier : date.Year < 2022 ? Period.TenPercent : Period.LastUnit;

    /// <summary>More than a tenth: the share as a fraction of whole numbers, without division.</summary>
    public static bool IsMoreThanATenth(int assistant, int total) => assistant + assistant + assistant + assistant + assistant
        + assistant + assistant + assistant + assistant + assistant > total;

    /// <summary>The percentage to the nearest whole number, halves up, is 11 or more: 10.5 percent or more.</summary>
    public static bool IsElevenPercentRounded(int assistant, int total) => assistant > 0 && (decimal)assistant / total >= 0.105m;

    /// <summary>A tenth of the minutes to the nearest whole number, halves up, and one more.</summary>
    public static bool ReachesATenthPlusOne(int assistant, int total) =>
        assistant > 0 && assistant >= (int)Math.Round(total / 10m, MidpointRounding.AwayFromZero) + 1;

    /// <summary>Every number of marked units that the sentences allow; there must be exactly one.</summary>
    public static List<int> MarkedUnits(int therapist, int assistant, int units, Period period, Test test)
    {
        var allowed = new List<int>();
        for (var marked = 0; marked <= units; marked++)
        {
            if (IsAllowed(therapist, assistant, units - marked, marked, period, test))
                allowed.Add(marked);
        }
        return allowed;
    }

    private static bool IsAllowed(int therapist, int assistant, int plain, int marked, Period period, Test test)
    {
        if (period == Period.NoModifier)
            return marked == 0;
        // Whole blocks of 15 minutes belong to the one who gave them.
        while (therapist >= 15)
        {
            therapist -= 15;
            plain--;
        }
        while (assistant >= 15)
        {
            assistant -= 15;
            marked--;
        }
        return (plain, marked) switch
        {
            (0, 0) => true,
            // Two units are left: one each.
            (1, 1) => true,
            // One unit is left. From 2022 the therapist's 8 minutes decide; otherwise a tenth of the minutes left.
            (1, 0) => (period == Period.LastUnit && therapist >= 8) || !test(assistant, therapist + assistant),
            (0, 1) => !(period == Period.LastUnit && therapist >= 8) && test(assistant, therapist + assistant),
            _ => false,
        };
    }
}
