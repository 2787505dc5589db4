using System.Security.Cryptography;
using System.Text.Json;

namespace Aggregator.Service.Hosting;

/// <summary><c>service.json</c> in the data folder: how commands reach the service that runs on it. Its owner's alone, since the key may write.</summary>
/// <param name="Address">A loopback address of the API.</param>
/// <param name="Key">The admin key of this run.</param>
/// <param name="Pid">The process, for the operator.</param>
internal sealed record ServiceFile(Uri Address, string Key, int Pid)
{
    /// <summary>A key nobody can guess.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The file's path in a data folder.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "service.json");

    /// <summary>Writes the file, all or nothing.</summary>
    public void Write(string dataFolder)
    {
        var path = PathIn(dataFolder);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // The mode is given at creation: a file that is closed to others a moment later was open for a moment.
            File.Delete(path + ".new");
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(path + ".new", options))
        {
            JsonSerializer.Serialize(stream, this, HostJson.Default.ServiceFile);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Reads the file; null when there is none that can be read.</summary>
    public static ServiceFile? Read(string dataFolder)
    {
        try
        {
            using var stream = File.OpenRead(PathIn(dataFolder));
            return JsonSerializer.Deserialize(stream, HostJson.Default.ServiceFile);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes the file away at a clean stop.</summary>
    public static void Remove(string dataFolder) => File.Delete(PathIn(dataFolder));
}
