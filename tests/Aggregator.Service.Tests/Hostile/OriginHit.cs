using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>A request that reached the rig.</summary>
/// <param name="Local">The address it reached: the canary for forbidden ones.</param>
/// <param name="Headers">Those that the rig keeps, in lower case.</param>
internal sealed record OriginHit(string Path, string Local, IReadOnlyDictionary<string, string> Headers)
{
    public static OriginHit Read(JsonElement json) => new(
        json.GetProperty("path").GetString() ?? "",
        json.GetProperty("local").GetString() ?? "",
        json.GetProperty("h").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase));
}
