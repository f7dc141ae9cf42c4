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
        Assert.Equal(55, codes.Length);
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
