using System.Xml.Linq;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>Where a document says it lives, for one that came without an address: a file, a message of a hub.</summary>
internal static class OwnAddress
{
    /// <summary>The self link, else the site's address; null when neither is said in full.</summary>
    public static Uri? Of(XElement channel) => Link(channel, IsSelf) ?? Link(channel, IsPage);

    private static Uri? Link(XElement channel, Func<XElement, bool> isMeant) => channel.Elements()
        .Where(child => child.Name.LocalName == "link" && (child.Name.Namespace == Ns.Atom || child.Name.Namespace == Ns.Rss) && isMeant(child))
        .Select(link => AbsoluteUrl.Resolve(link.Value("href") ?? link.Text(), null))
        .FirstOrDefault(url => url is not null);

    private static bool IsSelf(XElement link) => link.Value("rel") == "self";

    private static bool IsPage(XElement link) => link.Value("rel") is null or FeedLink.Alternate;
}
