namespace TherapyCodes.Tool.Batches;

/// <summary>A file that appears under its name only when it is whole; until then, and after a failed run, it has <c>.partial</c> behind its name.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;

    private OutputFile(string path, string partialPath)
    {
        _path = path;
        PartialPath = partialPath;
        _stream = new(partialPath, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Where the file is until it is whole.</summary>
    public string PartialPath { get; }

    public Stream Stream => _stream;

    /// <summary>Starts a file; a device such as /dev/null is written as it is.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static OutputFile Create(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a directory; --out needs a file.");
        var isDevice = !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
        return new(path, isDevice ? path : path + ".partial");
    }

    /// <summary>The file is whole.</summary>
    public void Complete()
    {
        _stream.Dispose();
        if (PartialPath != _path)
            File.Move(PartialPath, _path, overwrite: true);
    }

    public void Dispose() => _stream.Dispose();
}
