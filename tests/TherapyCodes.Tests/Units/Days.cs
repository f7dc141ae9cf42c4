namespace TherapyCodes.Tests;

/// <summary>Days to try exhaustively, and their text.</summary>
internal static class Days
{
    /// <summary>Every day of a number of services with 0 to so many minutes each. The array is the same one each time.</summary>
    public static IEnumerable<int[]> Of(int services, int mostMinutes)
    {
        var minutes = new int[services];
        do
            yield return minutes;
        while (Next(minutes, mostMinutes));
    }

    public static IEnumerable<int[]> UpTo(int services, int mostMinutes) => Enumerable.Range(1, services).SelectMany(count => Of(count, mostMinutes));

    /// <summary>Counts on; false after the last.</summary>
    public static bool Next(int[] minutes, int most)
    {
        for (var i = 0; i < minutes.Length; i++)
        {
            if (minutes[i]++ < most)
                return true;
            minutes[i] = 0;
        }
        return false;
    }

    /// <summary>Allocations as text, in an order of their own, to compare sets.</summary>
    public static string Text(IEnumerable<int[]> allocations) =>
        string.Join("; ", allocations.Select(units => string.Join(' ', units)).Order(StringComparer.Ordinal));
}
