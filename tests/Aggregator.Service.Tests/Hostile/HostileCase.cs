using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>One numbered bad behaviour of the rig.</summary>
/// <param name="FeedUrl">What to subscribe; of a page, its companion feed.</param>
internal sealed record HostileCase(string Id, string Group, bool IsPage, Uri Url, string FeedUrl, string Note, Expectation Expect)
{
    /// <summary>Reads what the rig tells of its cases.</summary>
    public static IReadOnlyList<HostileCase> ReadAll(JsonElement rig)
    {
        var defaults = rig.GetProperty("defaults");
        return [.. rig.GetProperty("cases").EnumerateArray().Select(json => Read(json, defaults))];
    }

    /// <summary>Several sources together, which are a test of their own.</summary>
    public bool IsScenario => Expect.State == "scenario" || Expect.MostAtOnce is not null;

    private static HostileCase Read(JsonElement json, JsonElement defaults) => new(
        Text(json, "id"), Text(json, "group"), Text(json, "kind") == "page", new Uri(Text(json, "url")), Text(json, "feed_url"), Text(json, "note"),
        new Expectation(json.GetProperty("expect"), defaults));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
