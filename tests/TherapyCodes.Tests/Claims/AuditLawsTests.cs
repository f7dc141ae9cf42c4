using System.Collections.Immutable;
using Xunit;

namespace TherapyCodes.Tests;

/// <summary>An audit is clean exactly for the claims that the rules allow.</summary>
public class AuditLawsTests
{
    private static readonly Modifier[] Modifiers = [.. new[] { "GP", "GO", "GN", "CQ", "CO", "59", "XS", "KX", "GA", "GY", "GZ", "76" }.Select(text => Modifier.Parse(text))];

    [Fact]
    public void WhatIsBilledAuditsClean() => PropertyCheck.ForAll(EngineLawsTests.With(DayGen.Any), given =>
    {
        var (day, policy) = given;
        var bill = new BillingEngine(policy).Bill(day);
        var audit = ClaimAudit.Check(day, policy, bill.Lines);
        Assert.True(audit.Matches, audit.ToString());
        Assert.Equal("TC6001", Assert.Single(audit.Findings).Code);
        // The order of lines, and units of one code on several lines with the same modifiers, are as good.
        Assert.True(ClaimAudit.Check(day, policy, bill.Lines.Reverse()).Matches);
        Assert.True(ClaimAudit.Check(day, policy, bill.Lines.SelectMany(OneByOne)).Matches);
    });

    /// <summary>So does the other choice of a tie, billed by a clinician who ranks the codes otherwise.</summary>
    [Fact]
    public void TheOtherChoiceOfATieAuditsClean() => PropertyCheck.ForAll(DayGen.Any, day =>
    {
        var reversed = PayerPolicy.Medicare with { TieBreak = TieBreak.Ranking([.. day.Services.Select(service => service.Code).Distinct().OrderDescending()]) };
        var claim = new BillingEngine(reversed).Bill(day).Lines;
        var audit = ClaimAudit.Check(day, PayerPolicy.Medicare, claim);
        Assert.True(audit.Matches, audit.ToString());
    });

    /// <summary>One unit more, one less, one moved to another line; a modifier dropped, added or replaced: each is found.</summary>
    [Fact]
    public void AnySingleChangeIsFound() => PropertyCheck.ForAll(EngineLawsTests.With(DayGen.Any), given =>
    {
        var (day, policy) = given;
        var claim = new BillingEngine(policy).Bill(day).Lines;
        foreach (var changed in ChangesOf(claim))
        {
            var audit = ClaimAudit.Check(day, policy, changed);
            Assert.True(!audit.Matches || IsAnotherRightClaim(day, policy, changed), $"{string.Join(", ", changed)}: {audit}");
        }
    });

    /// <summary>Whatever a claim says, an audit has an answer.</summary>
    [Fact]
    public void AnImpossibleClaimIsAudited()
    {
        var random = new Random(5);
        var codes = TherapyCodeSet.Default.Codes.Select(row => row.Code).Append(default).ToArray();
        int[] units = [0, 1, 2, -1, int.MinValue, int.MaxValue];
        for (var i = 0; i < 2000; i++)
        {
            var claim = Enumerable.Range(0, random.Next(5)).Select(_ => new ClaimLine(codes[random.Next(codes.Length)], units[random.Next(units.Length)],
                [.. Enumerable.Range(0, random.Next(5)).Select(_ => Modifiers[random.Next(Modifiers.Length)])]));
            var audit = ClaimAudit.Check(Note.Day("97110=33:PT 97140=7:PTA 97161 97129=30 97150"), PayerPolicy.Medicare, claim.ToArray());
            Assert.False(audit.Matches);
            Assert.NotEmpty(audit.ToString());
        }
    }

    private static IEnumerable<ImmutableArray<ClaimLine>> ChangesOf(ImmutableArray<ClaimLine> claim)
    {
        for (var i = 0; i < claim.Length; i++)
        {
            var line = claim[i];
            yield return claim.SetItem(i, line with { Units = line.Units + 1 });
            yield return claim.SetItem(i, line with { Units = line.Units - 1 });
            yield return claim.RemoveAt(i);
            for (var j = 0; j < claim.Length; j++)
            {
                if (j != i)
                    yield return claim.SetItem(i, line with { Units = line.Units - 1 }).SetItem(j, claim[j] with { Units = claim[j].Units + 1 });
            }
            for (var place = 0; place < line.Modifiers.Count; place++)
            {
                yield return claim.SetItem(i, line with { Modifiers = [.. line.Modifiers.Where((_, at) => at != place)] });
                foreach (var modifier in Modifiers[..6].Where(modifier => modifier != line.Modifiers[place]))
                    yield return claim.SetItem(i, line with { Modifiers = [.. line.Modifiers.Select((kept, at) => at == place ? modifier : kept)] });
            }
            foreach (var modifier in Modifiers.Where(_ => line.Modifiers.Count < ModifierList.MostModifiers))
                yield return claim.SetItem(i, line with { Modifiers = line.Modifiers.With(modifier) });
        }
    }

    /// <summary>A moved unit may make the other choice of a tie: the bill of a clinician who prefers the codes that the claim bills more.</summary>
    private static bool IsAnotherRightClaim(TreatmentDay day, PayerPolicy policy, ImmutableArray<ClaimLine> claim)
    {
        var before = new BillingEngine(policy).Bill(day);
        var preferred = claim.Select(line => line.Code).Distinct()
            .OrderByDescending(code => claim.Where(line => line.Code == code).Sum(line => line.Units) - before.UnitsOf(code)).ToArray();
        var other = new BillingEngine(policy with { TieBreak = TieBreak.Ranking(preferred) }).Bill(day);
        return before.Allocation.HasChoice && Text(claim) == Text(other.Lines);
    }

    private static string Text(ImmutableArray<ClaimLine> claim) => string.Join(", ", claim.Where(line => line.Units != 0)
        .GroupBy(line => (line.Code, line.Modifiers.ToString()), (key, lines) => $"{key} x{lines.Sum(line => line.Units)}").Order(StringComparer.Ordinal));

    private static IEnumerable<ClaimLine> OneByOne(ClaimLine line) => Enumerable.Repeat(line with { Units = 1 }, line.Units);
}
