using BenchmarkDotNet.Attributes;
using TherapyCodes.Benchmarks.Baselines;

namespace TherapyCodes.Benchmarks;

/// <summary>Minutes into units: the kernel against a plain loop and LINQ. Times and bytes are those of one day.</summary>
public class AllocateMinutes
{
    private readonly int[] _units = new int[12];
    private int[][] _days = [];

    [Params(1, 2, 4, 6, 8, 12)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _days = Days.Minutes(Services);
        foreach (var day in _days)
        {
            int[] kernel = new int[Services], loop = new int[Services];
            Same.Require(UnitRule.Medicare.Allocate(day, kernel), LoopAllocator.Allocate(day, loop), day);
            Same.Require(kernel, loop, day);
            Same.Require(kernel, LinqAllocator.Allocate(day), day);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int Kernel()
    {
        var total = 0;
        foreach (var day in _days)
            total += UnitRule.Medicare.Allocate(day, _units);
        return total;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int Loop()
    {
        var total = 0;
        foreach (var day in _days)
            total += LoopAllocator.Allocate(day, _units);
        return total;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int Linq()
    {
        var total = 0;
        foreach (var day in _days)
            total += LinqAllocator.Allocate(day).Length;
        return total;
    }
}
