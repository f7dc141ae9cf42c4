using System.Globalization;

namespace TherapyCodes.Tool.Batches;

/// <summary>Shows on a terminal how far a batch is, a few times a second; does nothing elsewhere.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter? _terminal;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private long _last;
    private int _shown;

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
        var milliseconds = (long)_clock.GetElapsedTime(_start).TotalMilliseconds;
        var failures = batch.Failures == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {batch.Failures:N0} failed");
        Overwrite(string.Create(CultureInfo.InvariantCulture, $"{batch.Records:N0} records{failures}, {batch.Records * 1000 / milliseconds:N0} a second"));
    }

    /// <summary>Clears the line for what comes after.</summary>
    public void End()
    {
        if (_shown > 0)
            Overwrite("");
        _terminal?.Flush();
    }

    private void Overwrite(string text)
    {
        _terminal!.Write($"\r{text.PadRight(_shown)}{(text.Length == 0 ? "\r" : "")}");
        _shown = text.Length;
    }
}
