using Aggregator.Feeds.Decoding;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Repair;
using Aggregator.Html;

namespace Aggregator.Feeds;

/// <summary>The front door: the bytes a publisher sent, in any format and any state of repair, to one <see cref="Feed"/>.</summary>
public static class FeedParser
{
    /// <summary>Decodes, repairs where needed, recognises the format and reads the channel; items are read on demand.</summary>
    /// <param name="body">The document as it came over the wire, after content decoding (gzip, br).</param>
    /// <param name="headers">Response headers by name in any case; <c>Content-Type</c>, <c>Content-Location</c> and <c>Content-Language</c> are looked at. Empty when unknown.</param>
    /// <param name="url">Where the document came from, after redirects: the base of relative addresses. Null when unknown.</param>
    /// <remarks>
    /// The task is complete when it is returned: reading is computing, and there is nothing to wait for. It is a task because it stands in a flow of steps
    /// that are all awaited, and so that a body which comes while it is read will not change the signature. Whoever must not be held up by some
    /// milliseconds per megabyte, as a user interface must not, calls it in a <c>Task.Run</c> of his own: a server would gain nothing from one here.
    /// </remarks>
    /// <returns><see cref="FeedParseResult.Parsed"/>, or <see cref="FeedParseResult.NotAFeed"/> with the reason. Never throws for what a publisher
    /// sent.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; every stage looks at it at least once per megabyte of the body.</exception>
    public static Task<FeedParseResult> ParseAsync(
        ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers, Uri? url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(headers);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Parse(body, headers, url, cancellationToken));
    }

    private static FeedParseResult Parse(
        ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers, Uri? url, CancellationToken cancellationToken)
    {
        if (FeedDecoder.Decode(body, Header(headers, "Content-Type"), cancellationToken) is not { } decoded)
        {
            return new FeedParseResult.NotAFeed(FeedProblem.UnsupportedCharset, Rejection.Of(FeedProblem.UnsupportedCharset));
        }

        if (decoded.IsBlank)
        {
            return new FeedParseResult.NotAFeed(FeedProblem.Empty, Rejection.Of(FeedProblem.Empty));
        }

        var log = new RepairLog();
        if (decoded.Mending is { } mending)
        {
            log.Note(mending);
        }

        var documentUrl = AbsoluteUrl.Resolve(Header(headers, "Content-Location"), url) ?? url;
        var language = Language(Header(headers, "Content-Language"));
        var document = TwiceEncoded.Decode(decoded, log);
        return JsonFeedReader.Recognises(document.Utf8.Span)
            ? JsonFeedReader.Read(document, documentUrl, language, log, cancellationToken)
            : XmlFeedReader.Read(document, documentUrl, language, log, cancellationToken);
    }

    // Several languages are those of the readers (RFC 9110 8.5), not that of the text.
    private static string? Language(string? header) => header?.Contains(',', StringComparison.Ordinal) == false ? XmlReading.NullIfBlank(header) : null;

    private static string? Header(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
