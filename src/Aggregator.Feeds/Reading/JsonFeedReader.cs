using System.Buffers;
using System.Text;
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

    private static readonly JsonReaderOptions ReaderOptions =
        new() { AllowTrailingCommas = Options.AllowTrailingCommas, CommentHandling = Options.CommentHandling, MaxDepth = Options.MaxDepth };

    // White space, NULs, and the bytes of the mark U+FEFF.
    private static readonly SearchValues<byte> Around = SearchValues.Create(" \t\r\n\0\uFEFF"u8);

    /// <summary>True for a text that can only be JSON.</summary>
    public static bool Recognises(ReadOnlySpan<byte> utf8) => utf8.IndexOfAnyExcept(Around) is >= 0 and var first && utf8[first] == (byte)'{';

    /// <summary>Reads the feed; without items or version it is JSON, but no feed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FeedParseResult Read(DecodedText document, Uri? documentUrl, string? language, RepairLog log, CancellationToken cancellationToken)
    {
        JsonParts parts;
        try
        {
            parts = Parse(document, log, cancellationToken);
        }
        catch (JsonException error)
        {
            return document.Utf8.Span.IndexOf("jsonfeed.org"u8) >= 0
                ? new FeedParseResult.NotAFeed(FeedProblem.Malformed, $"A JSON Feed that is broken at line {error.LineNumber + 1}.")
                : new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "JSON, but not a JSON Feed.");
        }

        using var rest = JsonDocument.Parse(parts.Root, Options);
        var root = rest.RootElement;
        var version = Version(root.Text("version"));
        if (version is null && (!root.TryGetProperty("items", out _) || root.Text("title") is null && parts.ItemCount == 0))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "JSON, but not a JSON Feed.");
        }

        if (parts.ItemCount > FeedLimits.Items)
        {
            log.Note(Mending.ManyItems);
        }

        var baseUrl = documentUrl ?? AbsoluteUrl.Resolve(root.Text("feed_url"), null) ?? AbsoluteUrl.Resolve(root.Text("home_page_url"), null);
        var feed = JsonFeedMapper.Channel(root, version, baseUrl);
        feed = feed with { Language = feed.Language ?? language };
        return new FeedParseResult.Parsed(feed with { Items = [.. parts.Items.Select(item => Raw(item, feed))] }, log.ToSentences());
    }

    private static JsonParts Parse(DecodedText document, RepairLog log, CancellationToken cancellationToken)
    {
        var sound = HasEscapes(document.Utf8.Span) ? Encoding.UTF8.GetBytes(ForbiddenEscapes.Replace(document.Text, log)) : document.Utf8;
        try
        {
            return JsonParts.Of(Trimmed(sound.Span), ReaderOptions, log, cancellationToken);
        }
        catch (JsonException) when (BareControls.Escape(document.Text) is var escaped && !ReferenceEquals(escaped, document.Text))
        {
            sound = Encoding.UTF8.GetBytes(ForbiddenEscapes.Replace(escaped, log));
            var parts = JsonParts.Of(Trimmed(sound.Span), ReaderOptions, log, cancellationToken);
            log.Note(Mending.BareControl);
            return parts;
        }
    }

    // Escapes that may need mending are rare, and are mended in a string.
    private static bool HasEscapes(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\u"u8) >= 0 || utf8.IndexOf("\\b"u8) >= 0 || utf8.IndexOf("\\f"u8) >= 0;

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> utf8) => utf8[utf8.IndexOfAnyExcept(Around)..(utf8.LastIndexOfAnyExcept(Around) + 1)];

    private static RawFeedItem Raw(ReadOnlyMemory<byte> item, Feed feed) => new(XxHash64.Of(item.Span, seed: 0), () =>
    {
        using var document = JsonDocument.Parse(item, Options);
        return JsonFeedMapper.Item(document.RootElement, feed);
    });

    private static string? Version(string? address) =>
        address is "1" or "1.0" or "1.1" ? address == "1" ? "1.0" : address
            : address?.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) != true ? null
            : address[(address.LastIndexOf('/') + 1)..] is var said and not ("1" or "") ? said
            : "1.0";
}
