namespace Aggregator.Testing;

/// <summary>The folder of corpora and rigs that lies beside the repository and is not part of it.</summary>
public static class SharedFolder
{
    /// <summary>The environment variable that names the folder; it wins over the search.</summary>
    public const string Variable = "AGGREGATOR_SHARED";

    /// <summary>The folder: <see cref="Variable"/>, else the first <c>shared</c> beside the repository or a folder above it. Null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The full path of something inside, such as <c>rig/hostile</c>; null when the folder or the thing is absent.</summary>
    /// <param name="relativePath">With forward slashes, on every system.</param>
    public static string? Find(string relativePath)
    {
        if (Path is null)
        {
            return null;
        }

        var path = System.IO.Path.Combine([Path, .. relativePath.Split('/')]);
        return System.IO.Path.Exists(path) ? path : null;
    }

    /// <summary>As <see cref="Find(string)"/>, for a test that ran because <see cref="SharedFactAttribute"/> found it.</summary>
    /// <exception cref="FileNotFoundException">It is absent.</exception>
    public static string Require(string relativePath) =>
        Find(relativePath) ?? throw new FileNotFoundException(WhatIsMissing(relativePath));

    internal static string WhatIsMissing(string relativePath) =>
        $"needs '{relativePath}' of the shared folder: set {Variable} to it, or put it as 'shared' beside the repository";

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? System.IO.Path.GetFullPath(named) : null;
        }

        return Above(AppContext.BaseDirectory)
            .Select(folder => System.IO.Path.Combine(folder.FullName, "shared"))
            .FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<DirectoryInfo> Above(string start)
    {
        for (var folder = new DirectoryInfo(start).Parent; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }
}
