using BenchmarkDotNet.Running;
using TherapyCodes.Benchmarks;

if (args is ["--check"])
    return Check.RunAll(Console.Out);

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new BenchmarkConfig());
return Requirements.Report(summaries, Console.Out) ? 0 : 1;
