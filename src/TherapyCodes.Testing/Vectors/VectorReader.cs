using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TherapyCodes.Testing;

/// <summary>Reads the vector files of the package; a file that is not of the schema throws.</summary>
internal static class VectorReader
{
    private const string Schema = "therapycodes-vectors/1";

    public static ImmutableArray<T> Read<T>(string file, Func<JsonElement, T> vector)
    {
        using var stream = typeof(VectorReader).Assembly.GetManifestResourceStream(file)!;
        using var document = JsonDocument.Parse(stream);
        if (Text(document.RootElement, "schema") != Schema)
            throw new FormatException($"{file} is not of the schema {Schema}.");
        return Each(document.RootElement, "vectors", vector);
    }

    public static UnitVector Unit(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Services = Each(json, "services", Service),
        Source = Source(json.GetProperty("source")),
        Note = Text(json, "note"),
        Rule = Rule(Text(json, "rule")),
        Kind = Enum.Parse<VectorKind>(Text(json, "kind"), ignoreCase: true),
        Fault = json.TryGetProperty("fault", out var fault) ? fault.GetString()! : "",
        TimedMinutes = Number(json, "timedMinutes"),
        TimedUnits = Number(json, "timedUnits"),
        Allocations = Each(json, "allocations", Allocation),
    };

    public static AssistantVector Assistant(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Services = Each(json, "services", Service),
        Source = Source(json.GetProperty("source")),
        Note = Text(json, "note"),
        Date = DateOnly.ParseExact(Text(json, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Discipline = DisciplineOf(Text(json, "discipline")),
        Lines = Each(json, "lines", Line),
        Unbilled = Each(json, "unbilled", code => CptCode.Parse(code.GetString()!)),
    };

    private static TherapyService Service(JsonElement json)
    {
        var code = CptCode.Parse(Text(json, "code"));
        var service = json.TryGetProperty("minutes", out var minutes) ? new TherapyService(code, minutes.GetInt32()) : new(code);
        if (!json.TryGetProperty("provider", out var provider))
            return service;
        // Two people who furnish a service together stand as PT+PTA.
        var people = provider.GetString()!.Split('+');
        return service with
        {
            Provider = Person(people[0]),
            JointProvider = people.Length > 1 ? Person(people[1]) : Practitioner.None,
        };
    }

    private static VectorLine Line(JsonElement json) => new()
    {
        Code = CptCode.Parse(Text(json, "code")),
        Units = Number(json, "units"),
        Modifiers = Each(json, "modifiers", modifier => Modifier.Parse(modifier.GetString()!)),
    };

    private static ImmutableArray<CodeUnits> Allocation(JsonElement json) =>
        [.. json.EnumerateObject().Select(code => new CodeUnits(CptCode.Parse(code.Name), code.Value.GetInt32()))];

    private static Citation Source(JsonElement json) => new(Text(json, "document"), Text(json, "section"))
    {
        Url = Text(json, "url"),
        Confidence = Enum.Parse<Confidence>(Text(json, "confidence"), ignoreCase: true),
    };

    private static UnitRule Rule(string name) => name switch
    {
        "medicare" => UnitRule.Medicare,
        "cpt-midpoint" => UnitRule.CptMidpoint,
        "full-units" => UnitRule.FullUnits,
        _ => throw new FormatException($"'{name}' is not a rule of the vectors."),
    };

    private static Practitioner Person(string text) => PractitionerText.TryParse(text, out var person)
        ? person
        : throw new FormatException($"'{text}' is not a practitioner of the vectors.");

    private static Discipline DisciplineOf(string text) => DisciplineText.TryParse(text, out var discipline)
        ? discipline
        : throw new FormatException($"'{text}' is not a discipline of the vectors.");

    private static ImmutableArray<T> Each<T>(JsonElement json, string name, Func<JsonElement, T> item) =>
        [.. json.GetProperty(name).EnumerateArray().Select(item)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
