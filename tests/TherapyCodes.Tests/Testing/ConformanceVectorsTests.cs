using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests.Testing;

public sealed class ConformanceVectorsTests
{
    [Fact]
    public void AllAreRead()
    {
        Assert.Equal(247, ConformanceVectors.Units.Length);
        Assert.Equal(43, ConformanceVectors.Assistants.Length);
        Assert.Equal(290, ConformanceVectors.All.DistinctBy(vector => vector.Id).Count());
        Assert.All(ConformanceVectors.All, vector =>
        {
            Assert.NotEmpty(vector.Note);
            Assert.StartsWith("http", vector.Source.Url, StringComparison.Ordinal);
            Assert.NotEqual(Confidence.None, vector.Source.Confidence);
        });
        Assert.All(ConformanceVectors.Units, vector => Assert.Equal(vector.Kind == VectorKind.Fault, vector.Fault.Length > 0));
    }

    [Fact]
    public void AnExampleOfTheManual()
    {
        var vector = ConformanceVectors.Units.Single(vector => vector.Id == "M03");
        Assert.Equal("M03: 97110=33 97140=7", vector.ToString());
        Assert.Equal(UnitRule.Medicare, vector.Rule);
        Assert.Equal(VectorKind.Manual, vector.Kind);
        Assert.Equal((40, 3), (vector.TimedMinutes, vector.TimedUnits));
        Assert.Equal("97110: 2, 97140: 1", string.Join(", ", Assert.Single(vector.Allocations)));
        Assert.Equal("20.2.C, example 3", vector.Source.Section);
    }

    [Fact]
    public void AnExampleOfTwoPeople()
    {
        var vector = ConformanceVectors.Assistants.Single(vector => vector.Id == "K33");
        Assert.Equal("K33: 97530=20:OT+OTA 97530=10:OTA", vector.ToString());
        Assert.Equal((new DateOnly(2022, 6, 1), Discipline.OccupationalTherapy), (vector.Date, vector.Discipline));
        Assert.Equal("97530 x1 GO, 97530 x1 GO CO", string.Join(", ", vector.Lines));
    }

    [Fact]
    public void AllowsWhateverOrderAndLeavesOutZeros()
    {
        var tie = ConformanceVectors.Units.Single(vector => vector.Id == "M02");
        CptCode first = tie.Services[0].Code, second = tie.Services[1].Code;
        Assert.True(tie.Allows([new(second, 2), new(first, 1)]));
        Assert.True(tie.Allows([new(first, 2), new(second, 1), new(CptCode.Parse("97116"), 0)]));
        Assert.False(tie.Allows([new(first, 3)]));
        Assert.False(tie.Allows([new(first, 1), new(second, 1)]));
    }

    /// <summary>The files agree with the reference wherever every line is a 15-minute code of its own: they were written apart.</summary>
    [Fact]
    public void TheReferenceAgrees()
    {
        var compared = 0;
        foreach (var vector in ConformanceVectors.Units)
        {
            if (!vector.Services.All(IsFifteenMinutes) || vector.Services.DistinctBy(service => service.Code).Count() != vector.Services.Length)
                continue;
            compared++;
            var reference = ReferenceAllocator.For(vector.Rule);
            int[] minutes = [.. vector.Services.Select(service => service.Minutes)];
            var expected = vector.Allocations.Select(units => string.Join(',', vector.Services.Select(s => units.Single(u => u.Code == s.Code).Units)));
            Assert.Equal(expected.Order(), reference.Allocations(minutes).Select(units => string.Join(',', units)).Order());
            Assert.Equal(vector.TimedUnits, reference.Total(minutes));
            Assert.Equal(vector.TimedMinutes, minutes.Sum());
        }
        Assert.InRange(compared, 150, 247);
    }

    /// <summary>The library's own answers, alternatives included.</summary>
    [Fact]
    public void TheLibraryAgrees() => Assert.All(ConformanceVectors.Units, vector =>
    {
        var allocation = vector.Rule.Allocate(vector.Services.AsSpan());
        Assert.True(vector.Allows(allocation.Units), $"{vector}: {allocation}. {vector.Note}");
        Assert.All(allocation.Alternatives, other => Assert.True(vector.Allows(other), $"{vector}: {string.Join(", ", other)}"));
        Assert.Equal(vector.Allocations.Length - 1, allocation.Alternatives.Count());
        Assert.Equal((vector.TimedMinutes, vector.TimedUnits), (allocation.TimedMinutes, allocation.TimedUnits));
    });

    [Fact]
    public void TheEngineAgrees() => Assert.All(ConformanceVectors.Assistants, vector =>
    {
        var bill = new BillingEngine(PayerPolicy.Medicare).Bill(new(vector.Date, vector.Discipline, vector.Services));
        Assert.Equal(
            string.Join(", ", vector.Lines),
            string.Join(", ", bill.Lines.Select(line => $"{line.Code} x{line.Units} {line.Modifiers}")));
        Assert.Equal(vector.Unbilled, bill.Unbilled.Select(service => service.Code));
    });

    private static bool IsFifteenMinutes(TherapyService service) =>
        TherapyCodeSet.Default.TryGetLatest(service.Code, out var code) && code.Basis is { IsPooled: true, AddOn.IsNone: true, Primary.IsNone: true };
}
