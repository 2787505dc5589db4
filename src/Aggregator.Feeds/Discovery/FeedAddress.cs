using System.Collections.Frozen;

namespace Aggregator.Feeds.Discovery;

/// <summary>What an address alone says: of a feed, and of which format.</summary>
/// <param name="IsLikely">It is written as addresses of feeds are.</param>
/// <param name="Format">Null when it does not say.</param>
internal readonly record struct FeedAddress(bool IsLikely, FeedFormat? Format)
{
    // A part of a path, or a word of a file's name.
    private static readonly FrozenDictionary<string, FeedFormat?> Words = new Dictionary<string, FeedFormat?>(StringComparer.OrdinalIgnoreCase)
    {
        ["rss"] = FeedFormat.Rss, ["rss1"] = null, ["rss2"] = FeedFormat.Rss, ["rss20"] = FeedFormat.Rss, ["rssfeed"] = FeedFormat.Rss, ["rssfeeds"] = null, ["xmlrss"] = FeedFormat.Rss,
        ["atom"] = FeedFormat.Atom, ["atom1"] = FeedFormat.Atom, ["atom10"] = FeedFormat.Atom, ["atomfeed"] = FeedFormat.Atom,
        ["rdf"] = FeedFormat.Rdf, ["feed"] = null, ["feeds"] = null, ["newsfeed"] = null, ["feed1"] = null, ["feedburner"] = null, ["jsonfeed"] = FeedFormat.Json,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FeedFormat> Extensions = new Dictionary<string, FeedFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".rss"] = FeedFormat.Rss, [".rss2"] = FeedFormat.Rss, [".atom"] = FeedFormat.Atom, [".rdf"] = FeedFormat.Rdf, [".cdf"] = FeedFormat.Cdf,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Files that speak of feeds when their name does; "rss.html" speaks about them.
    private static readonly FrozenSet<string> OfData =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "", ".xml", ".json", ".php", ".asp", ".aspx", ".ashx", ".jsp", ".cgi", ".pl", ".do");

    private static readonly FrozenSet<string> WholeNames =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "index.xml", "podcast.xml", "backend.php", "backend.xml", "news.xml", "blog.xml", "videos.xml", "xml-rss2.php");

    private static readonly FrozenSet<string> Parameters =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "feed", "format", "type", "output", "alt", "mode", "view", "flavor", "render", "_format");

    /// <summary>Reads an address.</summary>
    public static FeedAddress Of(Uri url)
    {
        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = parts.Length == 0 ? "" : parts[^1];
        var extension = name.LastIndexOf('.') is >= 0 and var dot ? name[dot..] : "";
        if (Extensions.TryGetValue(extension, out var format))
        {
            return new FeedAddress(true, format);
        }

        if (InQuery(url.Query) is { } asked)
        {
            return asked;
        }

        if (!OfData.Contains(extension))
        {
            return default;
        }

        var byName = name[..^extension.Length].Split('-', '_', '.').Where(Words.ContainsKey).Select(word => Words[word]).ToList();
        var isFolder = parts.SkipLast(1).Any(Words.ContainsKey);
        var isLikely = byName.Count > 0 && (extension.Length > 0 || Words.ContainsKey(name));
        var likely = isLikely || isFolder || WholeNames.Contains(name) || FeedHost.ServesFeeds(url);
        var isJson = extension.Equals(".json", StringComparison.OrdinalIgnoreCase);
        return new FeedAddress(likely, !likely ? null : isJson ? FeedFormat.Json : byName.FirstOrDefault(word => word is not null));
    }

    /// <summary>Whether it is known to be something else that is announced as feeds are: oEmbed, a sitemap, an API.</summary>
    public static bool IsOther(Uri url) =>
        url.PathAndQuery.Contains("oembed", StringComparison.OrdinalIgnoreCase)
        || url.AbsolutePath.Contains("/wp-json/", StringComparison.OrdinalIgnoreCase)
        || url.AbsolutePath.Contains("sitemap", StringComparison.OrdinalIgnoreCase)
        || url.AbsolutePath.Contains("opensearch", StringComparison.OrdinalIgnoreCase);

    // "?feed=rss2", "?format=feed&type=rss", "?alt=rss", "?rss", "?rss=1".
    private static FeedAddress? InQuery(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', ';'))
        {
            var (name, value) = pair.IndexOf('=') is >= 0 and var at ? (pair[..at], pair[(at + 1)..]) : (pair, "");
            if (Parameters.Contains(name) && Words.TryGetValue(value, out var format))
            {
                return new FeedAddress(true, format);
            }

            if (value is "" or "1" or "true" or "yes" or "on" && Words.TryGetValue(name, out format))
            {
                return new FeedAddress(true, format);
            }
        }

        return null;
    }
}
