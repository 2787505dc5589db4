using System.Text.Json;
using Aggregator.Testing;
using Xunit.Abstractions;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>Whole feeds read by CodeHollow.FeedReader and by us: where the two part, the cause is known.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const string Corpus = "corpora/feeds";

    [Fact]
    public async Task Where_our_own_files_are_read_differently_the_cause_is_known()
    {
        var partings = new List<Parting>();
        foreach (var file in TestFeeds.Documents)
        {
            partings.AddRange(await Comparison.OfAsync(file, TestFeeds.Bytes(file), new Dictionary<string, string>(), TestFeeds.Url));
        }

        output.WriteLine(PartingTable.Of(partings, TestFeeds.Documents.Count));
        Assert.True(PartingTable.Unexplained(partings) is var unexplained && unexplained.Length == 0, unexplained);
    }

    [SharedFact(Corpus)]
    public async Task Where_feeds_of_the_real_world_are_read_differently_the_cause_is_known()
    {
        var partings = new List<Parting>();
        var documents = 0;
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(SharedFolder.Require(Corpus), "manifest.jsonl")))
        {
            using var manifest = JsonDocument.Parse(line);
            if (manifest.RootElement is var given && Text(given, "category") is "realworld" or "structure")
            {
                documents++;
                partings.AddRange(await PartingsAsync(given));
            }
        }

        output.WriteLine(PartingTable.Of(partings, documents));
        Assert.True(PartingTable.Unexplained(partings) is var unexplained && unexplained.Length == 0, unexplained);
    }

    private static async Task<IReadOnlyList<Parting>> PartingsAsync(JsonElement given)
    {
        var file = Text(given, "file") ?? "";
        var body = await File.ReadAllBytesAsync(Path.Combine(SharedFolder.Require(Corpus), file));
        var headers = given.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString() ?? "");
        return await Comparison.OfAsync(file, body, headers, Text(given, "url") is { } url ? new Uri(url) : null);
    }

    private static string? Text(JsonElement given, string name) => given.GetProperty(name).GetString();
}
