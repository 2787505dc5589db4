using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>What reached the rig since it was reset.</summary>
/// <param name="MostAtOnce">Most requests at a time, by path.</param>
/// <param name="SentBytes">What was written to the sockets, by path; the buffers of the system included, which hold what nobody read.</param>
internal sealed record OriginTraffic(
    IReadOnlyList<OriginHit> Hits, IReadOnlyDictionary<string, long> MostAtOnce, IReadOnlyDictionary<string, long> SentBytes)
{
    public static OriginTraffic Read(JsonElement json) => new(
        [.. json.GetProperty("hits").EnumerateArray().Select(OriginHit.Read)], Numbers(json.GetProperty("conc")), Numbers(json.GetProperty("sent")));

    /// <summary>Requests at addresses that the service may not dial.</summary>
    public IEnumerable<string> Forbidden => Hits.Where(hit => !HostileService.Allowed.Contains(hit.Local)).Select(hit => $"{hit.Path} at {hit.Local}");

    /// <summary>Requests whose path names the case.</summary>
    public IEnumerable<OriginHit> Of(HostileCase hostile) => Hits.Where(hit => hit.Path.Contains(hostile.Id, StringComparison.Ordinal));

    private static Dictionary<string, long> Numbers(JsonElement json) => json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetInt64());
}
