using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>One line of a batch: a treatment day with the caller's id and the payer's name; and the billed day as one line of JSON.</summary>
/// <remarks>
/// <example><code>
/// var record = BillingRecord.Read("""{"id":"v1","date":"2026-03-02","policy":"medicare","discipline":"PT","services":[{"code":"97110","minutes":33}]}"""u8);
/// </code></example>
/// </remarks>
public sealed class BillingRecord
{
    /// <summary>The most alternatives that a record writes: 100. Beyond that, <c>alternativesOmitted</c> says how many there are more.</summary>
    public const int MostAlternatives = 100;

    private static readonly JsonProperties Properties = new("id", "policy", "claim");

    private BillingRecord(string? id, string? policy, TreatmentDay day, ImmutableArray<ClaimLine>? claim)
    {
        Id = id;
        Policy = policy;
        Day = day;
        Claim = claim;
    }

    /// <summary>The caller's id; null when the record has none.</summary>
    public string? Id { get; }

    /// <summary>The payer policy's name; null when the record has none.</summary>
    public string? Policy { get; }

    /// <summary>The day.</summary>
    public TreatmentDay Day { get; }

    /// <summary>The claim as billed, for an audit: <c>"claim":[{"code":"97110","units":2,"modifiers":["GP"]}]</c>; null when the record has none.</summary>
    public ImmutableArray<ClaimLine>? Claim { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">The JSON is malformed, a value is not possible, or it is not UTF-8; the message names place and value.</exception>
    public static BillingRecord Read(ReadOnlySpan<byte> utf8Json)
    {
        JsonText.Require(utf8Json);
        if (utf8Json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw new JsonException("the record is empty.");
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        string? id = null, policy = null;
        ImmutableArray<ClaimLine>? claim = null;
        var seen = 0u;
        var day = new TreatmentDayReader();
        TreatmentDayReader.Start(ref reader);
        while (TreatmentDayReader.Next(ref reader) != JsonTokenType.EndObject)
        {
            if (day.TryRead(ref reader))
                continue;
            switch (Properties.Find(ref reader, ref seen))
            {
                case "id":
                    id = TreatmentDayReader.ReadText(ref reader, "id");
                    break;
                case "policy":
                    policy = TreatmentDayReader.ReadText(ref reader, "policy");
                    break;
                case "claim":
                    claim = ClaimReader.Read(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        if (reader.Read())
            throw new JsonException("something follows the record on its line.");
        return new(id, policy, day.ToDay(), claim);
    }

    /// <summary>Reads the id of a record that may be malformed behind it, so that an error can carry it; null when there is none to be read.</summary>
    /// <param name="utf8Json">The record in UTF-8.</param>
    public static string? TryReadId(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                    return TreatmentDayReader.ReadText(ref reader, "id");
                reader.Skip();
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // No id, then: the error that the caller reports says what is wrong.
        }
        return null;
    }

    /// <summary>Writes a billed day as one JSON object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="id">The caller's id; null writes none.</param>
    /// <param name="bill">The billed day.</param>
    /// <exception cref="ArgumentNullException">The writer or the bill is null.</exception>
    public static void Write(Utf8JsonWriter writer, string? id, BilledDay bill)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(bill);
        BilledDayWriter.Write(writer, id, bill);
    }

    /// <summary>Writes an audited claim as one JSON object: id, date, policy, discipline, whether it matches, the right lines, the findings.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="id">The caller's id; null writes none.</param>
    /// <param name="audit">The audited claim.</param>
    /// <exception cref="ArgumentNullException">The writer or the audit is null.</exception>
    public static void Write(Utf8JsonWriter writer, string? id, AuditedClaim audit)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(audit);
        BilledDayWriter.Write(writer, id, audit);
    }
}
