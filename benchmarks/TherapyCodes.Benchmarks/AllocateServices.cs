using BenchmarkDotNet.Attributes;
using TherapyCodes.Benchmarks.Baselines;

namespace TherapyCodes.Benchmarks;

/// <summary>Documented services into a whole <see cref="UnitAllocation"/>, every step kept for the explanation, against LINQ that gives units alone.</summary>
public class AllocateServices
{
    private TherapyService[][] _days = [];

    [Params(1, 2, 4, 6, 8, 12)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _days = Days.Services(Services);
        foreach (var day in _days)
            Same.Require(UnitRule.Medicare.Allocate(day).Units.ToDictionary(unit => unit.Code, unit => unit.Units), LinqAllocator.Allocate(day), day);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int Linq()
    {
        var codes = 0;
        foreach (var day in _days)
            codes += LinqAllocator.Allocate(day).Count;
        return codes;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int Allocation()
    {
        var total = 0;
        foreach (var day in _days)
            total += UnitRule.Medicare.Allocate(day).TotalUnits;
        return total;
    }
}
