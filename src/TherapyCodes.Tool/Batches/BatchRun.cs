namespace TherapyCodes.Tool.Batches;

/// <summary>One run of a batch from file to file, with progress and a last word on a terminal.</summary>
internal static class BatchRun
{
    /// <param name="batch">The batch.</param>
    /// <param name="inputPath">The records; - is the standard input.</param>
    /// <param name="outputPath">Where to write; null is the standard output.</param>
    /// <param name="surroundings">Input, output and the rest.</param>
    /// <param name="cancellation">Asks for a clean stop.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Batch batch, string inputPath, string? outputPath, Surroundings surroundings, CancellationToken cancellation)
    {
        using var input = InputFile.Open(inputPath, surroundings);
        using var file = outputPath is null or "-" ? null : OutputFile.Create(outputPath);
        var hasProgress = surroundings.IsErrorTerminal && (file is not null || surroundings.TerminalWidth is null);
        var progress = new Progress(hasProgress ? surroundings.Error : null, surroundings.Clock);
        var isStopped = false;
        try
        {
            batch.Run(input, file?.Stream ?? surroundings.Output, progress, cancellation);
            file?.Complete();
        }
        catch (OperationCanceledException)
        {
            isStopped = true;
        }
        finally
        {
            progress.End();
        }
        if (isStopped)
        {
            surroundings.Error.WriteLine($"{CommandLine.Name}: stopped after {batch.Records} records{(file is null ? "" : $"; they are in {file.PartialPath}")}.");
            return ExitCode.Interrupted;
        }
        if (batch.Failures == 0)
            return ExitCode.Success;
        surroundings.Error.WriteLine($"{CommandLine.Name}: {batch.Failures} of {batch.Records} records failed; each has an error record with its line.");
        return ExitCode.Failure;
    }
}
