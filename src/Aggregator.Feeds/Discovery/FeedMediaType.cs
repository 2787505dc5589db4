namespace Aggregator.Feeds.Discovery;

/// <summary>What a media type says of a link, in the spellings publishers use.</summary>
internal static class FeedMediaType
{
    /// <summary>The family of feeds it names; null for any other type, and for XML and JSON as such.</summary>
    /// <remarks>
    /// By the subtype's own word, for beside the registered <c>application/rss+xml</c> there are <c>text/rss</c>, <c>application/x-atom+xml</c>, <c>application/rss-xml</c>
    /// and a bare <c>rss</c>; but not <c>atomsvc</c> or <c>atomcat</c>, which are documents of the publishing protocol.
    /// </remarks>
    public static FeedFormat? Format(string type) => Word(type) switch
    {
        "rss" or "rss2" => FeedFormat.Rss,
        "atom" => FeedFormat.Atom,
        "rdf" => FeedFormat.Rdf,
        "feed" => FeedFormat.Json,
        "cdf" or "netcdf" => FeedFormat.Cdf,
        _ => null,
    };

    /// <summary>Whether a feed may come under it: XML, JSON, or nothing said. WordPress announces its API as JSON, others their sitemap as XML.</summary>
    public static bool MayBeFeed(string type) => Subtype(type) is "xml" or "json" or "";

    private static string Word(string type)
    {
        var subtype = Subtype(type);
        var own = subtype.StartsWith("x-", StringComparison.Ordinal) || subtype.StartsWith("x.", StringComparison.Ordinal) ? subtype[2..] : subtype;
        return own.EndsWith("oembed", StringComparison.Ordinal) ? "" : own.Split('+', '-')[0];
    }

    private static string Subtype(string type) => type.Split(';')[0].Split('/')[^1].Trim().ToLowerInvariant();
}
