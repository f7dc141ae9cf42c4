namespace TherapyCodes.Tool.Batches;

/// <summary>Opens the records of a batch.</summary>
internal static class InputFile
{
    /// <summary>Opens a file, or the standard input for <c>-</c>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Stream Open(string path, Surroundings surroundings)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a directory; records come from a file.");
        if (path != "-")
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        if (surroundings.IsInputTerminal)
            surroundings.Error.WriteLine($"{CommandLine.Name}: reading records from the terminal, a line of JSON each; Ctrl-D ends them.");
        return surroundings.Input;
    }
}
