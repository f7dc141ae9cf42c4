using Xunit;

namespace TherapyCodes.Tests;

public class FindingsPageTests
{
    /// <summary>The committed page is the one that the catalogue makes. With TC_WRITE_DOCS=1 in the environment it is written first.</summary>
    [Fact]
    public void ThePageIsThatOfTheCatalogue()
    {
        if (Environment.GetEnvironmentVariable("TC_WRITE_DOCS") == "1")
            File.WriteAllText(Repository.PathOf(FindingsPage.File), FindingsPage.Text());
        Assert.Equal(FindingsPage.Text(), Repository.Read(FindingsPage.File));
    }
}
