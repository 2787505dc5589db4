using Aggregator.Extraction.Decoding;

namespace Aggregator.Extraction;

/// <summary>A fetched HTML document.</summary>
/// <param name="Html">The decoded document.</param>
/// <param name="Url">Where it came from, after redirects; null when unknown, and relative addresses are then left out.</param>
public sealed record Page(string Html, Uri? Url)
{
    /// <summary>The address that was asked for; with it a redirect to the front page is recognised. Null when unknown or the same.</summary>
    public Uri? Asked { get; init; }

    /// <summary>Decodes a body: byte order mark, then the header's charset, then <c>meta charset</c>; valid UTF-8 beats a wrong label.</summary>
    /// <param name="contentType">The Content-Type header; null when there was none.</param>
    public static Page FromBytes(ReadOnlyMemory<byte> body, string? contentType, Uri? url) =>
        new(PageDecoding.Decode(body.Span, contentType), url);
}
