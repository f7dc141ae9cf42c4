using Xunit;

namespace TherapyCodes.Tests;

public class TimeRangeTests
{
    [Theory]
    [InlineData("09:00-09:33", 33)]
    [InlineData("09:00:15-09:33:14", 32)]
    [InlineData("09:00:15-09:33:15", 33)]
    [InlineData("00:00-24:00", 1440)]
    [InlineData("23:59-24:00", 1)]
    [InlineData("09:00:00-09:00:59", 0)]
    public void WholeMinutesCount(string text, int minutes)
    {
        var range = TimeRange.Parse(text);
        Assert.Equal(minutes, range.WholeMinutes);
        Assert.True(TimeRange.TryParse(text, out var again));
        Assert.Equal(range, again);
        Assert.Equal(range, TimeRange.Parse(range.ToString()));
    }

    [Theory]
    [InlineData("09:00-09:33", "09:00-09:33")]
    [InlineData("09:00:00-09:33:00", "09:00-09:33")]
    [InlineData("09:00:15-09:33", "09:00:15-09:33")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    public void ARangeIsWrittenAsItIsRead(string text, string written) => Assert.Equal(written, TimeRange.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("09:00")]
    [InlineData("09:00-")]
    [InlineData("-09:00")]
    [InlineData("9:00-9:33")]
    [InlineData("09:00-09:60")]
    [InlineData("09:00:60-09:33")]
    [InlineData("24:01-24:02")]
    [InlineData("09.00-09.33")]
    [InlineData("09:00:0009:33")]
    [InlineData("09:00-09:33:0")]
    [InlineData("09:00-09:33-10:00")]
    [InlineData("+9:00-09:33")]
    [InlineData(" 9:00-09:33")]
    [InlineData("09:00 - 09:33")]
    [InlineData("٠٩:٠٠-٠٩:٣٣")]
    public void NoOtherTextIsARange(string text)
    {
        Assert.False(TimeRange.TryParse(text, out var range));
        Assert.Equal(default, range);
        Assert.Equal(
            $"'{text}' is not a time range; write time in and out as 09:00-09:33 or 09:00:15-09:33:40.",
            Assert.Throws<FormatException>(() => TimeRange.Parse(text)).Message);
    }

    [Theory]
    [InlineData("09:33-09:00", "Time out 09:00 is not after time in 09:33;")]
    [InlineData("09:00-09:00", "Time out 09:00 is not after time in 09:00;")]
    [InlineData("23:50-00:10", "Time out 00:10 is not after time in 23:50;")]
    [InlineData("09:00:01-09:00", "Time out 09:00 is not after time in 09:00:01;")]
    public void TheTimeOutIsAfterTheTimeIn(string text, string message)
    {
        Assert.False(TimeRange.TryParse(text, out _));
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => TimeRange.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AClockMakesARange()
    {
        Assert.Equal(TimeRange.Parse("09:00-09:33"), new TimeRange(new TimeOnly(9, 0), new TimeOnly(9, 33)));
        var error = Assert.Throws<ArgumentException>(() => new TimeRange(new TimeOnly(9, 33), new TimeOnly(9, 33)));
        Assert.Equal("timeOut", error.ParamName);
        Assert.StartsWith("Time out 09:33 is not after time in 09:33; a treatment that crosses midnight is documented on two days", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:00-09:30", "09:15-09:45", 15)]
    [InlineData("09:00-09:30", "09:30-09:45", 0)]
    [InlineData("09:00-09:30", "09:29:30-09:45", 0)]
    [InlineData("09:00-09:30", "09:00-09:30", 30)]
    [InlineData("09:00-10:00", "09:15-09:30", 15)]
    [InlineData("09:00-09:30", "10:00-10:30", 0)]
    public void RangesShareMinutes(string left, string right, int minutes)
    {
        TimeRange one = TimeRange.Parse(left), other = TimeRange.Parse(right);
        Assert.Equal(minutes, one.OverlapMinutes(other));
        Assert.Equal(minutes, other.OverlapMinutes(one));
        var touches = one.StartSecond < other.EndSecond && other.StartSecond < one.EndSecond;
        Assert.Equal(touches, one.Overlaps(other));
        Assert.True(touches || minutes == 0);
    }

    [Fact]
    public void RangesThatMeetDoNotOverlap()
    {
        Assert.False(TimeRange.Parse("09:00-09:30").Overlaps(TimeRange.Parse("09:30-09:45")));
        Assert.True(TimeRange.Parse("09:00-09:30:01").Overlaps(TimeRange.Parse("09:30-09:45")));
    }
}
