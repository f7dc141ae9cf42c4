using System.Collections.Immutable;
using System.Globalization;

namespace TherapyCodes;

/// <summary>Reads the text form of a <see cref="TherapyCodeSet"/>: comments (#), directives (!), a header, a row for each code and period.</summary>
internal sealed class CodeTableReader
{
    private static readonly string[] Columns =
    [
        "code", "label", "basis", "category", "contact", "therapy", "disciplines", "status", "mue", "mai", "mue-hospital", "mpi",
        "valid-from", "valid-to", "replaced-by", "sources", "confidence",
    ];

    private readonly Dictionary<string, Citation> _sources = [];
    private readonly Dictionary<string, DateOnly> _dates = [];
    private readonly List<string[]> _fields = [];
    private readonly List<int> _lines = [];
    private readonly List<TherapyCode> _rows = [];
    private int _line;

    public TherapyCodeSet Read(TextReader reader)
    {
        var hasHeader = false;
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (line[0] == '!')
                ReadDirective(fields);
            else if (!hasHeader)
                hasHeader = fields.SequenceEqual(Columns) ? true : throw Malformed($"the header must be: {string.Join(" ", Columns)}");
            else if (fields.Length != Columns.Length)
                throw Malformed($"a row has {Columns.Length} tab-separated fields, this one has {fields.Length}");
            else
                Keep(fields);
        }
        for (var i = 0; i < _fields.Count; i++)
        {
            _line = _lines[i];
            ReadRow(_fields[i]);
        }
        RefuseUnknownAddOns();
        RefuseOverlaps();
        _line = 0;
        return new(_rows, RequiredDate("!covers-from"), RequiredDate("!checked-to"), OptionalDate("!limits-as-of"), OptionalDate("!status-as-of"));
    }

    private void Keep(string[] fields)
    {
        _fields.Add(fields);
        _lines.Add(_line);
    }

    private void ReadDirective(string[] fields)
    {
        switch (fields)
        {
            case ["!covers-from" or "!checked-to" or "!limits-as-of" or "!status-as-of", var date]:
                _dates[fields[0]] = Date(date) ?? throw Malformed($"{Base36.Quote(date)} is not a date; dates are yyyy-MM-dd");
                break;
            case ["!source", var id, var title, _, _] when string.IsNullOrWhiteSpace(title):
                throw Malformed($"the source {Base36.Quote(id)} has no title");
            case ["!source", var id, var title, var url, var effective]:
                _sources[id] = new(title, "")
                {
                    Url = url,
                    EffectiveFrom = Date(effective),
                    Confidence = id == "MEM" ? Confidence.Unverified : Confidence.High,
                };
                break;
            default:
                throw Malformed($"unknown directive {Base36.Quote(string.Join(' ', fields))}");
        }
    }

    private void ReadRow(string[] fields)
    {
        var code = Code(fields[0]);
        var adjudication = Number(fields[9]) ?? 0;
        if (adjudication > 3)
            throw Malformed($"the adjudication indicator is 1, 2 or 3, not {Base36.Quote(fields[9])}");
        _rows.Add(new()
        {
            Code = code,
            Label = fields[1],
            Basis = Basis(fields[2], code),
            Category = Category(fields[3]),
            Contact = Contact(fields[4]),
            Use = fields[5] switch
            {
                "" => TherapyUse.None,
                "always" => TherapyUse.Always,
                "sometimes" => TherapyUse.Sometimes,
                "no" => TherapyUse.Never,
                var other => throw Malformed($"therapy is always, sometimes or no, not {Base36.Quote(other)}"),
            },
            Disciplines = List(fields[6]).Aggregate(Disciplines.None, (set, text) => set | (Disciplines)(1 << ((int)OneDiscipline(text) - 1))),
            MedicareStatus = fields[7] is "" ? MedicareStatus.None : fields[7] is [var letter] && Enum.IsDefined((MedicareStatus)letter)
                ? (MedicareStatus)letter
                : throw Malformed($"status is A, B, C, I, N, R or X, not {Base36.Quote(fields[7])}"),
            PractitionerLimit = Number(fields[8]) is { } practitioner ? new(practitioner, adjudication) : default,
            HospitalLimit = Number(fields[10]) is { } hospital ? new(hospital, 0) : default,
            MultipleProcedureIndicator = Number(fields[11]),
            ValidFrom = Date(fields[12]),
            ValidTo = Date(fields[13]),
            ReplacedBy = [.. List(fields[14]).Select(Code)],
            Sources = [.. List(fields[15]).Select(Source)],
            Confidence = fields[16] switch
            {
                "high" => Confidence.High,
                "medium" => Confidence.Medium,
                "low" => Confidence.Low,
                "unverified" => Confidence.Unverified,
                var other => throw Malformed($"confidence is high, medium, low or unverified, not {Base36.Quote(other)}"),
            },
        });
    }

    private UnitBasis Basis(string text, CptCode code) => text.Split(' ') switch
    {
        ["untimed"] => UnitBasis.Untimed,
        ["section"] => new() { Measure = UnitMeasure.Section },
        ["episode"] => new() { Measure = UnitMeasure.Episode },
        ["30-days"] => new() { Measure = UnitMeasure.ThirtyDays },
        ["minutes", var size] => UnitBasis.Timed(Size(size)),
        ["minutes", var size, "+", var addOn, var further] => new()
        {
            Measure = UnitMeasure.Minutes,
            First = Size(size),
            Further = Size(further),
            AddOn = Code(addOn),
            IsPooled = size == "15" && further == "15",
        },
        ["add-on", var primary] => AddOn(primary, code),
        ["beside", var primary, var size] => UnitBasis.Timed(Size(size)) with { Primary = Code(primary), IsConcurrent = true, IsPooled = false },
        ["area"] => new() { Measure = UnitMeasure.Area },
        ["area", var size, "+", var addOn, var further] => new()
        {
            Measure = UnitMeasure.Area,
            First = Size(size),
            Further = Size(further),
            AddOn = Code(addOn),
        },
        ["month", var size, "+", var addOn, var further] => new()
        {
            Measure = UnitMeasure.Month,
            First = Size(size),
            Further = Size(further),
            AddOn = Code(addOn),
        },
        ["month", var range] => Range(UnitMeasure.Month, range),
        ["week", var range] => Range(UnitMeasure.Week, range),
        ["call", var range] => Range(UnitMeasure.Call, range),
        _ => throw Malformed($"unknown basis {Base36.Quote(text)}"),
    };

    private UnitBasis Range(UnitMeasure measure, string text) => text.Split('-') switch
    {
        [var least, ""] => new() { Measure = measure, First = Size(least) },
        [var least, var most] => new() { Measure = measure, First = Size(least), Most = Size(most) },
        _ => throw Malformed($"a range is 5-10 or 21-, not {Base36.Quote(text)}"),
    };

    private CodeCategory Category(string text) => text switch
    {
        "" => CodeCategory.None,
        "evaluation" => CodeCategory.Evaluation,
        "re-evaluation" => CodeCategory.Reevaluation,
        "supervised-modality" => CodeCategory.SupervisedModality,
        "attended-modality" => CodeCategory.AttendedModality,
        "procedure" => CodeCategory.Procedure,
        "group" => CodeCategory.Group,
        "caregiver-training" => CodeCategory.CaregiverTraining,
        "wound-care" => CodeCategory.WoundCare,
        "test" => CodeCategory.Test,
        "orthotic-prosthetic" => CodeCategory.OrthoticProsthetic,
        "biofeedback" => CodeCategory.Biofeedback,
        "needling" => CodeCategory.Needling,
        "speech-treatment" => CodeCategory.SpeechTreatment,
        "remote-monitoring" => CodeCategory.RemoteMonitoring,
        "e-visit" => CodeCategory.EVisit,
        "telephone" => CodeCategory.Telephone,
        "virtual-check-in" => CodeCategory.VirtualCheckIn,
        "unlisted" => CodeCategory.Unlisted,
        "other" => CodeCategory.Other,
        _ => throw Malformed($"unknown category {Base36.Quote(text)}"),
    };

    private PatientContact Contact(string text) => text switch
    {
        "" => PatientContact.None,
        "one-on-one" => PatientContact.OneOnOne,
        "supervised" => PatientContact.Supervised,
        "group" => PatientContact.Group,
        "none" => PatientContact.NotPresent,
        _ => throw Malformed($"unknown contact {Base36.Quote(text)}"),
    };

    /// <summary>An add-on counts by the size that its primary gives it. An add-on is no primary, so that two cannot name each other for ever.</summary>
    private UnitBasis AddOn(string text, CptCode addOn)
    {
        var row = _fields.Find(fields => fields[0] == text && !fields[2].StartsWith("add-on", StringComparison.Ordinal));
        var primary = row is null ? default : Basis(row[2], default);
        return primary.AddOn == addOn
            ? primary with { First = primary.Further, AddOn = default, Primary = Code(text) }
            : throw Malformed($"{addOn} is an add-on of {text}, which does not name it");
    }

    private void RefuseUnknownAddOns()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            _line = _lines[i];
            if (!row.Basis.AddOn.IsNone && !_rows.Exists(other => other.Code == row.Basis.AddOn && other.Basis.Primary == row.Code))
                throw Malformed($"{row.Code} names the add-on {row.Basis.AddOn}, which is not an add-on of it");
        }
    }

    private void RefuseOverlaps()
    {
        foreach (var periods in _rows.GroupBy(row => row.Code))
        {
            TherapyCode? earlier = null;
            foreach (var period in periods.OrderBy(row => row.ValidFrom ?? DateOnly.MinValue))
            {
                _line = _lines[_rows.IndexOf(period)];
                if (period.ValidTo < period.ValidFrom)
                    throw Malformed($"{period.Code} ends before it begins");
                if (earlier is not null && (earlier.ValidTo is not { } end || period.ValidFrom is not { } start || start <= end))
                    throw Malformed($"the periods of {period.Code} overlap");
                earlier = period;
            }
        }
    }

    private static ImmutableArray<string> List(string text) => text.Length == 0 ? [] : [.. text.Split(',')];

    private CptCode Code(string text) => CptCode.TryParse(text, out var code) ? code : throw Malformed($"{Base36.Quote(text)} is not a code");

    private Citation Source(string id) => _sources.TryGetValue(id, out var source) ? source : throw Malformed($"no !source line for {Base36.Quote(id)}");

    private Discipline OneDiscipline(string text) =>
        DisciplineText.TryParse(text, out var discipline) ? discipline : throw Malformed($"a discipline is PT, OT or SLP, not {Base36.Quote(text)}");

    private int Size(string text) => Number(text) is { } number and > 0 ? number : throw Malformed($"a size is 1 or more, not {Base36.Quote(text)}");

    private int? Number(string text) => text.Length == 0
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1440
            ? number
            : throw Malformed($"{Base36.Quote(text)} is not a number from 0 to 1440");

    private DateOnly? Date(string text) => text.Length == 0
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Malformed($"{Base36.Quote(text)} is not a date; dates are yyyy-MM-dd");

    private DateOnly RequiredDate(string directive) => OptionalDate(directive) ?? throw Malformed($"the line {directive} is missing");

    private DateOnly? OptionalDate(string directive) => _dates.TryGetValue(directive, out var date) ? date : null;

    private FormatException Malformed(string what) => new(_line == 0 ? $"Code table: {what}." : $"Code table, line {_line}: {what}.");
}
