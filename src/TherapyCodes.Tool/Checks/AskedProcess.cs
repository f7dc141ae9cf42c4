using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using TherapyCodes.Tool.Batches;

namespace TherapyCodes.Tool.Checks;

/// <summary>A process that is asked line by line; it is ended with this object.</summary>
internal sealed class AskedProcess : IDisposable
{
    // Time for a process that has been told that nothing follows to end by itself, and for what it wrote last to arrive.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly LineReader _answers;
    private readonly LastWords _lastWords;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _patience;
    private long _asked;

    private AskedProcess(Process process, TimeSpan timeout, CancellationToken cancellation)
    {
        _process = process;
        _timeout = timeout;
        _cancellation = cancellation;
        _patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _answers = new(process.StandardOutput.BaseStream, () => { }, _patience.Token);
        _lastWords = new(process.StandardError.BaseStream);
    }

    /// <summary>Starts a process.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="timeout">The time that each answer may take.</param>
    /// <param name="cancellation">Asks for a clean stop.</param>
    /// <exception cref="CommandFailedException">It cannot be started.</exception>
    public static AskedProcess Start(string[] words, TimeSpan timeout, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return new(Process.Start(start)!, timeout, cancellation);
        }
        catch (Win32Exception error)
        {
            throw new CommandFailedException($"{Quoted.Text(words[0])} cannot be started: {new Win32Exception(error.NativeErrorCode).Message}.");
        }
    }

    /// <summary>Writes a line and reads the one that answers it.</summary>
    /// <param name="line">The line with its end.</param>
    /// <returns>The answer, valid until the next question.</returns>
    /// <exception cref="CommandFailedException">There is no answer.</exception>
    /// <exception cref="OperationCanceledException">A stop was asked for.</exception>
    public ReadOnlySpan<byte> Ask(ReadOnlyMemory<byte> line)
    {
        _cancellation.ThrowIfCancellationRequested();
        _asked++;
        _patience.CancelAfter(_timeout);
        try
        {
            Write(line);
            if (!_answers.TryRead(out var answer))
                throw Ended(line);
            return _answers.IsTooLong ? throw Failed(line, $"gave an answer longer than {LineReader.MostBytes} bytes (1 MiB)") : answer;
        }
        catch (OperationCanceledException waited) when (waited is not CommandFailedException && !_cancellation.IsCancellationRequested)
        {
            throw Failed(line, $"gave no answer within {_timeout.TotalSeconds} seconds",
                "It has to answer every line before it waits for the next, and to flush its output each time; --timeout takes more seconds.");
        }
        finally
        {
            _patience.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What to tell when the process cannot be asked any further: what happened, at which line, and what it wrote to standard error.</summary>
    public CommandFailedException Failed(ReadOnlyMemory<byte> line, string what, params string[] advice) => new(
    [
        $"the command {what}.",
        .. advice,
        $"Record {_asked} was {Encoding.UTF8.GetString(line.Span).TrimEnd()}",
        .. _lastWords.Lines().Select(said => $"It wrote to standard error: {said}"),
    ]);

    /// <summary>Tells the process that nothing follows, and ends it if it goes on.</summary>
    public void Dispose()
    {
        try
        {
            // A write that still waits for a reader would wait for ever.
            if (!_patience.IsCancellationRequested)
                _process.StandardInput.Close();
            if (_patience.IsCancellationRequested || !_process.WaitForExit(Grace))
            {
                _process.Kill(entireProcessTree: true);
                _process.WaitForExit(Grace);
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended meanwhile.
        }
        _process.Dispose();
        _patience.Dispose();
    }

    private void Write(ReadOnlyMemory<byte> line)
    {
        try
        {
            var input = _process.StandardInput.BaseStream;
            input.WriteAsync(line, CancellationToken.None).AsTask().WaitAsync(_patience.Token).GetAwaiter().GetResult();
            input.Flush();
        }
        catch (IOException)
        {
            // It reads no more. Its answer, if it gave one before, and its end tell more.
        }
    }

    private CommandFailedException Ended(ReadOnlyMemory<byte> line)
    {
        _lastWords.WaitForAll(Grace);
        if (!_process.WaitForExit(Grace))
            return Failed(line, "closed its output before it answered");
        // The terminal sends Ctrl-C to the command too, perhaps first.
        if (_process.ExitCode == ExitCode.Interrupted)
            throw new OperationCanceledException(_cancellation);
        return Failed(line, $"ended with exit code {_process.ExitCode} before it answered");
    }
}
