using System.Text;
using AngleSharp.Dom;
using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>Links in the text of a page that look like feeds.</summary>
internal static class LinkedFeeds
{
    private const int MaxFeeds = 200;
    private const int LongestText = 120;
    private const int MostNodes = 60;   // inside one link: a hostile page nests them

    /// <summary>Those among the page's links, in document order.</summary>
    /// <remarks>
    /// On the page's own site the address or the words are enough; on another the words have to say so, or its host has to serve feeds. Names on the way to
    /// other people's feeds (blogrolls) would otherwise outnumber the site's own.
    /// </remarks>
    public static IEnumerable<LikelyFeed> In(SearchedPage page) =>
        page.Anchors.Select(anchor => Of(anchor, page)).OfType<LikelyFeed>().Take(MaxFeeds);

    private static LikelyFeed? Of(IElement anchor, SearchedPage page)
    {
        var href = anchor.GetAttribute("href");
        var unwrapped = ReaderLink.Unwrapped(href, page.BaseUrl);
        if (AbsoluteUrl.Resolve(unwrapped, page.BaseUrl) is not { } url || FeedAddress.IsOther(url) || IsThePage(url, page))
        {
            return null;
        }

        var address = FeedAddress.Of(url);
        var label = Label(anchor);
        var isNamed = FeedMediaType.Format(anchor.GetAttribute("type") ?? "") is not null || !ReferenceEquals(unwrapped, href) || FeedWords.Say(label) || HasIcon(anchor);
        var isOwn = FeedHost.AreOfOneSite(url, page.Url) || FeedHost.ServesFeeds(url);
        if (!isNamed && !(address.IsLikely && isOwn))
        {
            return null;
        }

        var weight = (address.IsLikely ? 2 : 0) + (isNamed ? 1 : 0) + (isOwn ? 2 : 0);
        return new LikelyFeed(FeedWords.Candidate(url, label, address.Format, FeedClue.Linked), weight);
    }

    private static bool IsThePage(Uri url, SearchedPage page) =>
        url.GetLeftPart(UriPartial.Query) == page.Url.GetLeftPart(UriPartial.Query);

    // What a person or a screen reader takes for the link's name: its words, else those of its picture.
    private static string Label(IElement anchor)
    {
        var text = new StringBuilder();
        var left = MostNodes;
        Read(anchor, text, ref left);
        var label = text.ToString().Trim();
        return label.Length > 0 ? label : (anchor.GetAttribute("aria-label") ?? anchor.GetAttribute("title") ?? "").Trim();
    }

    private static void Read(INode parent, StringBuilder text, ref int left)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (left-- <= 0 || text.Length > LongestText)
            {
                return;
            }

            if (node is ICharacterData { NodeType: NodeType.Text } words)
            {
                text.Append(words.Data.AsSpan(0, Math.Min(words.Length, LongestText + 1)));
            }
            else if (node is IElement element)
            {
                text.Append(' ').Append(element.GetAttribute("alt") ?? element.GetAttribute("aria-label") ?? "").Append(' ');
                Read(element, text, ref left);
            }
        }
    }

    // "fa fa-rss", "icon-feed", "#rss-icon" in a sprite, "/images/rss.png": fonts and sprites say in their names what eyes see.
    private static bool HasIcon(IElement anchor)
    {
        var left = MostNodes;
        return Says(anchor.ClassName) || HasIcon(anchor, ref left);
    }

    private static bool HasIcon(INode parent, ref int left)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (left-- <= 0)
            {
                return false;
            }

            if (node is IElement element
                && (Says(element.ClassName) || Says(element.GetAttribute("src")) || Says(element.GetAttribute("href")) || Says(element.GetAttribute("xlink:href"))
                    || HasIcon(element, ref left)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(string? name) =>
        name is { Length: > 0 and < 500 } && name.Split(' ', '-', '_', '.', '/', '#').Any(word => word.ToLowerInvariant() is "rss" or "atom" or "feed" or "rss2");
}
