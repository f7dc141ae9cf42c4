using TherapyCodes.Tool.Checks;
using Xunit;

namespace TherapyCodes.Tool.Tests.Checks;

public class CommandWordsTests
{
    [Theory]
    [InlineData("node units.js", "node|units.js")]
    [InlineData("  node\t units.js ", "node|units.js")]
    [InlineData("python3 'my units.py' -u", "python3|my units.py|-u")]
    [InlineData("""python3 "my units.py" -u""", "python3|my units.py|-u")]
    [InlineData("""a "" ''""", "a||")]
    [InlineData("""a --name="b c"d""", "a|--name=b cd")]
    [InlineData("""a "it's" 'say "so"'""", """a|it's|say "so" """, true)]
    [InlineData("""a "say \"so\"" \"b""", """a|say "so"|"b""")]
    [InlineData("""'C:\Program Files\units.exe' C:\new\data\ "\\server\x" """, """C:\Program Files\units.exe|C:\new\data\|\\server\x""")]
    [InlineData("""a 'b\' c""", """a|b\|c""")]
    [InlineData("a $HOME ~ * | b > c", "a|$HOME|~|*|'pipe'|b|>|c")]
    public void Words_are_split_without_a_shell(string command, string words, bool isPadded = false) =>
        Assert.Equal((isPadded ? words.TrimEnd() : words).Split('|').Select(word => word == "'pipe'" ? "|" : word), CommandWords.Split(command));

    [Theory]
    [InlineData("", "there is no program.")]
    [InlineData("  ", "there is no program.")]
    [InlineData("'' a", "there is no program.")]
    [InlineData("a 'b", "the quotation mark ' is not closed.")]
    [InlineData("a \"b'", "the quotation mark \" is not closed.")]
    public void What_is_no_command_is_told(string command, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => CommandWords.Split(command)).Message);
}
