namespace TherapyCodes.Tests;

/// <summary>The table of CMS Pub 100-04, chapter 5, section 20.2.C: the minutes that a number of units begins and ends with.</summary>
internal static class ManualTable
{
    /// <summary>As printed, to 127 minutes.</summary>
    private static readonly (int First, int Last, int Units)[] Printed =
    [
        (0, 7, 0), (8, 22, 1), (23, 37, 2), (38, 52, 3), (53, 67, 4), (68, 82, 5), (83, 97, 6), (98, 112, 7), (113, 127, 8),
    ];

    private static readonly int[] ByMinute = [.. Continued().SelectMany(row => Enumerable.Repeat(row.Units, row.Last - row.First + 1))];

    /// <summary>The last minute that the table is continued to: twelve services of a day each.</summary>
    public static int LastMinute => ByMinute.Length - 1;

    public static int UnitsFor(int minutes) => ByMinute[minutes];

    /// <summary>"The pattern remains the same for treatment times in excess of 2 hours": each further row lies 15 minutes and one unit on.</summary>
    public static IEnumerable<(int First, int Last, int Units)> Continued()
    {
        foreach (var row in Printed)
            yield return row;
        for (var row = Printed[^1]; row.Last < 12 * 1440;)
            yield return row = (row.First + 15, row.Last + 15, row.Units + 1);
    }
}
