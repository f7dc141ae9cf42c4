using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>Reads the JSON of a treatment day; every error names the place, the value and what would be right.</summary>
internal struct TreatmentDayReader
{
    private static readonly JsonProperties DayProperties =
        new("date", "discipline", "services", "visits", "uncounted", "attestations", "criticalAccessHospital");

    private static readonly JsonProperties VisitProperties = new("services", "time", "uncounted");
    private static readonly JsonProperties ServiceProperties = new("code", "minutes", "provider", "time", "contact", "clinician", "quantity");
    private static readonly JsonProperties UncountedProperties = new("reason", "time", "minutes");
    private static readonly JsonProperties AttestationProperties = new("code", "modifier");

    private uint _seen;
    private DateOnly? _date;
    private Discipline _discipline;
    private List<TherapyService>? _services;
    private ImmutableArray<UncountedTime> _uncounted;
    private List<Visit>? _visits;
    private ImmutableArray<Attestation> _attestations;
    private bool _isCriticalAccessHospital;

    /// <summary>Moves the reader into the object of a day or of a record.</summary>
    public static void Start(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"a record is a JSON object, such as {{\"date\":\"2026-03-02\",\"discipline\":\"PT\",\"services\":[…]}}; found {Shown(ref reader)}.");
    }

    /// <summary>Reads the property at the reader if it is one of a day's.</summary>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        switch (DayProperties.Find(ref reader, ref _seen))
        {
            case "date":
                _date = ReadDate(ref reader);
                break;
            case "discipline":
                _discipline = ReadDiscipline(ref reader);
                break;
            case "services":
                _services = ReadServices(ref reader, "services");
                break;
            case "visits":
                _visits = ReadVisits(ref reader);
                break;
            case "uncounted":
                _uncounted = ReadUncounted(ref reader, "uncounted");
                break;
            case "attestations":
                _attestations = ReadAttestations(ref reader);
                break;
            case "criticalAccessHospital":
                _isCriticalAccessHospital = ReadFlag(ref reader);
                break;
            default:
                return false;
        }
        return true;
    }

    public readonly TreatmentDay ToDay()
    {
        var date = _date ?? throw new JsonException("date is missing; write it as \"date\":\"2026-03-02\".");
        if (_discipline == Discipline.None)
            throw new JsonException("discipline is missing; it is PT, OT or SLP.");
        if (_services is null == _visits is null)
            throw new JsonException("a record has either services or visits; services is an array such as [{\"code\":\"97110\",\"minutes\":33}].");
        var visits = _visits ?? [new Visit(_services!) { Uncounted = _uncounted.IsDefault ? [] : _uncounted }];
        if (_visits is not null && !_uncounted.IsDefaultOrEmpty)
            throw new JsonException("uncounted belongs to one of the visits when there are visits.");
        try
        {
            return TreatmentDay.Create(date, _discipline, visits, _attestations.IsDefault ? [] : _attestations, _isCriticalAccessHospital);
        }
        catch (ArgumentException refused)
        {
            // The runtime adds the name of our parameter, which says nothing to the writer of the JSON.
            throw new JsonException(refused.Message.Replace($" (Parameter '{refused.ParamName}')", "", StringComparison.Ordinal), refused);
        }
    }

    /// <summary>The text of a string; other values are an error that names the property.</summary>
    public static string ReadText(ref Utf8JsonReader reader, string place)
    {
        Value(ref reader);
        return ToText(ref reader, place);
    }

    /// <summary>The modifier at the reader.</summary>
    internal static Modifier ToModifier(ref Utf8JsonReader reader, string place)
    {
        var text = ToText(ref reader, place);
        return Modifier.TryParse(text, out var modifier)
            ? modifier
            : throw new JsonException($"{place} is {Base36.Quote(text)}; a modifier is two characters in upper case, such as 59.");
    }

    private static string ToText(ref Utf8JsonReader reader, string place) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"{place} is {Shown(ref reader)}; it is a text.");

    private static DateOnly ReadDate(ref Utf8JsonReader reader)
    {
        Span<char> text = stackalloc char[10];
        return TryCopy(ref reader, text, out var length)
            && DateOnly.TryParseExact(text[..length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new JsonException($"date is {Shown(ref reader)}; a date is yyyy-MM-dd, such as 2026-03-02.");
    }

    private static Discipline ReadDiscipline(ref Utf8JsonReader reader)
    {
        Span<char> text = stackalloc char[3];
        return TryCopy(ref reader, text, out var length) && DisciplineText.TryParse(text[..length], out var discipline)
            ? discipline
            : throw new JsonException($"discipline is {Shown(ref reader)}; it is PT, OT or SLP.");
    }

    private static bool ReadFlag(ref Utf8JsonReader reader)
    {
        Value(ref reader);
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? reader.GetBoolean()
            : throw new JsonException($"criticalAccessHospital is {Shown(ref reader)}; it is true or false.");
    }

    private static List<Visit> ReadVisits(ref Utf8JsonReader reader)
    {
        var visits = new List<Visit>();
        StartArray(ref reader, "visits");
        while (NextItem(ref reader, "visits", visits.Count))
        {
            var place = $"visits[{visits.Count}]";
            List<TherapyService>? services = null;
            TimeRange? time = null;
            ImmutableArray<UncountedTime> uncounted = [];
            var seen = 0u;
            while (Next(ref reader) != JsonTokenType.EndObject)
            {
                switch (VisitProperties.Find(ref reader, ref seen, place))
                {
                    case "services":
                        services = ReadServices(ref reader, $"{place}.services");
                        break;
                    case "time":
                        time = ReadTime(ref reader, place);
                        break;
                    case "uncounted":
                        uncounted = ReadUncounted(ref reader, $"{place}.uncounted");
                        break;
                    default:
                        throw VisitProperties.Unknown(ref reader, place);
                }
            }
            visits.Add(new(services ?? throw new JsonException($"{place}.services is missing.")) { Time = time, Uncounted = uncounted });
        }
        return visits;
    }

    private static List<TherapyService> ReadServices(ref Utf8JsonReader reader, string place)
    {
        var services = new List<TherapyService>();
        StartArray(ref reader, place);
        while (NextItem(ref reader, place, services.Count))
            services.Add(ReadService(ref reader, place, services.Count));
        return services;
    }

    private static TherapyService ReadService(ref Utf8JsonReader reader, string place, int index)
    {
        CptCode code = default;
        int? minutes = null;
        TherapyService rest = default;
        var seen = 0u;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            switch (ServiceProperties.Find(ref reader, ref seen, place, index))
            {
                case "code":
                    code = ReadCode(ref reader, place, index);
                    break;
                case "minutes":
                    minutes = ReadNumber(ref reader, place, index, "minutes", TherapyService.MostMinutes, "whole minutes from 0 to 1440");
                    break;
                case "provider":
                    rest = ReadProvider(ref reader, rest, place, index);
                    break;
                case "time":
                    rest = rest with { Time = ReadTime(ref reader, $"{place}[{index}]") };
                    break;
                case "contact":
                    rest = rest with { Contact = ReadContact(ref reader, place, index) };
                    break;
                case "clinician":
                    rest = rest with { Clinician = ReadText(ref reader, $"{place}[{index}].clinician") };
                    break;
                case "quantity":
                    rest = rest with { Quantity = ReadNumber(ref reader, place, index, "quantity", TherapyService.MostQuantity, "a whole number from 0 to 100000") };
                    break;
                default:
                    throw ServiceProperties.Unknown(ref reader, place, index);
            }
        }
        if (code.IsNone)
            throw new JsonException($"{place}[{index}].code is missing.");
        return (minutes is { } stated ? new TherapyService(code, stated) : new TherapyService(code)) with
        {
            Provider = rest.Provider,
            JointProvider = rest.JointProvider,
            Time = rest.Time,
            Contact = rest.Contact,
            Clinician = rest.Clinician,
            Quantity = rest.Quantity,
        };
    }

    internal static CptCode ReadCode(ref Utf8JsonReader reader, string place, int index)
    {
        Value(ref reader);
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && CptCode.TryParse(reader.ValueSpan, out var code))
            return code;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"{place}[{index}].code is {Shown(ref reader)}; a code is a text such as \"97110\".");
        try
        {
            return CptCode.Parse(reader.GetString()!);
        }
        catch (FormatException malformed)
        {
            throw new JsonException($"{place}[{index}].code: {malformed.Message}", malformed);
        }
    }

    internal static int ReadNumber(ref Utf8JsonReader reader, string place, int index, string name, int most, string what)
    {
        Value(ref reader);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= 0 && number <= most
            ? number
            : throw new JsonException($"{place}[{index}].{name} is {(reader.TokenType == JsonTokenType.String ? "the text " : "")}{Shown(ref reader)}; it is {what}.");
    }

    private static TherapyService ReadProvider(ref Utf8JsonReader reader, TherapyService service, string place, int index)
    {
        Span<char> text = stackalloc char[16];
        if (TryCopy(ref reader, text, out var length) && TherapyService.TryParseProviders(text[..length], out var provider, out var joint))
            return service with { Provider = provider, JointProvider = joint };
        throw new JsonException(
            $"{place}[{index}].provider is {Shown(ref reader)}; it is one of {string.Join(", ", PractitionerText.All)}, or two together, such as PT+PTA.");
    }

    private static PatientContact ReadContact(ref Utf8JsonReader reader, string place, int index)
    {
        Span<char> text = stackalloc char[16];
        return TryCopy(ref reader, text, out var length) && TreatmentText.TryParse(text[..length], out PatientContact contact)
            ? contact
            : throw new JsonException($"{place}[{index}].contact is {Shown(ref reader)}; it is one of {TreatmentText.AllContacts}.");
    }

    private static TimeRange ReadTime(ref Utf8JsonReader reader, string place)
    {
        var text = ReadText(ref reader, $"{place}.time");
        try
        {
            return TimeRange.Parse(text);
        }
        catch (FormatException malformed)
        {
            throw new JsonException($"{place}.time: {malformed.Message}", malformed);
        }
    }

    private static ImmutableArray<UncountedTime> ReadUncounted(ref Utf8JsonReader reader, string place)
    {
        var stretches = ImmutableArray.CreateBuilder<UncountedTime>();
        StartArray(ref reader, place);
        while (NextItem(ref reader, place, stretches.Count))
        {
            var reason = UncountedReason.None;
            TimeRange? time = null;
            int? minutes = null;
            var seen = 0u;
            while (Next(ref reader) != JsonTokenType.EndObject)
            {
                switch (UncountedProperties.Find(ref reader, ref seen, place, stretches.Count))
                {
                    case "reason":
                        var text = ReadText(ref reader, $"{place}[{stretches.Count}].reason");
                        if (!TreatmentText.TryParse(text, out reason))
                            throw new JsonException($"{place}[{stretches.Count}].reason is {Base36.Quote(text)}; it is one of {TreatmentText.AllReasons}.");
                        break;
                    case "time":
                        time = ReadTime(ref reader, $"{place}[{stretches.Count}]");
                        break;
                    case "minutes":
                        minutes = ReadNumber(ref reader, place, stretches.Count, "minutes", TherapyService.MostMinutes, "whole minutes from 0 to 1440");
                        break;
                    default:
                        throw UncountedProperties.Unknown(ref reader, place, stretches.Count);
                }
            }
            stretches.Add((time, minutes) switch
            {
                ({ } range, null) => new(reason, range),
                (null, { } number) => new(reason, number),
                _ => throw new JsonException($"{place}[{stretches.Count}] has either time or minutes."),
            });
        }
        return stretches.DrainToImmutable();
    }

    private static ImmutableArray<Attestation> ReadAttestations(ref Utf8JsonReader reader)
    {
        var attestations = ImmutableArray.CreateBuilder<Attestation>();
        StartArray(ref reader, "attestations");
        while (NextItem(ref reader, "attestations", attestations.Count))
        {
            CptCode code = default;
            Modifier modifier = default;
            var seen = 0u;
            while (Next(ref reader) != JsonTokenType.EndObject)
            {
                switch (AttestationProperties.Find(ref reader, ref seen, "attestations", attestations.Count))
                {
                    case "code":
                        code = ReadCode(ref reader, "attestations", attestations.Count);
                        break;
                    case "modifier":
                        Value(ref reader);
                        modifier = ToModifier(ref reader, $"attestations[{attestations.Count}].modifier");
                        break;
                    default:
                        throw AttestationProperties.Unknown(ref reader, "attestations", attestations.Count);
                }
            }
            if (code.IsNone || modifier.IsNone)
                throw new JsonException($"attestations[{attestations.Count}] needs code and modifier.");
            attestations.Add(new(code, modifier));
        }
        return attestations.DrainToImmutable();
    }

    /// <summary>The next property name of an object, or its end.</summary>
    internal static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        Value(ref reader);
        return reader.TokenType;
    }

    private static void Value(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonException("the JSON ends too early.");
    }

    internal static void StartArray(ref Utf8JsonReader reader, string place)
    {
        Value(ref reader);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"{place} is {Shown(ref reader)}; it is an array.");
    }

    /// <summary>Whether another object of an array follows; the reader stands on its start.</summary>
    internal static bool NextItem(ref Utf8JsonReader reader, string place, int index)
    {
        Value(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => true,
            JsonTokenType.EndArray => false,
            _ => throw new JsonException($"{place}[{index}] is {Shown(ref reader)}; it is an object."),
        };
    }

    /// <summary>Moves to the value and copies its text when it is a string that fits.</summary>
    private static bool TryCopy(ref Utf8JsonReader reader, scoped Span<char> destination, out int length)
    {
        Value(ref reader);
        length = 0;
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > destination.Length)
            return false;
        length = reader.CopyString(destination);
        return true;
    }

    /// <summary>The value as it stands in the JSON, cut to what fits in a message.</summary>
    private static string Shown(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Base36.Quote(reader.GetString()),
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        _ => Base36.Quote(System.Text.Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, 64)])),
    };
}
