using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Aggregator.Html;

namespace Aggregator.Discovery;

/// <summary>The feeds that a page points to. Pure: HTML in, addresses out.</summary>
internal static class FeedLinks
{
    private const int MaxLinks = 20;

    private static readonly string[] FeedTypes =
    [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/xml", "text/xml", "application/json",
    ];

    private static readonly string[] FeedWords = ["rss", "atom", "feed", "feeds", "rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json", "rss2", "index.rdf"];

    /// <summary>
    /// First what the head announces (<c>link rel=alternate</c>), then links that look like feeds; each once, in document order, at most twenty.
    /// </summary>
    /// <returns>Announced, and those that only look like feeds.</returns>
    public static async Task<(IReadOnlyList<Uri> Announced, IReadOnlyList<Uri> Likely)> FindAsync(
        ReadOnlyMemory<byte> html, Uri url, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(html.ToArray(), writable: false);
        using var document = await new HtmlParser().ParseDocumentAsync(stream, cancellationToken);
        var baseUrl = AbsoluteUrl.Resolve(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;

        var announced = Addresses(document.QuerySelectorAll("link[rel][href]").Where(IsAnnouncement), baseUrl, []);
        var likely = Addresses(document.QuerySelectorAll("a[href]").Where(anchor => LooksLikeFeed(anchor, baseUrl)), baseUrl, announced);
        return (announced, likely);
    }

    private static List<Uri> Addresses(IEnumerable<IElement> links, Uri baseUrl, IReadOnlyList<Uri> known) =>
        [.. links.Select(link => AbsoluteUrl.Resolve(link.GetAttribute("href"), baseUrl)).OfType<Uri>().Except(known).Distinct().Take(MaxLinks)];

    // "rel=feed" was in HTML 5 drafts, and sites still use it. oEmbed and hreflang links are alternates too, of other types.
    private static bool IsAnnouncement(IElement link)
    {
        var relations = (link.GetAttribute("rel") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var type = (link.GetAttribute("type") ?? "").Split(';')[0].Trim();
        return relations.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (relations.Contains("alternate", StringComparer.OrdinalIgnoreCase)
                && FeedTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
                && !(link.GetAttribute("href") ?? "").Contains("oembed", StringComparison.OrdinalIgnoreCase));
    }

    // By the last part of the path on this very site: "/feed/", "/rss.xml", "/?feed=rss2"; not by words in the text, which lead to essays about feeds.
    private static bool LooksLikeFeed(IElement anchor, Uri baseUrl)
    {
        if (AbsoluteUrl.Resolve(anchor.GetAttribute("href"), baseUrl) is not { } target || !target.Host.EndsWith(SiteOf(baseUrl), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var last = target.AbsolutePath.TrimEnd('/').Split('/')[^1];
        return FeedWords.Contains(last, StringComparer.OrdinalIgnoreCase)
            || target.AbsolutePath.EndsWith(".rss", StringComparison.OrdinalIgnoreCase)
            || target.AbsolutePath.EndsWith(".atom", StringComparison.OrdinalIgnoreCase)
            || target.Query.Contains("feed=", StringComparison.OrdinalIgnoreCase);
    }

    private static string SiteOf(Uri url) => url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
}
