using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyCodes.Tool.Verbs;

/// <summary>The options that several verbs share, and how their values are read.</summary>
internal static class SharedOptions
{
    public static string PolicyNames { get; } = string.Join(", ", PayerPolicy.BuiltIn.Select(policy => policy.Name));

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static Option<string> Policy(string description) =>
        new("--policy") { Description = $"{description}: {PolicyNames}", HelpName = "NAME", DefaultValueFactory = _ => PayerPolicy.Medicare.Name };

    public static Option<string> Discipline() =>
        new("--discipline") { Description = "The discipline of the plan of care: PT, OT or SLP", HelpName = "PT|OT|SLP", DefaultValueFactory = _ => "PT" };

    public static Option<string?> Date() => new("--date") { Description = "The date of service, such as 2026-03-02 [default: today]", HelpName = "DATE" };

    public static Argument<string> Records() =>
        new("file") { Description = "The records, or - for the standard input", HelpName = "FILE|-", DefaultValueFactory = _ => "-" };

    public static Option<string?> Out() => new("--out")
    {
        Description = "Where to write; until the run is complete the file is FILE.partial [default: the standard output]",
        HelpName = "FILE",
    };

    public static PayerPolicy ReadPolicy(string name) => ReadPolicy("--policy", name);

    public static PayerPolicy ReadPolicy(string option, string name) => PayerPolicy.TryGet(name, out var policy)
        ? policy
        : throw new UsageException($"{option} {Quoted.Text(name)} is not known; it is one of {PolicyNames}.");

    public static Discipline ReadDiscipline(string text) => DisciplineText.TryParse(text, out var discipline)
        ? discipline
        : throw new UsageException($"--discipline {Quoted.Text(text)} is not known; it is PT, OT or SLP.");

    public static DateOnly ReadDate(string? text, Surroundings surroundings) => text is null
        ? surroundings.Today
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--date {Quoted.Text(text)} is no date; write it as yyyy-MM-dd, such as 2026-03-02.");

    /// <summary>A file or - ; what looks like an option is none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? ReadFile(string? text) => text is { Length: > 1 } && text[0] == '-'
        ? throw new UsageException($"{Quoted.Text(text)} is no option of this command; a file of such a name is ./{text}.")
        : text;
}
