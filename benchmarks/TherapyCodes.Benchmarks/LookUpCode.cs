using BenchmarkDotNet.Attributes;

namespace TherapyCodes.Benchmarks;

/// <summary>What a code means on a date, against a dictionary of texts with the periods of each code.</summary>
public class LookUpCode
{
    private static readonly DateOnly Date = new(2026, 3, 2);

    private Dictionary<string, List<TherapyCode>> _byText = [];
    private string[] _texts = [];
    private CptCode[] _codes = [];

    [GlobalSetup]
    public void Setup()
    {
        _byText = TherapyCodeSet.Default.Codes.GroupBy(code => code.Code.ToString()).ToDictionary(group => group.Key, group => group.ToList());
        _texts = [.. Codes.Texts().Where(text => CptCode.TryParse(text, out _))];
        _texts = [.. Enumerable.Range(0, Days.Count).Select(place => _texts[place % _texts.Length])];
        _codes = [.. _texts.Select(CptCode.Parse)];
        for (var i = 0; i < _codes.Length; i++)
        {
            TherapyCodeSet.Default.TryGet(_codes[i], Date, out var ours);
            Same.Require(ours is null ? "none" : ours.ToString(), Find(_texts[i])?.ToString() ?? "none", [_texts[i]]);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days.Count)]
    public int Dictionary()
    {
        var inForce = 0;
        foreach (var text in _texts)
            inForce += Find(text) is null ? 0 : 1;
        return inForce;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int TryGet()
    {
        var inForce = 0;
        foreach (var code in _codes)
            inForce += TherapyCodeSet.Default.TryGet(code, Date, out _) ? 1 : 0;
        return inForce;
    }

    [Benchmark(OperationsPerInvoke = Days.Count)]
    public int ParseAndTryGet()
    {
        var inForce = 0;
        foreach (var text in _texts)
            inForce += CptCode.TryParse(text, out var code) && TherapyCodeSet.Default.TryGet(code, Date, out _) ? 1 : 0;
        return inForce;
    }

    private TherapyCode? Find(string text)
    {
        if (!_byText.TryGetValue(text, out var periods))
            return null;
        foreach (var period in periods)
        {
            if (period.IsValidOn(Date))
                return period;
        }
        return null;
    }
}
