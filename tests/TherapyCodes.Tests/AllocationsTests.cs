using Xunit;

namespace TherapyCodes.Tests;

public class AllocationsTests
{
    private static int[] s_escaped = [];

    [Fact]
    public void AnAllocationIsSeen() => Assert.True(Allocations.Of(() => (s_escaped = new int[3]).Length) > 0);

    [Fact]
    public void NoneIsNone() => Assert.Equal(0, Allocations.Of(() => s_escaped.Length));
}
