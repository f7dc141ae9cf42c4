using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace TherapyCodes.Benchmarks;

/// <summary>A code into its five characters, against five-digit formatting of a number by .NET.</summary>
public class WriteCode
{
    private readonly char[] _text = new char[CptCode.Length];
    private int[] _numbers = [];
    private CptCode[] _codes = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(5);
        _numbers = [.. Enumerable.Range(0, Days.Count).Select(_ => random.Next(1, 100_000))];
        _codes = [.. _numbers.Select(number => CptCode.Parse(number.ToString("D5", CultureInfo.InvariantCulture)))];
        foreach (var code in _codes)
        {
            code.TryFormat(_text, out _);
            Same.Require(new string(_text), code.ToString(), [code]);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int FormatNumber()
    {
        var characters = 0;
        foreach (var number in _numbers)
        {
            number.TryFormat(_text, out var written, "D5", CultureInfo.InvariantCulture);
            characters += written;
        }
        return characters;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int TryFormat()
    {
        var characters = 0;
        foreach (var code in _codes)
        {
            code.TryFormat(_text, out var written);
            characters += written;
        }
        return characters;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int Text()
    {
        var characters = 0;
        foreach (var code in _codes)
            characters += code.ToString().Length;
        return characters;
    }
}
