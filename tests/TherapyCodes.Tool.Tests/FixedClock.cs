namespace TherapyCodes.Tool.Tests;

/// <summary>2 March 2026, half an hour before midnight where the user is, when it is the 3rd in UTC already; time passes when told to.</summary>
internal sealed class FixedClock : TimeProvider
{
    private long _ticks;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("clinic", TimeSpan.FromHours(-5), "clinic", "clinic");

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(2026, 3, 3, 4, 30, 0, TimeSpan.Zero);

    public override long GetTimestamp() => _ticks;

    public void Pass(TimeSpan time) => _ticks += time.Ticks;
}
