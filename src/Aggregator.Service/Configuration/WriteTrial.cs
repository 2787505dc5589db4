namespace Aggregator.Service.Configuration;

/// <summary>Finds out whether a folder can be written in the one way that is right for access lists, read-only mounts and quotas alike: by writing.</summary>
internal static class WriteTrial
{
    /// <summary>Makes an empty file in the folder and takes it away.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void In(string folder)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose };
        using var trial = new FileStream(Path.Combine(folder, $".aggregator-check-{Guid.NewGuid():N}"), options);
    }
}
