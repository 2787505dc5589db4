using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Aggregator.Feeds.Decoding;
using Aggregator.Feeds.Repair;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    // Depth 64 is the framework's default; a feed needs six.
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    // White space, NULs, and the bytes of the mark U+FEFF.
    private static readonly SearchValues<byte> Around = SearchValues.Create(" \t\r\n\0\uFEFF"u8);

    /// <summary>True for a text that can only be JSON.</summary>
    public static bool Recognises(ReadOnlySpan<byte> utf8) => utf8.IndexOfAnyExcept(Around) is >= 0 and var first && utf8[first] == (byte)'{';

    /// <summary>Reads the feed; without items or version it is JSON, but no feed.</summary>
    public static FeedParseResult Read(DecodedText decoded, Uri? documentUrl, RepairLog log, CancellationToken cancellationToken)
    {
        var text = decoded.Text;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(ForbiddenEscapes.Replace(text, log).AsMemory().Trim("\uFEFF \t\r\n\0"), Options);
        }
        catch (JsonException error)
        {
            return text.Contains("jsonfeed.org", StringComparison.Ordinal)
                ? new FeedParseResult.NotAFeed(FeedProblem.Malformed, $"A JSON Feed that is broken at line {error.LineNumber + 1}.")
                : new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "JSON, but not a JSON Feed.");
        }

        // Not disposed: the items read from it for as long as somebody holds them.
        var root = document.RootElement;
        var items = root.List("items");
        var version = Version(root.Text("version"));
        if (version is null && (!root.TryGetProperty("items", out _) || root.Text("title") is null && items.Count == 0))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "JSON, but not a JSON Feed.");
        }

        if (items.Count > FeedLimits.Items)
        {
            log.Note(Mending.ManyItems);
        }

        var baseUrl = documentUrl ?? AbsoluteUrl.Resolve(root.Text("feed_url"), null) ?? AbsoluteUrl.Resolve(root.Text("home_page_url"), null);
        var feed = JsonFeedMapper.Channel(root, version, baseUrl);
        var read = items.Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedLimits.Items).Select(item => Raw(item, feed));
        return new FeedParseResult.Parsed(feed with { Items = [.. read] }, log.ToSentences());
    }

    private static RawFeedItem Raw(JsonElement item, Feed feed) =>
        new(XxHash64.Of(JsonMarshal.GetRawUtf8Value(item), seed: 0), () => JsonFeedMapper.Item(item, feed));

    private static string? Version(string? address) =>
        address?.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) != true ? null
            : address[(address.LastIndexOf('/') + 1)..] is var said and not ("1" or "") ? said
            : "1.0";
}
