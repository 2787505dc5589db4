using System.Text.RegularExpressions;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Why a document is no feed, in words for the operator.</summary>
internal static partial class Rejection
{
    // Characters of a document that ends before its first element does.
    private const int LongestStart = 512;

    // Characters in which a web page has shown itself for one.
    private const int Head = 256 * 1024;

    public static string Of(FeedProblem problem) => problem switch
    {
        FeedProblem.TooDeep => "Elements are nested deeper than 256.",
        FeedProblem.TooComplex => "One element has more than 512 attributes or a name longer than 1,024 characters, or there are more than 4,096 names.",
        FeedProblem.ForbiddenDtd => "The document type defines entities out of others, and the feed uses them; such definitions are not expanded.",
        FeedProblem.UnsupportedCharset => "The character set that the document names is not known here.",
        FeedProblem.Empty => "The document is empty.",
        _ => "The document is no feed.",
    };

    /// <summary>A text without the document element of a feed: a web page, another kind of XML, or a feed cut off before it began.</summary>
    public static FeedParseResult.NotAFeed NoFeed(string text)
    {
        // The first two bytes of gzip, as windows-1252 and as UTF-8 that failed.
        if (text.StartsWith("\u001F\u2039", StringComparison.Ordinal) || text.StartsWith("\u001F\uFFFD", StringComparison.Ordinal))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "Packed with gzip and not unpacked: the server did not name the content encoding, or packed twice.");
        }

        if (Prolog.IsWebPage(text.AsSpan(0, Math.Min(text.Length, Head))))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "An HTML page, not a feed.");
        }

        if (IsCutShort(text))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.Malformed, "It begins like a feed, but is beyond repair.");
        }

        var isXml = text.AsSpan().TrimStart().StartsWith('<');
        return new FeedParseResult.NotAFeed(
            FeedProblem.NotAFeed, isXml ? "XML of another kind, not a feed." : "Text or a file of another kind, not a feed.");
    }

    // Looked for from the last bracket on: over the whole text the same patterns cost its square.
    private static bool IsCutShort(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return (trimmed.Length <= LongestStart && Start().IsMatch(trimmed)) || OpenRoot().IsMatch(text.AsSpan(text.LastIndexOf('>') + 1));
    }

    [GeneratedRegex("""^(?:<\?xml[^>]*>?\s*)?<?(?:rss|feed|rdf:|channel|\?xml)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("""<(?:rss|feed|rdf:RDF)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenRoot();
}
