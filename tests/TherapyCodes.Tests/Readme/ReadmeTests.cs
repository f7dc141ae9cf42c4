using System.Text.RegularExpressions;
using Xunit;

namespace TherapyCodes.Tests.Readme;

public class ReadmeTests
{
    private static readonly string Readme = Text("README.md");

    [Fact]
    public void Every_csharp_block_is_the_compiled_example()
    {
        var compiled = Parts(Text("ReadmeExample.cs"), "// <README>", "// </README>").Select(Unindented);
        var shown = Parts(Readme, "```csharp", "```").Select(block => Unindented(Regex.Replace(block, @"^using [\w.]+;\n", "", RegexOptions.Multiline)));
        Assert.Equal(compiled, shown);
    }

    [Fact]
    public void The_printed_answers_are_the_real_ones() => Assert.Equal(
        Parts(Readme, "```text", "```").Select(text => text.Trim()),
        new Action<TextWriter>[] { ReadmeExample.Run, ReadmeExample.Check }.Select(Printed));

    [Fact]
    public void The_units_alone_are_as_the_comment_says() => Assert.Equal(321, ReadmeExample.Units());

    [Fact]
    public void The_number_of_codes_is_the_real_one() =>
        Assert.Contains($"{TherapyCodeSet.Default.Codes.Select(code => code.Code).Distinct().Count()} therapy codes by date of service", Readme, StringComparison.Ordinal);

    private static string Printed(Action<TextWriter> example)
    {
        using var output = new StringWriter { NewLine = "\n" };
        example(output);
        return output.ToString().Trim();
    }

    private static string Text(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", name)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Parts(string text, string start, string end)
    {
        for (var from = text.IndexOf(start + "\n", StringComparison.Ordinal); from >= 0; from = text.IndexOf(start + "\n", from, StringComparison.Ordinal))
        {
            from += start.Length + 1;
            var to = text.IndexOf(end, from, StringComparison.Ordinal);
            yield return text[from..to];
            from = to + end.Length;
        }
    }

    private static string Unindented(string block)
    {
        var lines = block.Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        var indent = lines.Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line[indent..].TrimEnd()));
    }
}
