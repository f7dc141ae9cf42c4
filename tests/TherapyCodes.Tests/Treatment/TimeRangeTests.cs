using Xunit;

namespace TherapyCodes.Tests;

public class TimeRangeTests
{
    [Theory]
    [InlineData("09:00-09:33", 33)]
    [InlineData("09:00:00-09:33:00", 33)]
    [InlineData("09:00:01-09:33:00", 32)]
    [InlineData("09:00:15-09:33:40", 33)]
    [InlineData("09:00-09:00:59", 0)]
    [InlineData("09:00:30-09:08:29", 7)]
    [InlineData("00:00-24:00", 1440)]
    [InlineData("23:59:59-24:00", 0)]
    [InlineData("01:30-03:30", 120)] // a change to daylight saving time makes no difference: the clock on the wall counts
    public void WholeMinutesCountAndSecondsAreNeverRoundedUp(string text, int minutes) => Assert.Equal(minutes, TimeRange.Parse(text).WholeMinutes);

    [Theory]
    [InlineData("09:00-09:33", "09:00-09:33")]
    [InlineData("09:00:00-09:33:40", "09:00-09:33:40")]
    [InlineData("23:00-24:00", "23:00-24:00")]
    [InlineData("00:00:01-00:00:02", "00:00:01-00:00:02")]
    public void ARangePrintsAsItIsRead(string text, string printed)
    {
        var range = TimeRange.Parse(text);
        Assert.Equal(printed, range.ToString());
        Assert.Equal(range, TimeRange.Parse(printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("09:00")]
    [InlineData("09:00-")]
    [InlineData("-09:00")]
    [InlineData("9:00-9:33")]
    [InlineData("09:00-09:60")]
    [InlineData("09:00-09:33:60")]
    [InlineData("09:00-24:00:01")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00–09:33")]
    [InlineData("09:00 - 09:33")]
    [InlineData("09.00-09.33")]
    [InlineData("09:00-09:33-10:00")]
    [InlineData("+9:00-09:33")]
    [InlineData("٠٩:٠٠-٠٩:٣٣")]
    [InlineData("09:00:-09:33")]
    [InlineData("09:00-09:33 PM")]
    public void NoOtherTextIsARange(string text)
    {
        Assert.False(TimeRange.TryParse(text, out var range));
        Assert.Equal(default, range);
        var error = Assert.Throws<FormatException>(() => TimeRange.Parse(text));
        Assert.Contains("is not a time range; write time in and out as 09:00-09:33", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:33-09:00", "Time out 09:00 is not after time in 09:33")]
    [InlineData("09:00-09:00", "Time out 09:00 is not after time in 09:00")]
    [InlineData("23:30-00:15", "a treatment that crosses midnight is documented on two days")]
    [InlineData("24:00-24:00", "Time out 24:00 is not after time in 24:00")]
    public void TimeOutComesAfterTimeInOnTheSameDay(string text, string message)
    {
        Assert.False(TimeRange.TryParse(text, out _));
        Assert.Contains(message, Assert.Throws<FormatException>(() => TimeRange.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TimesOfDayMakeARange()
    {
        Assert.Equal(TimeRange.Parse("09:00:15-09:33"), new TimeRange(new(9, 0, 15), new(9, 33)));
        var error = Assert.Throws<ArgumentException>(() => new TimeRange(new(9, 33), new(9, 0)));
        Assert.Equal("timeOut", error.ParamName);
        Assert.Contains("Time out 09:00 is not after time in 09:33", error.Message, StringComparison.Ordinal);
    }

    /// <summary>59.1 seconds are no minute, although the clock's seconds are 60 apart.</summary>
    [Fact]
    public void PartsOfASecondNeverMakeARangeLonger()
    {
        Assert.Equal(0, new TimeRange(new(9, 0, 0, 900), new(9, 1)).WholeMinutes);
        Assert.Equal(1, new TimeRange(new(9, 0), new(9, 1, 0, 900)).WholeMinutes);
        Assert.Throws<ArgumentException>(() => new TimeRange(new(9, 0, 0, 100), new(9, 0, 1)));
    }

    [Theory]
    [InlineData("09:00-09:30", "09:30-10:00", false, 0)]
    [InlineData("09:00-09:30", "09:10-09:20", true, 10)]
    [InlineData("09:00-09:30", "09:20-09:45", true, 10)]
    [InlineData("09:00-09:30", "09:29:30-09:45", true, 0)]
    [InlineData("09:00-09:30", "10:00-10:30", false, 0)]
    public void RangesOverlap(string one, string other, bool overlaps, int minutes)
    {
        TimeRange first = TimeRange.Parse(one), second = TimeRange.Parse(other);
        Assert.Equal((overlaps, overlaps), (first.Overlaps(second), second.Overlaps(first)));
        Assert.Equal((minutes, minutes), (first.OverlapMinutes(second), second.OverlapMinutes(first)));
    }

    [Fact]
    public void DefaultIsTheEmptyRange()
    {
        Assert.Equal(0, default(TimeRange).WholeMinutes);
        Assert.Equal("00:00-00:00", default(TimeRange).ToString());
        Assert.False(default(TimeRange).Overlaps(TimeRange.Parse("00:00-24:00")));
    }

    /// <summary>Every pair of clock times in a morning: minutes are whole, never more than passed.</summary>
    [Fact]
    public void MinutesAreThoseThatPassed()
    {
        for (var start = 0; start < 150; start += 7)
        {
            for (var length = 1; length < 400; length += 13)
            {
                var range = new TimeRange(new TimeOnly(9, 0).Add(TimeSpan.FromSeconds(start)), new TimeOnly(9, 0).Add(TimeSpan.FromSeconds(start + length)));
                var passed = 0;
                for (var second = 60; second <= length; second += 60)
                    passed++;
                Assert.Equal(passed, range.WholeMinutes);
                Assert.True(TimeRange.TryParse(range.ToString(), out var read));
                Assert.Equal(range, read);
            }
        }
    }
}
