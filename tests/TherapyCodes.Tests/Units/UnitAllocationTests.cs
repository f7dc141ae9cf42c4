using Xunit;

namespace TherapyCodes.Tests;

/// <summary>The way from documented lines to units, one rule at a time.</summary>
public class UnitAllocationTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void NothingIsNothing()
    {
        var allocation = UnitRule.Medicare.Allocate();
        Assert.Equal("0 units: ", allocation.ToString());
        Assert.Empty(allocation.Services);
        Assert.Empty(allocation.Units);
        Assert.Empty(allocation.Alternatives);
        Assert.Equal((0, 0, 0, 0, 0), (allocation.TotalUnits, allocation.TimedUnits, allocation.TimedMinutes, allocation.PooledMinutes, allocation.FullUnits));
        Assert.False(allocation.HasChoice);
        Assert.Equal(0, allocation.AlternativeCount);
        Assert.Null(allocation.MinutesToNextUnit);
        Assert.Equal(0, allocation.UnitsOf(CptCode.None));
    }

    [Fact]
    public void EveryStepIsThere()
    {
        var allocation = Allocate("97110=33", "97140=7", "97161", "96105=31");

        Assert.Equal("5 units: 97110: 2, 97140: 1, 97161: 1, 96105: 1", allocation.ToString());
        Assert.Equal((40, 3, 2), (allocation.PooledMinutes, allocation.PooledUnits, allocation.FullUnits));
        Assert.Equal((71, 4, 5), (allocation.TimedMinutes, allocation.TimedUnits, allocation.TotalUnits));
        Assert.Equal(13, allocation.MinutesToNextUnit);
        Assert.Equal(
            [
                "97110: 33 minutes = 2 full units + 3 left over, 2 units (Lost)", "97140: 7 minutes = 0 full units + 7 left over, 1 units (Won)",
                "97161: 1 units (Untimed)", "96105: 1 units (OwnBasis)",
            ],
            allocation.Services.Select(service => service.ToString()));
        Assert.Equal([2, 1, 1, 1, 0], new[] { "97110", "97140", "97161", "96105", "97112" }.Select(code => allocation.UnitsOf(CptCode.Parse(code))));
    }

    [Fact]
    public void LinesOfOneCodeAreAddedWhereTheFirstStands()
    {
        Assert.Equal("1 unit: 97110: 1", Allocate("97110=4", "97110=4").ToString());
        Assert.Equal("3 units: 97110: 3", Allocate("97110=20", "97110=20").ToString());
        Assert.Equal("4 units: 97140: 1, 97110: 3", Allocate("97140=10", "97110=20", "97140=7", "97110=20").ToString());
    }

    [Fact]
    public void MinutesOverADayAreDocumentedButNotCounted()
    {
        var service = Assert.Single(Allocate("97110=1440", "97110=60").Services);
        Assert.Equal((1500, 1440, 96), (service.DocumentedMinutes, service.Minutes, service.Units));

        var services = Enumerable.Repeat(new TherapyService("97110", 1440), 3).ToArray();
        Assert.Equal((4320, 96), (UnitRule.Medicare.Allocate(services).Services[0].DocumentedMinutes, UnitRule.Medicare.Allocate(services).TotalUnits));
    }

    [Fact]
    public void AssistantsMinutesAreKeptApart()
    {
        var pta = Practitioner.PhysicalTherapistAssistant;
        var allocation = UnitRule.Medicare.Allocate(
            new TherapyService("97110", 20), new TherapyService("97110", 10) { Provider = pta }, new TherapyService("97140", 8) { Provider = pta },
            new TherapyService("97530", 9) { Provider = pta, JointProvider = Practitioner.PhysicalTherapist });

        Assert.Equal([(30, 10), (8, 8), (9, 0)], allocation.Services.Select(service => (service.Minutes, service.AssistantMinutes)));
        Assert.Equal([(true, true), (false, true), (true, false)], allocation.Services.Select(service => (service.HasTherapist, service.HasAssistant)));
    }

    [Fact]
    public void AssistantsMinutesOverADayAreNotCountedEither()
    {
        var services = Enumerable.Repeat(new TherapyService("97110", 1440) { Provider = Practitioner.PhysicalTherapistAssistant }, 2).ToArray();
        Assert.Equal(1440, UnitRule.Medicare.Allocate(services).Services[0].AssistantMinutes);
    }

    /// <summary>Of a pair the first unit stands under one code and every further unit under the other, however the minutes were documented.</summary>
    [Theory]
    [InlineData("97129", "97130")]
    [InlineData("90912", "90913")]
    public void AnAddOnPairIsOneService(string primary, string addOn)
    {
        for (var minutes = 0; minutes <= 150; minutes++)
        {
            var units = ManualTable.UnitsFor(minutes);
            string both = $"{primary}: {Math.Min(units, 1)}, {addOn}: {Math.Max(units - 1, 0)}", one = units > 1 ? both : $"{primary}: {units}";
            Assert.Equal(one, Units(Allocate($"{primary}={minutes}")));
            foreach (var first in new[] { 0, minutes / 2, minutes })
            {
                Assert.Equal(both, Units(Allocate($"{primary}={first}", $"{addOn}={minutes - first}")));
                Assert.Equal(both, Units(Allocate($"{addOn}={first}", $"{primary}={minutes - first}")));
                var midpoint = UnitRule.CptMidpoint.Allocate(new TherapyService(primary, first), new TherapyService(addOn, minutes - first));
                Assert.Equal(both, Units(midpoint));
            }
        }
    }

    [Fact]
    public void AnAddOnPairIsPooledWithTheOthersAndSplitAtTheEnd()
    {
        var allocation = Allocate("97129=15", "97130=8", "97110=20");
        Assert.Equal("3 units: 97129: 1, 97130: 1, 97110: 1", allocation.ToString());
        var pair = allocation.Services[0];
        Assert.Equal(("97129", "97130", 23, 8), (pair.Code.ToString(), pair.AddOn.ToString(), pair.Minutes, pair.Leftover));
        Assert.Equal((2, 1, 1, UnitOutcome.Won), (pair.Units, pair.OwnUnits, pair.AddOnUnits, pair.Outcome));
        Assert.Equal((1, 1), (allocation.UnitsOf(CptCode.Parse("97129")), allocation.UnitsOf(CptCode.Parse("97130"))));

        // A tie between a pair and another service changes the add-on's units.
        var tie = Allocate("97129=20", "97110=20");
        Assert.Equal("3 units: 97129: 1, 97130: 1, 97110: 1", tie.ToString());
        Assert.Equal("97129: 1, 97110: 2", string.Join(", ", Assert.Single(tie.Alternatives)));
        tie = Allocate("97129=20", "97130=0", "97110=20");
        Assert.Equal("97129: 1, 97130: 0, 97110: 2", string.Join(", ", Assert.Single(tie.Alternatives)));
    }

    [Fact]
    public void AnAddOnAloneIsAServiceOfItsOwn()
    {
        Assert.Equal("2 units: 97130: 2", Allocate("97130=23").ToString());
        Assert.Equal("1 unit: 92608: 1", Allocate("92608=16").ToString());
        Assert.Equal("0 units: 92608: 0", Allocate("92608=15").ToString());
    }

    [Fact]
    public void AnAddOnOnSeveralLinesStaysDocumented() =>
        Assert.Equal("1 unit: 97129: 1, 97130: 0", Allocate("97129=8", "97130=0", "97130=0").ToString());

    [Fact]
    public void AnAddOnDoesNotJoinAPrimaryThatDoesNotCount()
    {
        Assert.Equal("2 units: 97129: 0, 97130: 2", Allocate("97129=15:AIDE", "97130=23").ToString());
        // An assistant may not furnish an evaluation; the therapist's add-on minutes are not minutes of it.
        Assert.Equal("1 unit: 92607: 0, 92608: 1", Allocate("92607=60:PTA", "92608=16").ToString());
    }

    [Fact]
    public void AnAddOnDoesNotJoinAPrimaryThatIsNotInForce()
    {
        var codes = CodeTable.Read(CodeTable.Row("97129", "minutes 15 + 97130 15", to: "2019-12-31"), CodeTable.Row("97130", "add-on 97129"));
        var allocation = UnitRule.Medicare.Allocate(codes, Today, default, new TherapyService("97129", 15), new TherapyService("97130", 23));

        Assert.Equal("2 units: 97129: 0, 97130: 2", allocation.ToString());
        Assert.Equal([UnitOutcome.NotInForce, UnitOutcome.Won], allocation.Services.Select(service => service.Outcome));
        Assert.Equal(2, allocation.UnitsOf(CptCode.Parse("97130")));
    }

    [Fact]
    public void AnAddOnsLinesCountOnlyWhenTheyMay() =>
        Assert.Equal("1 unit: 97129: 1, 97130: 0", Allocate("97129=15", "97130=15:AIDE").ToString());

    [Theory]
    [InlineData("96105", 31, "96105: 1")]
    [InlineData("96105", 91, "96105: 2")]
    [InlineData("92607", 75, "92607: 1")]
    [InlineData("92607", 76, "92607: 1, 92608: 1")]
    [InlineData("92626", 68, "92626: 1, 92627: 1")]
    [InlineData("97545", 60, "97545: 0")]
    [InlineData("97545", 151, "97545: 1, 97546: 1")]
    [InlineData("97550", 37, "97550: 1")]
    [InlineData("97550", 53, "97550: 1, 97551: 2")]
    [InlineData("98980", 40, "98980: 1, 98981: 1")]
    [InlineData("98979", 20, "98979: 0")]
    [InlineData("0791T", 8, "0791T: 1")]
    public void OtherTimedCodesCountByTheirOwnBasisOutsideThePool(string code, int minutes, string units)
    {
        var allocation = Allocate($"{code}={minutes}", "97110=7");
        Assert.Equal($"{units}, 97110: 0", Units(allocation));
        Assert.Equal((7, 0, minutes + 7), (allocation.PooledMinutes, allocation.PooledUnits, allocation.TimedMinutes));
        Assert.Equal(allocation.TotalUnits, allocation.TimedUnits);
        var service = allocation.Services[0];
        Assert.Equal((UnitOutcome.OwnBasis, 0, service.Units), (service.Outcome, service.Leftover, service.FullUnits));
        Assert.True(service.IsTimed);
        Assert.False(service.IsPooled);
    }

    [Fact]
    public void ACodeThatRunsBesideAnotherIsNotPartOfIt()
    {
        var allocation = Allocate("97116=15", "0791T=15");
        Assert.Equal("2 units: 97116: 1, 0791T: 1", allocation.ToString());
        Assert.Equal(15, allocation.PooledMinutes);
    }

    [Fact]
    public void FullUnitsOnlyNeedTheFullTimeOfOtherBasesToo()
    {
        Assert.Equal("0 units: 96105: 0", UnitRule.FullUnits.Allocate(new TherapyService("96105", 59)).ToString());
        Assert.Equal("1 unit: 96105: 1", UnitRule.FullUnits.Allocate(new TherapyService("96105", 60)).ToString());
        Assert.Equal("1 unit: 96105: 1", UnitRule.CptMidpoint.Allocate(new TherapyService("96105", 31)).ToString());
        Assert.Equal("1 unit: 96105: 1", UnitRule.Pooled(14).Allocate(new TherapyService("96105", 31)).ToString());
    }

    /// <summary>Each service says whose rule counted it, and one that is not counted says none.</summary>
    [Fact]
    public void EveryCountHasItsSource()
    {
        TherapyService[] services =
        [
            new("97110", 15), new("96125", 60), new("97161"), new("97597") { Quantity = 20 }, new("95851"), new("98980", 20), new("97532", 15),
        ];
        Assert.Equal(
            [Sources.CountingMinutes, Sources.CptTime, Sources.UntimedCodes, Sources.CodeTable, Sources.CodeTable, Sources.CodeTable, null],
            SourcesUnder(UnitRule.Medicare));
        Assert.Equal([Sources.CptTime, Sources.CptTime], SourcesUnder(UnitRule.CptMidpoint).Take(2));
        Assert.Equal([Sources.PayerPolicy, Sources.PayerPolicy], SourcesUnder(UnitRule.FullUnits).Take(2));

        IEnumerable<Citation?> SourcesUnder(UnitRule rule) =>
            rule.Allocate(TherapyCodeSet.Default, Today, default, services).Services.Select(service => service.Citation);
    }

    [Fact]
    public void UntimedCodesAreOneUnitWhateverTheTime()
    {
        Assert.Equal("3 units: 97161: 1, 97150: 1, G0283: 1", Allocate("97161", "97150=90", "G0283=0", "97161=45").ToString());
        Assert.Equal((0, 0, 3), (Allocate("97161=45", "97150", "G0283").TimedMinutes, Allocate("97161=45", "97150", "G0283").TimedUnits, Allocate("97161=45", "97150", "G0283").TotalUnits));
        var evaluation = Allocate("97161=45").Services[0];
        Assert.Equal((UnitOutcome.Untimed, 1, 1, 0, 45), (evaluation.Outcome, evaluation.Units, evaluation.FullUnits, evaluation.Leftover, evaluation.Minutes));
        Assert.False(evaluation.IsTimed);
    }

    [Fact]
    public void SectionsAndAreasAreAdded()
    {
        var allocation = UnitRule.Medicare.Allocate(
            new TherapyService("95851") { Quantity = 2 }, new TherapyService("95851") { Quantity = 1 }, new TherapyService("97597") { Quantity = 21 },
            new TherapyService("97597") { Quantity = 20 });
        Assert.Equal("6 units: 95851: 3, 97597: 1, 97598: 2", allocation.ToString());
        Assert.Equal([3, 41], allocation.Services.Select(service => service.Quantity));

        var huge = UnitRule.Medicare.Allocate(new TherapyService("95851") { Quantity = TherapyService.MostQuantity }, new TherapyService("95851") { Quantity = 1 });
        Assert.Equal(TherapyService.MostQuantity + 1, huge.Services[0].Quantity);
    }

    [Fact]
    public void ATimedCodeWithoutTimeEarnsNothing()
    {
        var allocation = Allocate("97110", "97140=0", "96105", "97112=8");
        Assert.Equal("1 unit: 97110: 0, 97140: 0, 96105: 0, 97112: 1", allocation.ToString());
        Assert.Equal(
            [UnitOutcome.NoMinutes, UnitOutcome.NoLeftover, UnitOutcome.NoMinutes, UnitOutcome.Won],
            allocation.Services.Select(service => service.Outcome));
        Assert.Equal(UnitOutcome.OwnBasis, Allocate("96105=0").Services[0].Outcome);
    }

    [Fact]
    public void WhatDoesNotCountStaysInTheAnswerWithoutUnits()
    {
        var allocation = UnitRule.Medicare.Allocate(
            TherapyCodeSet.Default, Today, default, Lines("99213=30", "97532=30", "97110=30:AIDE", "97161=30:PTA", "97140=8"));

        Assert.Equal("1 unit: 99213: 0, 97532: 0, 97110: 0, 97161: 0, 97140: 1", allocation.ToString());
        Assert.Equal(
            [UnitOutcome.NotInForce, UnitOutcome.NotInForce, UnitOutcome.NotBillable, UnitOutcome.NotBillable, UnitOutcome.Won],
            allocation.Services.Select(service => service.Outcome));
        Assert.Equal((8, 8), (allocation.TimedMinutes, allocation.PooledMinutes));
        Assert.All(allocation.Services.Take(4), service => Assert.False(service.IsCounted || service.IsTimed || service.IsPooled));
        Assert.Equal([true, true, false, false, false], allocation.Services.Select(service => service.Entry is null));
    }

    [Fact]
    public void ACodeCountsOnTheDatesWhenItIsInForce()
    {
        var service = new TherapyService("97532", 23);
        Assert.Equal("2 units: 97532: 2", On(new(2017, 12, 31)));
        Assert.Equal("0 units: 97532: 0", On(new(2018, 1, 1)));
        Assert.Equal("0 units: 97532: 0", On(new(2013, 12, 31)));
        Assert.Equal("2 units: 97532: 2", UnitRule.Medicare.Allocate(service).ToString());

        string On(DateOnly date) => UnitRule.Medicare.Allocate(TherapyCodeSet.Default, date, default, service).ToString();
    }

    [Fact]
    public void OneCodeMayCountOnOneLineAndNotOnAnother()
    {
        var allocation = Allocate("97110=20:AIDE", "97110=8", "97110=7:AIDE", "97110=7");
        Assert.Equal("1 unit: 97110: 1", allocation.ToString());
        Assert.Equal([(27, UnitOutcome.NotBillable), (15, UnitOutcome.NoLeftover)], allocation.Services.Select(service => (service.Minutes, service.Outcome)));
    }

    [Fact]
    public void AnAssistantTogetherWithATherapistMayEvaluate() => Assert.Equal(
        "1 unit: 97161: 1",
        UnitRule.Medicare.Allocate(new TherapyService("97161") { Provider = Practitioner.PhysicalTherapistAssistant, JointProvider = Practitioner.PhysicalTherapist }).ToString());

    [Theory]
    [InlineData("97110", PatientContact.Group, UnitOutcome.WrongContact)]
    [InlineData("97110", PatientContact.Supervised, UnitOutcome.WrongContact)]
    [InlineData("97110", PatientContact.OneOnOne, UnitOutcome.NoLeftover)]
    [InlineData("97110", PatientContact.None, UnitOutcome.NoLeftover)]
    [InlineData("97150", PatientContact.Group, UnitOutcome.Untimed)]
    [InlineData("G0283", PatientContact.Supervised, UnitOutcome.Untimed)]
    public void AOneOnOneCodeNeedsOneOnOneContact(string code, PatientContact contact, UnitOutcome outcome)
    {
        var allocation = UnitRule.Medicare.Allocate(new TherapyService(code, 15) { Contact = contact });
        Assert.Equal(outcome, allocation.Services[0].Outcome);
        Assert.Equal(outcome == UnitOutcome.WrongContact ? 0 : 1, allocation.TotalUnits);
    }

    [Fact]
    public void WhatThePayerBundlesIsNotCounted()
    {
        var policy = new CountingPolicy { BundledCodes = [CptCode.Parse("97010"), CptCode.Parse("97035")] };
        var allocation = UnitAllocation.Create(policy, TherapyCodeSet.Default, Today, Lines("97010", "97035=15", "97110=8"));

        Assert.Equal("1 unit: 97010: 0, 97035: 0, 97110: 1", allocation.ToString());
        Assert.Equal([UnitOutcome.Bundled, UnitOutcome.Bundled, UnitOutcome.Won], allocation.Services.Select(service => service.Outcome));
        Assert.Equal(8, allocation.TimedMinutes);
    }

    [Theory]
    [InlineData("97110=24 97112=23", "Won Lost", 0, 0, 0)]
    [InlineData("97110=20 97112=20", "WonTie LostTie", 5, 2, 1)]
    [InlineData("97110=30 97112=15", "NoLeftover NoLeftover", 0, 0, 0)]
    [InlineData("97110=7 97112=7 97140=7", "WonTie LostTie LostTie", 7, 3, 1)]
    [InlineData("97110=25 97116=25 97112=10", "WonTie WonTie LostTie", 10, 3, 2)]
    [InlineData("97110=18 97140=13 97116=10 97035=8", "Lost Won Won Lost", 0, 0, 0)]
    [InlineData("97110=20 97112=24 97116=20 97140=20", "WonTie Won LostTie LostTie", 5, 3, 1)]
    [InlineData("97110=14 97112=14", "Won Won", 0, 0, 0)]
    [InlineData("97110=3 97112=3", "Lost Lost", 0, 0, 0)]
    [InlineData("97110=19 97112=18", "Lost Lost", 0, 0, 0)]
    public void EveryServiceHasItsReason(string day, string outcomes, int tiedLeftover, int tiedServices, int tiedUnits)
    {
        var allocation = Allocate(day.Split(' '));
        Assert.Equal(outcomes, string.Join(' ', allocation.Services.Select(service => service.Outcome)));
        Assert.Equal((tiedLeftover, tiedServices, tiedUnits), (allocation.TiedLeftover, allocation.TiedServices, allocation.TiedUnits));
        Assert.Equal(tiedServices > 0, allocation.HasChoice);
    }

    [Fact]
    public void AServiceAloneReachesItsUnitOrNot()
    {
        var allocation = UnitRule.CptMidpoint.Allocate(Lines("97110=23", "97140=22", "97112=15", "97530"));
        Assert.Equal(
            [UnitOutcome.Reached, UnitOutcome.TooShort, UnitOutcome.NoLeftover, UnitOutcome.NoMinutes],
            allocation.Services.Select(service => service.Outcome));
        Assert.Equal("4 units: 97110: 2, 97140: 1, 97112: 1, 97530: 0", allocation.ToString());
        Assert.False(UnitRule.CptMidpoint.Allocate(Lines("97110=20", "97140=20")).HasChoice);
        Assert.Equal((60, 4, 3), (allocation.PooledMinutes, allocation.PooledUnits, allocation.FullUnits));
    }

    [Fact]
    public void TheAlternativesOfTheThreeSevens()
    {
        var allocation = Allocate("97112=7", "97110=7", "97140=7");
        Assert.Equal("1 unit: 97112: 1, 97110: 0, 97140: 0", allocation.ToString());
        Assert.Equal(2, allocation.AlternativeCount);
        Assert.Equal(
            ["97112: 0, 97110: 1, 97140: 0", "97112: 0, 97110: 0, 97140: 1"],
            allocation.Alternatives.Select(units => string.Join(", ", units)));
    }

    /// <summary>The count of alternatives is exact up to the greatest number that it can say, without listing them.</summary>
    [Theory]
    [InlineData(25, 7, 12, 5_200_300 - 1)]
    [InlineData(64, 5, 21, 41_107_996_877_935_680 - 1)]
    [InlineData(65, 5, 22, 121_455_445_321_173_600 - 1)]
    [InlineData(66, 7, 31, 6_406_484_391_866_534_976 - 1)]
    [InlineData(67, 7, 31, long.MaxValue)]
    [InlineData(140, 7, 65, long.MaxValue)]
    public void ManyAlternativesAreCountedNotListed(int services, int minutes, int won, long others)
    {
        var codes = Enumerable.Range(1, services).Select(i => $"A{i:0000}").ToArray();
        var table = CodeTable.Read([.. codes.Select(code => CodeTable.Row(code))]);
        var allocation = UnitRule.Medicare.Allocate(table, Today, default, [.. codes.Select(code => new TherapyService(code, minutes))]);

        Assert.Equal((services, won), (allocation.TiedServices, allocation.TiedUnits));
        Assert.Equal(others, allocation.AlternativeCount);
        Assert.Equal(3, allocation.Alternatives.Take(3).Count());
        Assert.Equal(Enumerable.Repeat(1, won).Concat(Enumerable.Repeat(0, services - won)), allocation.Services.Select(service => service.Units));
    }

    [Fact]
    public void TheDefaultServiceIsNoCode()
    {
        var allocation = UnitRule.Medicare.Allocate(default(TherapyService), new TherapyService("97110", 8));
        Assert.Equal(UnitOutcome.NotInForce, allocation.Services[0].Outcome);
        Assert.Equal(1, allocation.TotalUnits);
        Assert.Equal(0, allocation.UnitsOf(CptCode.None));
    }

    private static UnitAllocation Allocate(params string[] lines) => UnitRule.Medicare.Allocate(Lines(lines));

    private static string Units(UnitAllocation allocation) => string.Join(", ", allocation.Units);

    /// <summary>Lines such as <c>97110=33</c>, <c>97110=33:PTA</c> or <c>97161</c>.</summary>
    private static TherapyService[] Lines(params string[] lines) => [.. lines.Select(line =>
    {
        var parts = line.Split('=', ':');
        var service = parts.Length == 1 ? new TherapyService(parts[0]) : new(parts[0], int.Parse(parts[1], null));
        return parts.Length < 3 ? service
            : PractitionerText.TryParse(parts[2], out var provider) ? service with { Provider = provider }
            : throw new ArgumentException(line);
    })];
}
