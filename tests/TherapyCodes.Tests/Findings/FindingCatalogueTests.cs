using System.Text.RegularExpressions;
using Xunit;

namespace TherapyCodes.Tests;

public partial class FindingCatalogueTests
{
    public static TheoryData<string> Codes => [.. FindingCatalogue.All.Select(rule => rule.Code)];

    [Fact]
    public void EveryFindingHasItsCase() => Assert.Equal(FindingCatalogue.All.Select(rule => rule.Code), FindingCases.All.Select(entry => entry.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void IsRaisedWhereItShouldAndNotCloseBy(string code)
    {
        var (rule, entry) = (Rule(code), FindingCases.All.Single(entry => entry.Code == code));
        Assert.Contains(entry.Raised, finding => finding.Code == code);
        Assert.DoesNotContain(entry.NotRaised, finding => finding.Code == code);
        Assert.All(entry.Raised.Where(finding => finding.Code == code), finding =>
        {
            Assert.Same(rule, finding.Rule);
            Assert.Equal((rule.Severity, rule.Status, rule.Citation), (finding.Severity, finding.Status, finding.Citation));
            Assert.StartsWith($"{code} {rule.Severity}, {rule.Status}: {finding.Message} [", finding.ToString(), StringComparison.Ordinal);
        });
    }

    /// <summary>Title, action and message are whole sentences, and the source says where the rule comes from.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void SaysWhatToDoAndWhereItComesFrom(string code)
    {
        var (rule, message) = (Rule(code), FindingCases.All.Single(entry => entry.Code == code).Example.Message);
        Assert.All([rule.Title, rule.Action, message], text =>
        {
            Assert.Matches(WholeSentence(), text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" ,", text, StringComparison.Ordinal);
        });
        Assert.NotEmpty(rule.Citation.Document);
        Assert.NotEqual(Confidence.None, rule.Citation.Confidence);
        Assert.True(rule.Citation.Url.Length == 0 || Uri.IsWellFormedUriString(rule.Citation.Url, UriKind.Absolute));
        Assert.NotEqual((Severity.None, FindingStatus.None), (rule.Severity, rule.Status));
        Assert.Equal($"{code} {rule.Title}", rule.ToString());
    }

    /// <summary>Nothing that is to be looked at passes, and nothing that passes is to be mended.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void SeverityAndStatusGoTogether(string code)
    {
        var rule = Rule(code);
        if (rule.Status == FindingStatus.Pass)
            Assert.Equal(Severity.Info, rule.Severity);
        Assert.NotEqual(FindingStatus.Bypassed, rule.Status);
    }

    [Fact]
    public void CodesAreUniqueOrderedAndOfTheirForm()
    {
        var codes = FindingCatalogue.All.Select(rule => rule.Code).ToArray();
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.All(codes, code => Assert.Matches(@"^TC[1-6]\d\d\d$", code));
        // Permanent: a code is never taken away.
        Assert.Equal(56, codes.Length);
        Assert.Equal(codes.Length, FindingCatalogue.All.Select(rule => rule.Title).Distinct().Count());
    }

    [Fact]
    public void FindingsThatSayTheSameAreEqual()
    {
        var one = Note.Bill("97110=20 97140=20").Findings;
        Assert.Equal(one.AsEnumerable(), Note.Bill("97110=20 97140=20").Findings);
        Assert.Equal(one[0].GetHashCode(), Note.Bill("97110=20 97140=20").Findings[0].GetHashCode());
        Assert.NotEqual(one[0], Note.Bill("97110=20 97140=21").Findings[0]);
        Assert.False(one[0].Equals((object?)null));
        Assert.False(one[0].Equals("another type"));
        Assert.Equal([40, 3, 0], one.Single(finding => finding.Code == "TC1001").Numbers.AsEnumerable());
    }

    /// <summary>Units are counted by the payer's rule, or by the code's own basis; that is what is cited, not Medicare's manual for all.</summary>
    [Theory]
    [InlineData("medicare", "97110=33 97140=7", "TC1001", "CMS Pub 100-04, chapter 5, 20.2.C")]
    [InlineData("cpt-midpoint", "97110=33 97140=7", "TC1001", "AMA CPT, introduction, Time")]
    [InlineData("full-units", "97110=33 97140=7", "TC1001", "The payer's own policy, as stated by the caller (unverified)")]
    [InlineData("tricare", "97110=20 97140=20", "TC1002", "CMS Pub 100-04, chapter 5, 20.2.C")]
    [InlineData("cpt-midpoint", "97110=33 97140=7", "TC1003", "AMA CPT, introduction, Time")]
    [InlineData("medicare", "96125=30 97110=15", "TC1003", "AMA CPT, introduction, Time")]
    [InlineData("medicare", "98979=9", "TC1003", "TherapyCodes code table, each row names its sources")]
    [InlineData("medicare", "96125=31", "TC1010", "AMA CPT, introduction, Time")]
    [InlineData("full-units", "96125=60", "TC1010", "The payer's own policy, as stated by the caller (unverified)")]
    [InlineData("medicare", "98966=5", "TC1010", "TherapyCodes code table, each row names its sources")]
    public void CitesTheRuleThatCounted(string policy, string note, string code, string citation)
    {
        Assert.True(PayerPolicy.TryGet(policy, out var payer));
        var finding = Assert.Single(new BillingEngine(payer).Bill(Note.Day(note)).Findings, finding => finding.Code == code);
        Assert.Equal(citation, finding.Citation.ToString());
        Assert.EndsWith($" [{citation}]", finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medicare", "97110=33 || 97110:3:GP", "TC6002", "CMS Pub 100-04, chapter 5, 20.2.C")]
    [InlineData("cpt-midpoint", "97110=33 || 97110:3:GP", "TC6002", "AMA CPT, introduction, Time")]
    [InlineData("cpt-midpoint", "97110=33 || 97110:1:GP", "TC6003", "AMA CPT, introduction, Time")]
    [InlineData("cpt-midpoint", "97110=33 97140=8 || 97110:1:GP 97140:2:GP", "TC6004", "AMA CPT, introduction, Time")]
    [InlineData("medicare", "97161 || 97161:2:GP", "TC6012", "CMS Pub 100-04, chapter 5, 20.2.B")]
    [InlineData("medicare", "96125=31 || 96125:2:GP", "TC6012", "AMA CPT, introduction, Time")]
    [InlineData("medicare", "97161 97110=15 || 97110:1:GP", "TC6014", "CMS Pub 100-04, chapter 5, 20.2.B")]
    [InlineData("cpt-midpoint", "97161 97110=15 || 97161:1:GP", "TC6014", "AMA CPT, introduction, Time")]
    public void AnAuditCitesTheRuleThatCounted(string policy, string text, string code, string citation)
    {
        Assert.True(PayerPolicy.TryGet(policy, out var payer));
        var parts = text.Split("||");
        var finding = Assert.Single(ClaimAudit.Check(Note.Day(parts[0]), payer, Note.Claim(parts[1])).Findings, finding => finding.Code == code);
        Assert.Equal(citation, finding.Citation.ToString());
    }

    [Fact]
    public void AnAuditCitesTheCapThatCut()
    {
        var audit = ClaimAudit.Check(Note.Day("97110=33"), PayerPolicy.Medicare with { MostTimedUnits = 1 }, Note.Claim("97110:2:GP"));
        Assert.Equal(Sources.PayerPolicy, Assert.Single(audit.Findings, finding => finding.Code == "TC6002").Citation);
    }

    /// <summary>The table of 15-minute units speaks of their minutes alone: 64 minutes would be 4 units by it.</summary>
    [Fact]
    public void FifteenMinuteCodesAreCountedApartFromOthers()
    {
        var findings = Note.Bill("97110=33 96125=31").Findings;
        Assert.Equal("33 timed minutes earn 2 timed units under medicare.", findings.Single(finding => finding.Code == "TC1001").Message);
        Assert.Equal(
            "96125: 31 minutes earn 1 unit (each 60 minutes), counted outside the 15-minute codes.", findings.Single(finding => finding.Code == "TC1010").Message);
        Assert.DoesNotContain(Note.Bill("96125=31").Findings, finding => finding.Code == "TC1001");
    }

    /// <summary>One day does not show what a month earns; nothing passes that is not covered.</summary>
    [Theory]
    [InlineData("98980=45")]
    [InlineData("98970=5")]
    public void UnitsOfALongerPeriodAreNotSaidToBeEarned(string note)
    {
        var findings = Note.Bill(note).Findings;
        Assert.Equal(FindingStatus.NotCovered, findings.Single(finding => finding.Code == "TC1008").Status);
        Assert.DoesNotContain(findings, finding => finding.Code is "TC1001" or "TC1010");
    }

    [Fact]
    public void FindingsOfOtherSourcesDiffer()
    {
        var medicare = Note.Bill("97110=33").Findings.Single(finding => finding.Code == "TC1001");
        var midpoint = new BillingEngine(PayerPolicy.CptMidpoint with { Name = "medicare" }).Bill(Note.Day("97110=33")).Findings.Single(finding => finding.Code == "TC1001");
        Assert.Equal(medicare.Message, midpoint.Message);
        Assert.NotEqual(medicare, midpoint);
    }

    /// <summary>Counts agree with their nouns.</summary>
    [Theory]
    [InlineData("97110=1", "TC1001", "1 timed minute earns 0 timed units under medicare.")]
    [InlineData("97110=1", "TC1003", "97110 earns no unit by its 1 minute; keep the time in the note.")]
    [InlineData("97110=15", "TC1001", "15 timed minutes earn 1 timed unit under medicare.")]
    public void OneIsNotSeveral(string note, string code, string message) =>
        Assert.Equal(message, Note.Bill(note).Findings.Single(finding => finding.Code == code).Message);

    private static FindingRule Rule(string code) => FindingCatalogue.All.Single(rule => rule.Code == code);

    [GeneratedRegex(@"^[A-Z0-9].*[.]$")]
    private static partial Regex WholeSentence();
}
