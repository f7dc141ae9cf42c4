namespace TherapyCodes.Tests;

/// <summary>The files of the repository that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string file) => Path.Combine([Root, .. file.Split('/')]);

    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    public static IEnumerable<string> FilesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TherapyCodes.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has TherapyCodes.sln; run the tests in the repository.");
    }
}
