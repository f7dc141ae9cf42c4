using System.Globalization;
using Xunit;

namespace TherapyCodes.Tests.Rules;

/// <summary>The pages of <c>docs/rules</c>: their examples are computed, the code that they name exists.</summary>
public class RulePagesTests
{
    private static readonly DateOnly Date = new(2026, 3, 2);

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Rules"), "*.md").Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void There_is_a_page_for_each_rule() => Assert.Equal(13, Pages.Count);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_examples_of_a_page_are_right(string page)
    {
        var policy = PayerPolicy.Medicare;
        var isExample = false;
        foreach (var line in Lines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isExample = line.StartsWith("```example", StringComparison.Ordinal);
                policy = line.EndsWith(" cpt-midpoint", StringComparison.Ordinal) ? PayerPolicy.CptMidpoint : PayerPolicy.Medicare;
            }
            else if (isExample)
            {
                var (day, expected) = (line.Split(" -> ")[0], line.Split(" -> ")[1]);
                var bill = new BillingEngine(policy).Bill(new(Date, Discipline.PhysicalTherapy, day.Split(' ').Select(Service)));
                Assert.Equal(Sorted(expected.Split(' ')), Sorted(bill.Units.Select(units => $"{units.Code}:{units.Units}")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_its_text_and_code_that_exists(string page)
    {
        var text = string.Join('\n', Lines(page));
        Assert.Contains("**The text.**", text, StringComparison.Ordinal);
        var sources = text.Split('`').Where(part => part.StartsWith("src/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sources);
        var names = Lines("../Sources.txt").ToHashSet();
        Assert.All(sources, source => Assert.Contains(source, names));
    }

    private static string[] Lines(string page) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", page)).ReplaceLineEndings("\n").Split('\n');

    private static string[] Sorted(IEnumerable<string> units) => [.. units.Order(StringComparer.Ordinal)];

    private static TherapyService Service(string text)
    {
        var (what, who) = text.Split(':') is [var left, var right] ? (left, right) : (text, "PT");
        Assert.True(TherapyService.TryParseProviders(who, out var provider, out var joint));
        var service = what.Split('=') is [var code, var minutes]
            ? new TherapyService(code, int.Parse(minutes, CultureInfo.InvariantCulture))
            : new TherapyService(what);
        return service with { Provider = provider, JointProvider = joint };
    }
}
