using BenchmarkDotNet.Attributes;
using TherapyCodes.Benchmarks.Baselines;

namespace TherapyCodes.Benchmarks;

/// <summary>Four services by a therapist and an assistant, all the way to claim lines and findings, against LINQ that gives units alone.</summary>
public class BillDay
{
    private const int Services = 4;

    private readonly BillingEngine _engine = new(PayerPolicy.Medicare);
    private TreatmentDay[] _days = [];

    [GlobalSetup]
    public void Setup()
    {
        _days = Days.ByTwoPeople(Services);
        foreach (var day in _days)
            Same.Require(_engine.Bill(day).Units.ToDictionary(unit => unit.Code, unit => unit.Units), LinqAllocator.Allocate(day.Services), day.Services);
        foreach (var day in _days)
            RequireAtMost(1024, day);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int Linq()
    {
        var codes = 0;
        foreach (var day in _days)
            codes += LinqAllocator.Allocate(day.Services).Count;
        return codes;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int Bill()
    {
        var lines = 0;
        foreach (var day in _days)
            lines += _engine.Bill(day).Lines.Length;
        return lines;
    }

    /// <summary>The benchmark shows the mean; no single day may take more. The least of three counts: a collection in between adds to one.</summary>
    private void RequireAtMost(long bytes, TreatmentDay day)
    {
        var allocated = Math.Min(Allocated(day), Math.Min(Allocated(day), Allocated(day)));
        if (allocated > bytes)
            throw new InvalidOperationException($"Billing {day} allocates {allocated} bytes, more than {bytes}.");
    }

    private long Allocated(TreatmentDay day)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(_engine.Bill(day));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
