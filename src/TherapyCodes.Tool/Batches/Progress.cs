namespace TherapyCodes.Tool.Batches;

/// <summary>Shows on a terminal how far a batch is, a few times a second; does nothing elsewhere.</summary>
internal sealed class Progress
{
    private const string ClearLine = "\r\e[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter? _terminal;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private long _last;

    /// <param name="terminal">The terminal; null shows nothing.</param>
    /// <param name="clock">Measures the pauses and the speed.</param>
    public Progress(TextWriter? terminal, TimeProvider clock)
    {
        _terminal = terminal;
        _clock = clock;
        _start = _last = clock.GetTimestamp();
    }

    public void Show(Batch batch)
    {
        if (_terminal is null || _clock.GetElapsedTime(_last) < Pause)
            return;
        _last = _clock.GetTimestamp();
        var milliseconds = Math.Max(1, (long)_clock.GetElapsedTime(_start).TotalMilliseconds);
        var failures = batch.Failures == 0 ? "" : $", {batch.Failures:N0} failed";
        _terminal.Write($"{ClearLine}{batch.Records:N0} records{failures}, {batch.Records * 1000 / milliseconds:N0} a second");
    }

    public void End()
    {
        _terminal?.Write(ClearLine);
    }
}
