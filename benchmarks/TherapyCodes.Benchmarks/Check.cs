using BenchmarkDotNet.Running;

namespace TherapyCodes.Benchmarks;

/// <summary>Runs every benchmark once, without measuring: the set-up of each compares the answers of all sides over all data.</summary>
internal static class Check
{
    public static int RunAll(TextWriter output)
    {
        var benchmarks = typeof(Check).Assembly.GetExportedTypes().SelectMany(type => BenchmarkConverter.TypeToBenchmarks(type).BenchmarksCases).ToList();
        foreach (var benchmark in benchmarks)
        {
            var instance = Activator.CreateInstance(benchmark.Descriptor.Type)!;
            foreach (var parameter in benchmark.Parameters.Items)
                benchmark.Descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
            benchmark.Descriptor.GlobalSetupMethod!.Invoke(instance, null);
            benchmark.Descriptor.WorkloadMethod.Invoke(instance, null);
        }
        output.WriteLine($"{benchmarks.Count} benchmarks run; all sides agree.");
        return benchmarks.Count > 0 ? 0 : 1;
    }
}
