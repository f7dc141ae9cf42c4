using System.Collections.Immutable;
using TherapyCodes;
using TherapyCodes.Testing;
using Xunit;

/// <summary>A clinic's tests of the units that its own program bills. The clinic bills no code by the hour and none with an add-on.</summary>
public class UnitsTests
{
    private static readonly LawOptions WhatWeBill = new() { Except = ["timed-codes", "by-the-hour", "add-on"] };

    private static readonly CptCode[] Timed =
    [
        .. "97032 97035 97110 97112 97113 97116 97124 97140 97530 97533 97535 97542".Split(' ').Select(CptCode.Parse),
    ];

    [Fact]
    public void Our_units_keep_the_laws() => AllocationLaws.Check(services => Units(services, least: 1), UnitRule.Medicare, WhatWeBill).ThrowIfBroken();

    [Fact]
    public void A_leftover_of_less_than_8_minutes_cannot_be_dropped()
    {
        var report = AllocationLaws.Check(services => Units(services, least: 8), UnitRule.Medicare, WhatWeBill);
        Assert.Equal(["total"], report.Broken.Select(law => law.Name));
        Assert.Contains("""
              Smallest case: 97110=1 97140=7
              Answered 97110: 0, 97140: 0. 8 minutes earn 1, not 0. Right: 97110: 0, 97140: 1.
              Source: CMS Pub 100-04, chapter 5, 20.2.C
            """, report.ToString());
    }

    private static AllocationAnswer Units(ImmutableArray<TherapyService> services, int least)
    {
        var minutes = services.GroupBy(line => line.Code).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Minutes));
        var units = minutes.ToDictionary(line => line.Key, line => Timed.Contains(line.Key) ? line.Value / 15 : 1);
        var timed = minutes.Keys.Where(Timed.Contains).ToArray();
        var left = (timed.Sum(code => minutes[code]) + 7) / 15 - timed.Sum(code => units[code]);
        foreach (var code in timed.Where(code => minutes[code] % 15 >= least).OrderByDescending(code => minutes[code] % 15).ThenBy(code => code).Take(left))
            units[code]++;
        return new(units.Select(code => new CodeUnits(code.Key, code.Value)));
    }
}
