using System.Globalization;
using System.Text;

namespace TherapyCodes;

/// <summary>One service as documented: a code, its minutes or its time in and out, and who furnished it.</summary>
/// <remarks>
/// <para>A value; two services with the same content are equal. <c>default</c> is no service: code none, no minutes.</para>
/// <para>Minutes are treatment minutes: set-up, waiting, rest, toileting and writing the note do not count (Pub 100-04, chapter 5,
/// section 20.3).</para>
/// <example><code>
/// var exercise = new TherapyService("97110", 33);
/// var byAssistant = new TherapyService("97140", 15) { Provider = Practitioner.PhysicalTherapistAssistant };
/// var clocked = new TherapyService("97530", TimeRange.Parse("09:00-09:23"));
/// var evaluation = new TherapyService("97161");                                  // untimed: one unit, whatever the time
/// </code></example>
/// </remarks>
public readonly record struct TherapyService
{
    /// <summary>The most minutes of one service in a day: 1,440.</summary>
    public const int MostMinutes = 24 * 60;

    /// <summary>The greatest <see cref="Quantity"/>: 100,000, more than a body's surface in square centimetres.</summary>
    public const int MostQuantity = 100_000;

    private readonly int _minutes;
    private readonly bool _hasMinutes;

    /// <summary>A service without minutes: an untimed code.</summary>
    /// <param name="code">The code.</param>
    public TherapyService(CptCode code) => Code = code;

    /// <summary>A service with its treatment minutes.</summary>
    /// <param name="code">The code.</param>
    /// <param name="minutes">Whole minutes, 0 to 1,440.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are not 0 to 1,440.</exception>
    public TherapyService(CptCode code, int minutes)
    {
        if (minutes is < 0 or > MostMinutes)
        {
            throw new ArgumentOutOfRangeException(
                nameof(minutes), minutes,
                string.Create(CultureInfo.InvariantCulture, $"{code} has {minutes} minutes; a service has 0 to 1440 minutes in a day."));
        }
        Code = code;
        _minutes = minutes;
        _hasMinutes = true;
    }

    /// <summary>A service with its time in and out, which give its minutes.</summary>
    /// <param name="code">The code.</param>
    /// <param name="time">Time in and out.</param>
    public TherapyService(CptCode code, TimeRange time)
    {
        Code = code;
        Time = time;
    }

    /// <summary>A service without minutes: an untimed code.</summary>
    /// <param name="code">The code, such as <c>97161</c>.</param>
    /// <exception cref="FormatException">The text is no code.</exception>
    public TherapyService(string code) : this(CptCode.Parse(code))
    {
    }

    /// <summary>A service with its treatment minutes.</summary>
    /// <param name="code">The code, such as <c>97110</c>.</param>
    /// <param name="minutes">Whole minutes, 0 to 1,440.</param>
    /// <exception cref="FormatException">The text is no code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are not 0 to 1,440.</exception>
    public TherapyService(string code, int minutes) : this(CptCode.Parse(code), minutes)
    {
    }

    /// <summary>A service with its time in and out, which give its minutes.</summary>
    /// <param name="code">The code, such as <c>97110</c>.</param>
    /// <param name="time">Time in and out.</param>
    /// <exception cref="FormatException">The text is no code.</exception>
    public TherapyService(string code, TimeRange time) : this(CptCode.Parse(code), time)
    {
    }

    /// <summary>The code.</summary>
    public CptCode Code { get; init; }

    /// <summary>The minutes stated; null when only the time in and out, or no time at all, is documented.</summary>
    public int? StatedMinutes => _hasMinutes ? _minutes : null;

    /// <summary>Time in and out; null when not documented.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>
    /// The minutes that count: the stated ones, or the whole minutes from in to out; the fewer when both are documented and differ, so that
    /// no more is billed than either supports (our reading). 0 when no time is documented.
    /// </summary>
    public int Minutes => (StatedMinutes, Time) switch
    {
        (null, null) => 0,
        (null, { } time) => time.WholeMinutes,
        ({ } stated, null) => stated,
        ({ } stated, { } time) => Math.Min(stated, time.WholeMinutes),
    };

    /// <summary>Whether minutes or times are documented.</summary>
    public bool HasTime => _hasMinutes || Time is not null;

    /// <summary>Who furnished the service; not stated counts as the therapist.</summary>
    public Practitioner Provider { get; init; }

    /// <summary>Who furnished it together with <see cref="Provider"/> the whole time; none when one person did.</summary>
    public Practitioner JointProvider { get; init; }

    /// <summary>The caller's own key for the clinician, by which overlapping intervals are recognised; null when not stated.</summary>
    public string? Clinician { get; init; }

    /// <summary>The contact with the patient as documented; none means as the code requires.</summary>
    public PatientContact Contact { get; init; }

    /// <summary>Square centimetres of wound surface for area codes, sections for 95851; 0 when not stated. Other codes ignore it.</summary>
    public int Quantity
    {
        get;
        init => field = value is >= 0 and <= MostQuantity ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"{Code} has a quantity of {value}; a quantity is 0 to 100000."));
    }

    /// <summary>Who furnished it, such as <c>PTA</c> or <c>PT+PTA</c>; an empty string when not stated.</summary>
    public string ProviderText => JointProvider == Practitioner.None ? Provider.Abbreviation() : $"{Provider.Abbreviation()}+{JointProvider.Abbreviation()}";

    /// <summary>Reads who furnished a service: one abbreviation, or two that stand together, such as <c>PT+PTA</c>.</summary>
    /// <param name="text">The text, in upper case.</param>
    /// <param name="provider">The first practitioner.</param>
    /// <param name="joint">The second one, or none.</param>
    /// <returns>Whether the text names practitioners.</returns>
    public static bool TryParseProviders(ReadOnlySpan<char> text, out Practitioner provider, out Practitioner joint)
    {
        joint = Practitioner.None;
        var plus = text.IndexOf('+');
        return plus < 0
            ? PractitionerText.TryParse(text, out provider)
            : PractitionerText.TryParse(text[..plus], out provider) & PractitionerText.TryParse(text[(plus + 1)..], out joint);
    }

    /// <summary>Whether a therapist furnished it, alone or together with somebody.</summary>
    public bool IsByTherapist => Provider.IsTherapist() || (JointProvider != Practitioner.None && JointProvider.IsTherapist());

    /// <summary>Whether somebody furnished it whose therapy Medicare pays.</summary>
    public bool MayBill => Provider.MayBill() || (JointProvider != Practitioner.None && JointProvider.MayBill());

    /// <summary>The service as on the command line, such as <c>97110=33:PTA</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Code.ToString());
        if (StatedMinutes is { } minutes)
            text.Append('=').Append(minutes);
        if (Time is { } time)
            text.Append(_hasMinutes ? "@" : "=").Append(time);
        if (Quantity > 0)
            text.Append(" quantity ").Append(Quantity);
        if (Provider != Practitioner.None)
            text.Append(':').Append(ProviderText);
        return text.ToString();
    }
}
