using System.Globalization;
using BenchmarkDotNet.Reports;

namespace TherapyCodes.Benchmarks;

/// <summary>What the library promises of its speed, compared with what a run measured.</summary>
internal static class Requirements
{
    /// <summary>Prints each promise that the run measured; false when one is not kept, or a benchmark could not be measured.</summary>
    public static bool Report(IEnumerable<Summary> summaries, TextWriter output)
    {
        var reports = summaries.SelectMany(summary => summary.Reports).ToArray();
        var run = new Run([.. reports.Where(report => report.ResultStatistics is not null)]);
        var allKept = true;
        foreach (var report in reports.Where(report => report.ResultStatistics is null))
        {
            allKept = false;
            output.WriteLine($"BROKEN  {report.BenchmarkCase.Descriptor.DisplayInfo} was not measured; its error stands above");
        }
        foreach (var (promise, measured, isKept) in Check(run))
        {
            allKept &= isKept;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isKept ? "kept  " : "BROKEN")}  {promise}: {measured}"));
        }
        return allKept;
    }

    private static IEnumerable<(string Promise, string Measured, bool IsKept)> Check(Run run)
    {
        foreach (var services in (int[])[1, 2, 4, 6, 8, 12])
        {
            if (run.Bytes(nameof(AllocateMinutes), nameof(AllocateMinutes.Kernel), services) is { } bytes)
                yield return ($"the kernel allocates nothing for {services}", $"{bytes} bytes", bytes == 0);
        }
        foreach (var (services, baseline, least) in ((int, string, double)[])
            [(4, nameof(AllocateMinutes.Linq), 30), (4, nameof(AllocateMinutes.Loop), 3), (8, nameof(AllocateMinutes.Loop), 5),
             (1, nameof(AllocateMinutes.Loop), 1), (2, nameof(AllocateMinutes.Loop), 1)])
        {
            if (run.Ratio(nameof(AllocateMinutes), baseline, nameof(AllocateMinutes.Kernel), services) is { } times)
                yield return (FormattableString.Invariant($"{baseline} takes at least {least} times the kernel's time for {services}"), Times(times), times >= least);
        }
        if (run.Bytes(nameof(BillDay), nameof(BillDay.Bill), null) is { } billed)
            yield return ("Bill allocates at most 1,024 bytes", $"{billed} bytes", billed <= 1024);
        if (run.Ratio(nameof(BillDay), nameof(BillDay.Bill), nameof(BillDay.Linq), null) is { } bill)
            yield return ("Bill takes at most 2 times the time of LINQ", Times(bill), bill <= 2);
        if (run.Ratio(nameof(BillRecord), nameof(BillRecord.ReadBillWrite), nameof(BillRecord.RoundTrip), null) is { } record)
            yield return ("a batch record takes at most 3 times the JSON round trip", Times(record), record <= 3);
    }

    private static string Times(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed class Run(BenchmarkReport[] reports)
    {
        public long? Bytes(string type, string method, int? services) =>
            Find(type, method, services) is { } report ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) : null;

        public double? Ratio(string type, string method, string baseline, int? services) =>
            Find(type, method, services)?.ResultStatistics!.Median / Find(type, baseline, services)?.ResultStatistics!.Median;

        private BenchmarkReport? Find(string type, string method, int? services) => Array.Find(reports, report =>
            report.BenchmarkCase.Descriptor is var descriptor && descriptor.Type.Name == type && descriptor.WorkloadMethod.Name == method
            && (services is null || (int)report.BenchmarkCase.Parameters["Services"] == services));
    }
}
