using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading;

/// <summary>Why a document is no feed, in words for the operator.</summary>
internal static partial class Rejection
{
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
        if (WebPage().IsMatch(text))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, "An HTML page, not a feed.");
        }

        return FeedStart().IsMatch(text)
            ? new FeedParseResult.NotAFeed(FeedProblem.Malformed, "It begins like a feed, but is beyond repair.")
            : new FeedParseResult.NotAFeed(FeedProblem.NotAFeed, text.Contains('<', StringComparison.Ordinal) ? "XML of another kind, not a feed." : "Text or a file of another kind, not a feed.");
    }

    [GeneratedRegex("""<(?:!doctype\s+html|html)[\s>]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebPage();

    [GeneratedRegex("""^\s*(?:<\?xml[^>]*>?\s*)?<?(?:rss|feed|rdf:|channel|\?xml)?\s*$|<(?:rss|feed|rdf:RDF)\b[^>]*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedStart();
}
