using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TherapyCodes.Benchmarks.Baselines;

namespace TherapyCodes.Benchmarks;

/// <summary>A line of a batch: read, billed and written with findings, against System.Text.Json that reads the line and writes it again.</summary>
public class BillRecord
{
    private const int Services = 4;

    private readonly BillingEngine _engine = new(PayerPolicy.Medicare);
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private byte[][] _lines = [];

    [GlobalSetup]
    public void Setup()
    {
        using var writer = new Utf8JsonWriter(_output);
        _lines = [.. Days.ByTwoPeople(Services).Select((day, place) => Encoding.UTF8.GetBytes(Line(day, place)))];
        foreach (var line in _lines)
        {
            RecordJson.RoundTrip(line, Fresh(writer));
            Same.Require(line, _output.WrittenSpan.ToArray(), [Encoding.UTF8.GetString(line)]);
            var record = BillingRecord.Read(line);
            BillingRecord.Write(Fresh(writer), record.Id, _engine.Bill(record.Day));
            writer.Flush();
            using var bill = JsonDocument.Parse(_output.WrittenMemory);
            var units = bill.RootElement.GetProperty("units").EnumerateObject().ToDictionary(unit => CptCode.Parse(unit.Name), unit => unit.Value.GetInt32());
            Same.Require(units, LinqAllocator.Allocate(record.Day.Services), record.Day.Services);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int RoundTrip()
    {
        using var writer = new Utf8JsonWriter(_output);
        var bytes = 0;
        foreach (var line in _lines)
        {
            RecordJson.RoundTrip(line, Fresh(writer));
            bytes += _output.WrittenCount;
        }
        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int ReadBillWrite()
    {
        using var writer = new Utf8JsonWriter(_output);
        var bytes = 0;
        foreach (var line in _lines)
        {
            var record = BillingRecord.Read(line);
            BillingRecord.Write(Fresh(writer), record.Id, _engine.Bill(record.Day));
            writer.Flush();
            bytes += _output.WrittenCount;
        }
        return bytes;
    }

    private Utf8JsonWriter Fresh(Utf8JsonWriter writer)
    {
        _output.ResetWrittenCount();
        writer.Reset(_output);
        return writer;
    }

    private static string Line(TreatmentDay day, int place)
    {
        var services = day.Services.Select(service => $$"""{"code":"{{service.Code}}","minutes":{{service.Minutes}},"provider":"{{service.ProviderText}}"}""");
        return $$"""{"id":"v{{place}}","date":"{{day.Date:O}}","policy":"medicare","discipline":"PT","services":[{{string.Join(',', services)}}]}""";
    }
}
