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

    /// <summary>Writes the file.</summary>
    public void Write(string dataFolder) => OwnersFile.Write(PathIn(dataFolder), stream => JsonSerializer.Serialize(stream, this, HostJson.Default.ServiceFile));

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
