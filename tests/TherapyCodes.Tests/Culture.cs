using System.Globalization;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Runs a test under a culture whose letters, dates or signs differ from the invariant ones.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private Culture(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    /// <summary>Turkish letters (i and I are no pair), the Thai calendar (2026 is 2569), and signs of one's own.</summary>
    public static TheoryData<string> Hostile => ["tr-TR", "th-TH", "sv-SE", "fa-IR"];

    public static Culture Use(string name)
    {
        var culture = (CultureInfo)new CultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return new(culture);
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
