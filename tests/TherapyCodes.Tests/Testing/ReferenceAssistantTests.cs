using TherapyCodes.Testing;
using Xunit;

namespace TherapyCodes.Tests.Testing;

public sealed class ReferenceAssistantTests
{
    private static readonly DateOnly Before = new(2019, 12, 31);
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2021, 12, 31);
    private static readonly DateOnly Revised = new(2022, 1, 1);

    /// <summary>The worked examples, code by code; those of low confidence are the ones on which the published ways disagree.</summary>
    [Fact]
    public void ThePublishedExamples() => Assert.All(ConformanceVectors.Assistants, vector =>
    {
        foreach (var code in vector.Services.Select(service => service.Code).Distinct())
        {
            var own = vector.Services.Where(service => service.Code == code).ToArray();
            var therapist = own.Where(service => service.IsByTherapist).Sum(service => service.Minutes);
            var assistant = own.Where(service => !service.IsByTherapist).Sum(service => service.Minutes);
            var lines = vector.Lines.Where(line => line.Code == code).ToArray();
            var marked = lines.Where(line => line.Modifiers.Length == 2).Sum(line => line.Units);
            var isUntimed = TherapyCodeSet.Default.TryGetLatest(code, out var row) && row.Basis.Measure == UnitMeasure.Day;
            int? answer = !isUntimed ? ReferenceAssistant.Units(therapist, assistant, lines.Sum(line => line.Units), vector.Date)
                : ReferenceAssistant.IsUntimedMarked(therapist, assistant, vector.Date) is { } isMarked ? (isMarked ? 1 : 0) : null;
            Assert.True(answer == marked || (answer is null && vector.Source.Confidence == Confidence.Low), $"{vector}: {code} {answer}");
        }
    });

    [Fact]
    public void TwentyOnePairsOfMinutesAloneLeaveTwoUnits()
    {
        var pairs = from therapist in Enumerable.Range(0, 15)
                    from assistant in Enumerable.Range(0, 15)
                    where ReferenceAllocator.Medicare.UnitsFor(therapist + assistant) == 2 && therapist > 0 && assistant > 0
                    select ReferenceAssistant.Units(therapist, assistant, 2, Revised);
        Assert.Equal(Enumerable.Repeat<int?>(1, 21), pairs);
    }

    [Fact]
    public void TheDatesOfTheRules()
    {
        Assert.Equal(0, ReferenceAssistant.Units(0, 30, 2, Before));
        Assert.Equal(2, ReferenceAssistant.Units(0, 30, 2, First));
        Assert.Equal(1, ReferenceAssistant.Units(8, 7, 1, Last));
        Assert.Equal(0, ReferenceAssistant.Units(8, 7, 1, Revised));
        Assert.Equal(1, ReferenceAssistant.Units(7, 8, 1, Revised));
        Assert.False(ReferenceAssistant.IsUntimedMarked(0, 20, Before));
        Assert.True(ReferenceAssistant.IsUntimedMarked(35, 5, First));
        Assert.False(ReferenceAssistant.IsUntimedMarked(36, 4, First));
    }

    [Fact]
    public void WhatNoTextDecidesIsLeftOpen()
    {
        Assert.Null(ReferenceAssistant.Units(14, 2, 2, Revised));
        Assert.Null(ReferenceAssistant.Units(7, 1, 1, Revised));
        Assert.Null(ReferenceAssistant.IsUntimedMarked(26, 3, First));
        Assert.Null(ReferenceAssistant.Units(15, 15, 1, Revised));
    }

    /// <summary>The library on a day of one code, all minutes to 45 of both; wherever the texts decide.</summary>
    [Fact]
    public void TheLibraryAgrees()
    {
        var engine = new BillingEngine(PayerPolicy.Medicare);
        foreach (var date in new[] { Before, First, Last, Revised })
        {
            for (var therapist = 0; therapist <= 45; therapist++)
            {
                for (var assistant = 0; assistant <= 45; assistant++)
                {
                    var bill = engine.Bill(new(date, Discipline.PhysicalTherapy,
                        [new("97110", therapist), new("97110", assistant) { Provider = Practitioner.PhysicalTherapistAssistant }]));
                    var marked = bill.Lines.Where(line => line.Modifiers.Contains(Modifier.CQ)).Sum(line => line.Units);
                    if (ReferenceAssistant.Units(therapist, assistant, bill.TotalUnits, date) is { } units)
                        Assert.True(units == marked, $"{date:O}: {therapist}, {assistant}: {units}, not {marked}");
                }
            }
        }
    }
}
