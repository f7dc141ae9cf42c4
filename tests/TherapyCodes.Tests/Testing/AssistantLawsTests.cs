using TherapyCodes.Testing;
using Xunit;
using Xunit.Abstractions;

namespace TherapyCodes.Tests.Testing;

public sealed class AssistantLawsTests(ITestOutputHelper output)
{
    private static readonly BillingEngine Engine = new(PayerPolicy.Medicare);

    [Fact]
    public void TheLibraryKeepsEveryLaw()
    {
        var report = AssistantLaws.Check(day => Engine.Bill(day).Lines, new LawOptions { Cases = 5_000 });
        output.WriteLine(report.ToString());
        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Results, law => Assert.Equal(LawOutcome.Kept, law.Outcome));
    }

    /// <summary>For each law there is a biller that breaks it alone.</summary>
    [Theory]
    [InlineData("answers")]
    [InlineData("units-stay")]
    [InlineData("discipline")]
    [InlineData("no-assistant")]
    [InlineData("assistant-alone")]
    [InlineData("before-2020")]
    [InlineData("whole-blocks")]
    [InlineData("ten-percent")]
    [InlineData("therapist-has-8")]
    [InlineData("therapist-has-less")]
    [InlineData("two-units")]
    [InlineData("together")]
    [InlineData("untimed")]
    [InlineData("visits")]
    [InlineData("critical-access")]
    public void ALawIsBrokenAlone(string law)
    {
        var report = AssistantLaws.Check(PlainBiller.ThatBreaks(law), new LawOptions { Cases = 1_000 });
        output.WriteLine(report.ToString());
        Assert.Equal([law], report.Broken.Select(broken => broken.Name));
    }

    [Fact]
    public void TheBillerOfTheseTestsKeepsEveryLaw()
    {
        var report = AssistantLaws.Check(PlainBiller.ThatBreaks(""), LawOptions.Default);
        Assert.True(report.Holds, report.ToString());
    }

    [Fact]
    public void ThereIsALawBreakerForEachLaw() => Assert.Equal(
        AssistantLaws.All.Laws.Select(law => law.Name),
        typeof(AssistantLawsTests).GetMethod(nameof(ALawIsBrokenAlone))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!));

    /// <summary>Marks a code whenever an assistant had a part in it, as some billing programs do.</summary>
    [Fact]
    public void AModifierForEveryPartOfAnAssistantIsRejected()
    {
        var report = AssistantLaws.Check(day => Engine.Bill(day).Lines.Select(line =>
            day.Services.Any(service => service.Code == line.Code && service.Provider.IsAssistant()) && !line.Modifiers.Contains(Modifier.CQ) && !line.Modifiers.Contains(Modifier.CO)
                ? line with { Modifiers = line.Modifiers.With(day.Discipline == Discipline.PhysicalTherapy ? Modifier.CQ : Modifier.CO) }
                : line));
        output.WriteLine(report.ToString());
        Assert.Contains(report.Broken, law => law is { Name: "therapist-has-8", Counterexample.Services.Length: 2 });
        Assert.Contains(report.Broken, law => law.Name == "before-2020");
    }
}
