using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace TherapyCodes.Benchmarks;

/// <summary>A code from its text, good or malformed, against a source-generated regular expression that checks the same form.</summary>
public partial class ReadCode
{
    private string[] _texts = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = Codes.Texts();
        foreach (var text in _texts)
            Same.Require(CptCode.TryParse(text, out _), Form().IsMatch(text), [text]);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int Regex()
    {
        var codes = 0;
        foreach (var text in _texts)
            codes += Form().IsMatch(text) ? 1 : 0;
        return codes;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int TryParse()
    {
        var codes = 0;
        foreach (var text in _texts)
            codes += CptCode.TryParse(text, out _) ? 1 : 0;
        return codes;
    }

    [GeneratedRegex("^(?!00000)(?:[0-9]{4}[0-9AFMTU]|[A-EGHJ-MP-V][0-9]{4})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
