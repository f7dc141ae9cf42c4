using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyCodes;

/// <summary>Writes the properties of a treatment day in the form that <see cref="TreatmentDayReader"/> reads.</summary>
internal static class TreatmentDayWriter
{
    public static void Write(Utf8JsonWriter writer, TreatmentDay day)
    {
        Span<char> date = stackalloc char[10];
        day.Date.TryFormat(date, out _, "O");
        writer.WriteString("date"u8, date);
        writer.WriteString("discipline"u8, day.Discipline.Abbreviation());
        if (day.IsCriticalAccessHospital)
            writer.WriteBoolean("criticalAccessHospital"u8, true);
        if (day.Visits is [{ Time: null } only])
        {
            WriteVisit(writer, only);
        }
        else
        {
            writer.WriteStartArray("visits"u8);
            foreach (var visit in day.Visits)
            {
                writer.WriteStartObject();
                if (visit.Time is { } time)
                    writer.WriteString("time"u8, time.ToString());
                WriteVisit(writer, visit);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        if (!day.Attestations.IsEmpty)
            WriteAttestations(writer, day.Attestations);
    }

    private static void WriteVisit(Utf8JsonWriter writer, Visit visit)
    {
        writer.WriteStartArray("services"u8);
        foreach (var service in visit.Services)
            WriteService(writer, service);
        writer.WriteEndArray();
        if (visit.Uncounted.IsEmpty)
            return;
        writer.WriteStartArray("uncounted"u8);
        foreach (var stretch in visit.Uncounted)
        {
            writer.WriteStartObject();
            if (stretch.Reason != UncountedReason.None)
                writer.WriteString("reason"u8, TreatmentText.Name(stretch.Reason));
            if (stretch.Time is { } time)
                writer.WriteString("time"u8, time.ToString());
            else
                writer.WriteNumber("minutes"u8, stretch.Minutes);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteService(Utf8JsonWriter writer, in TherapyService service)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, service.Code.ToString());
        if (service.StatedMinutes is { } minutes)
            writer.WriteNumber("minutes"u8, minutes);
        if (service.Time is { } time)
            writer.WriteString("time"u8, time.ToString());
        if (service.Provider != Practitioner.None)
            writer.WriteString("provider"u8, service.ProviderText);
        if (service.Contact != PatientContact.None)
            writer.WriteString("contact"u8, TreatmentText.Name(service.Contact));
        if (service.Clinician is not null)
            writer.WriteString("clinician"u8, service.Clinician);
        if (service.Quantity > 0)
            writer.WriteNumber("quantity"u8, service.Quantity);
        writer.WriteEndObject();
    }

    private static void WriteAttestations(Utf8JsonWriter writer, ImmutableArray<Attestation> attestations)
    {
        writer.WriteStartArray("attestations"u8);
        foreach (var attestation in attestations)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, attestation.Code.ToString());
            writer.WriteString("modifier"u8, attestation.Modifier.ToString());
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
