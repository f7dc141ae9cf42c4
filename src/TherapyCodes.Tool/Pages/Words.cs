using System.Text.Json;

namespace TherapyCodes.Tool.Pages;

/// <summary>Enum values in words; JSON carries them with hyphens, people get blanks. None is not known.</summary>
internal static class Words
{
    public static string? ForJson<TEnum>(TEnum value) where TEnum : struct, Enum =>
        value.Equals(default(TEnum)) ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string ForPeople<TEnum>(TEnum value) where TEnum : struct, Enum => ForJson(value)?.Replace('-', ' ') ?? "not known";

    /// <summary>The abbreviations of the disciplines in a set.</summary>
    public static IEnumerable<string> Of(Disciplines disciplines) =>
        new[] { Discipline.PhysicalTherapy, Discipline.OccupationalTherapy, Discipline.SpeechLanguagePathology }
            .Where(discipline => disciplines.Include(discipline)).Select(discipline => discipline.Abbreviation());
}
