using System.Text;
using System.Text.Json.Nodes;

namespace Aggregator.Feeds;

/// <summary>Feeds for tests: the files of TestData, and strings.</summary>
internal static class TestFeeds
{
    public static readonly Uri Url = new("https://feeds.test/");

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData");

    /// <summary>All inputs that have an expectation beside them, relative to TestData.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.expected.json", SearchOption.AllDirectories).Select(InputOf).Order(StringComparer.Ordinal)];

    /// <summary>All inputs, also those that are no feeds and have no expectation.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static JsonNode? Expected(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".expected.json"))));

    public static Task<FeedParseResult> ParseAsync(string text) => ParseAsync(Encoding.UTF8.GetBytes(text));

    public static Task<FeedParseResult> ParseAsync(byte[] body, string? contentType = null)
    {
        var headers = contentType is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["content-type"] = contentType };
        return FeedParser.ParseAsync(body, headers, Url, CancellationToken.None);
    }

    public static async Task<Feed> FeedAsync(string text) => Assert.IsType<FeedParseResult.Parsed>(await ParseAsync(text)).Feed;

    public static async Task<JsonNode?> AnswerAsync(FeedParseResult.Parsed parsed) => new JsonObject
    {
        ["repairs"] = new JsonArray([.. parsed.Repairs.Select(repair => JsonValue.Create(repair))]),
        ["feed"] = JsonNode.Parse(await FeedInspection.ToJsonAsync(parsed.Feed, CancellationToken.None)),
    };

    private static string InputOf(string expectation)
    {
        var stem = expectation[..^".expected.json".Length];
        return Path.GetRelativePath(Folder, Directory.EnumerateFiles(Path.GetDirectoryName(stem) ?? Folder, Path.GetFileName(stem) + ".*").First(file => file != expectation));
    }
}
