using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TherapyCodes.Testing;

namespace TherapyCodes.Tool.Checks;

/// <summary>Asks a process for the units of a day, in the form of batch records.</summary>
internal sealed class CommandAllocator(AskedProcess process, PayerPolicy policy)
{
    // Several laws ask for the same day at once; an older one hardly comes again.
    private const int MostRemembered = 1_000;

    private readonly Dictionary<string, AllocationAnswer> _remembered = [];
    private long _asked;

    /// <summary>The answer to the services of a day.</summary>
    /// <exception cref="AnswerException">The answer holds no units.</exception>
    /// <exception cref="CommandFailedException">The process cannot be asked any further.</exception>
    public AllocationAnswer Answer(ImmutableArray<TherapyService> services)
    {
        var day = JsonSerializer.SerializeToElement(new TreatmentDay(AllocationLaws.DateOfService, Discipline.PhysicalTherapy, services));
        var key = day.GetRawText();
        if (_remembered.TryGetValue(key, out var known))
            return known;
        if (_remembered.Count == MostRemembered)
            _remembered.Clear();
        return _remembered[key] = Ask(day);
    }

    private AllocationAnswer Ask(JsonElement day)
    {
        var line = Record(day);
        var answer = process.Ask(line);
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(answer.ToArray());
        }
        catch (JsonException)
        {
            throw process.Failed(line, $"printed {Quoted.Text(Encoding.UTF8.GetString(answer))}, which is no JSON",
                "Its standard output is for answers alone, a line of JSON for each record; notes belong on standard error.");
        }
        using (json)
            return Read(json.RootElement);
    }

    private byte[] Record(JsonElement day)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, (++_asked).ToString(CultureInfo.InvariantCulture));
            writer.WriteString("policy"u8, policy.Name);
            foreach (var property in day.EnumerateObject())
                property.WriteTo(writer);
            writer.WriteEndObject();
        }
        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }

    private static AllocationAnswer Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
            throw new AnswerException($"It answered {Quoted.Text(answer.GetRawText())}, which is no object such as {{\"units\":{{\"97110\":2}}}}.");
        if (answer.TryGetProperty("error", out var error) && error.ValueKind != JsonValueKind.Null)
            throw new AnswerException($"It answered with an error: {MessageOf(error)}");
        if (!answer.TryGetProperty("units", out var units))
            throw new AnswerException($"It answered {Quoted.Text(answer.GetRawText())}, without \"units\".");
        if (!answer.TryGetProperty("alternatives", out var alternatives))
            return new(ReadUnits(units, "units"));
        if (alternatives.ValueKind != JsonValueKind.Array)
            throw new AnswerException("\"alternatives\" is no array of objects such as {\"97110\":1,\"97140\":2}.");
        var others = alternatives.EnumerateArray().Select(other => ReadUnits(other, "alternatives")).ToArray();
        // Where batch leaves out some of very many, only that there was a choice can be judged.
        var isComplete = !answer.TryGetProperty("alternativesOmitted", out _);
        return new(ReadUnits(units, "units")) { HasChoice = others.Length > 0, Alternatives = isComplete ? others : null };
    }

    private static ImmutableArray<CodeUnits> ReadUnits(JsonElement units, string property) => units.ValueKind == JsonValueKind.Object
        ? [.. units.EnumerateObject().Select(unit => new CodeUnits(ReadCode(unit.Name, property), ReadNumber(unit, property)))]
        : throw new AnswerException($"\"{property}\" has {Quoted.Text(units.GetRawText())}, which is no object such as {{\"97110\":2}}.");

    private static CptCode ReadCode(string text, string property)
    {
        try
        {
            return CptCode.Parse(text);
        }
        catch (FormatException malformed)
        {
            throw new AnswerException($"In \"{property}\": {malformed.Message}");
        }
    }

    /// <summary>A whole number; a language without integers may write 2 as 2.0.</summary>
    private static int ReadNumber(JsonProperty unit, string property) =>
        unit.Value.ValueKind == JsonValueKind.Number && unit.Value.TryGetDecimal(out var number) && decimal.IsInteger(number)
            && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new AnswerException($"In \"{property}\", {unit.Name} has {Quoted.Text(unit.Value.GetRawText())}; units are a whole number.");

    private static string MessageOf(JsonElement error) => PlainText.Of(
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
            ? message.GetString()!
            : error.GetRawText());
}
