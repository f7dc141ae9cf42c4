using Xunit;

namespace TherapyCodes.Tool.Tests;

/// <summary>A wrong command line: exit code 2, nothing on the output, an error that names the value, its place and what would be right.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("97110", "service 1, '97110': 97110 is timed; write its minutes, such as 97110=33.")]
    [InlineData("97110=-5", "service 1, '97110=-5': '-5' is not possible: minutes are whole and from 0 to 1440, such as 97110=33.")]
    [InlineData("97110=abc", "service 1, '97110=abc': 'abc' is not possible: minutes are whole and from 0 to 1440, such as 97110=33.")]
    [InlineData("97110=2.5", "service 1, '97110=2.5': '2.5' is not possible: minutes are whole and from 0 to 1440, such as 97110=33.")]
    [InlineData("97110=1441", "service 1, '97110=1441': '1441' is not possible: minutes are whole and from 0 to 1440, such as 97110=33.")]
    [InlineData("97110=99999999999", "service 1, '97110=99999999999': '99999999999' is not possible: minutes are whole and from 0 to 1440, such as 97110=33.")]
    [InlineData("97110=", "service 1, '97110=': '' is not possible: minutes are whole and from 0 to 1440, such as 97110=33.")]
    [InlineData("9711O=33", "service 1, '9711O=33': '9711O' is not a CPT or HCPCS code; did you mean 97110?")]
    [InlineData("g0283", "service 1, 'g0283': 'g0283' is not a CPT or HCPCS code; did you mean G0283?")]
    [InlineData("=33", "service 1, '=33': '' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("97110=09:33-09:00", "service 1, '97110=09:33-09:00': Time out 09:00 is not after time in 09:33; a treatment that crosses midnight is documented on two days, each with its own range.")]
    [InlineData("97110=9:00-9:33", "service 1, '97110=9:00-9:33': '9:00-9:33' is not a time range; write time in and out as 09:00-09:33 or 09:00:15-09:33:40.")]
    [InlineData("97597=-4cm2", "service 1, '97597=-4cm2': '-4' is not possible: an area is whole square centimetres, such as 97597=45cm2.")]
    [InlineData("97597=100001cm2", "service 1, '97597=100001cm2': '100001' is not possible: an area is whole square centimetres, such as 97597=45cm2.")]
    [InlineData("95851=xsections", "service 1, '95851=xsections': 'x' is not possible: sections are a whole number, such as 95851=3sections.")]
    [InlineData("\u001b[31m", "service 1, '\uFFFD[31m': '\uFFFD[31m' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.")]
    [InlineData("--polcy", "'--polcy' is no option of this command.")]
    public void A_wrong_service_is_named_with_its_place(string service, string message) => AssertUsage(message, "bill", service);

    [Theory]
    [InlineData("97110=23:XX")]
    [InlineData("97110=23:pta")]
    [InlineData("97110=23:PT+")]
    [InlineData("97110=23:")]
    public void Whoever_did_it_has_to_be_known(string service)
    {
        var who = service[(service.IndexOf(':', StringComparison.Ordinal) + 1)..];
        AssertUsage($"service 1, '{service}': '{who}' does not say who; it is one of PT, PTA, OT, OTA, SLP, SLPA, MD, NP, CNS, PA, ATC, LMT, RT, KT, LVS, AIDE, STUDENT, DC, "
            + "or two together, such as PT+PTA.", "bill", service);
    }

    [Fact]
    public void Every_wrong_service_is_named_not_only_the_first()
    {
        var result = Command.Run("bill", "97110=33", "97140=x", "97530=10", "9753=10");
        Assert.Contains("service 2, '97140=x'", result.Error, StringComparison.Ordinal);
        Assert.Contains("service 4, '9753=10'", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("service 1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_value_is_cut() => AssertUsage(
        $"service 1, '97110={new string('9', 34)}…' (106 characters): '{new string('9', 40)}…' (100 characters) is not possible: minutes are whole and from 0 to 1440, such as 97110=33.",
        "bill", "97110=" + new string('9', 100));

    [Fact]
    public void A_day_has_a_greatest_number_of_services() =>
        AssertUsage("There are 1001 services; a day takes 1000 at most.", ["bill", .. Enumerable.Repeat("97110=1", 1001)]);

    [Theory]
    [InlineData("There are no services; write each as CODE=MINUTES, such as 97110=33, or as CODE when it is untimed, such as 97161.", "bill")]
    [InlineData("--policy 'aetna' is not known; it is one of medicare, cpt-midpoint, full-units, tricare.", "bill", "--policy", "aetna", "97110=33")]
    [InlineData("--discipline 'pt' is not known; it is PT, OT or SLP.", "bill", "--discipline", "pt", "97110=33")]
    [InlineData("--date '2026-02-30' is no date; write it as yyyy-MM-dd, such as 2026-03-02.", "bill", "--date", "2026-02-30", "97110=33")]
    [InlineData("--date '03/02/2026' is no date; write it as yyyy-MM-dd, such as 2026-03-02.", "code", "97110", "--date", "03/02/2026")]
    [InlineData("Required argument missing for option: '--policy'.", "bill", "97110=33", "--policy")]
    [InlineData("'9711' is not a CPT or HCPCS code; a code is five characters, such as 97110, 0791T or G0283.", "code", "9711")]
    [InlineData("--discipline 'X' is not known; it is PT, OT or SLP.", "codes", "--discipline", "X")]
    [InlineData("--policies 'x' is not known; it is one of medicare, cpt-midpoint, full-units, tricare.", "compare", "--policies", "medicare,x", "97110=33")]
    [InlineData("'--polcy' is no option of this command; a file of such a name is ./--polcy.", "batch", "--polcy")]
    [InlineData("--policy 'x' is not known; it is one of medicare, cpt-midpoint, full-units, tricare.", "batch", "--policy", "x")]
    [InlineData("'bil' is no command; the commands are bill, batch, audit, compare, check, code, codes.", "bil", "97110=33")]
    [InlineData("A command is missing; the commands are bill, batch, audit, compare, check, code, codes.")]
    [InlineData("'@days' is no command; the commands are bill, batch, audit, compare, check, code, codes.", "@days")]
    public void A_wrong_argument_is_named(string message, params string[] args) => AssertUsage(message, args);

    [Fact]
    public void The_help_of_the_verb_is_offered()
    {
        Assert.EndsWith("Try: therapycodes bill --help\n", Command.Run("bill").Error, StringComparison.Ordinal);
        Assert.EndsWith("Try: therapycodes --help\n", Command.Run("bil").Error, StringComparison.Ordinal);
    }

    private static void AssertUsage(string message, params string[] args)
    {
        var result = Command.Run(args);
        Assert.Contains($"therapycodes: {message}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Empty(result.Output);
    }
}
