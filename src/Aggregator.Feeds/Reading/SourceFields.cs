using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>Where an item was taken from: RSS source, atom:source, an address in dc:source.</summary>
internal static class SourceFields
{
    /// <summary>Null for the feed's own items.</summary>
    public static FeedItemSource? Of(Fields item, Scope scope)
    {
        if (item.Child(Ns.Rss, "source") is { } rss)
        {
            return new FeedItemSource(PlainText.OfHtml(rss.Text()), scope.Url(rss, rss.Value("url")));
        }

        if (item.Child(Ns.Atom, "source") is { } atom)
        {
            return Whole(new Fields(atom), scope);
        }

        return AbsoluteUrl.Resolve(item.TextOf(Ns.Dc, "source"), null) is { } address ? new FeedItemSource(null, address) : null;
    }

    private static FeedItemSource Whole(Fields source, Scope scope)
    {
        var (links, _) = LinkFields.Of(source, scope);
        var link = links.FirstOrDefault(candidate => candidate.Rel == FeedLink.Alternate) ?? links.FirstOrDefault(candidate => candidate.Rel == "self");
        return new FeedItemSource(
            TextConstruct.PlainAtom(source.Child(Ns.Atom, "title")), link?.Href, source.TextOf(Ns.Atom, "id"), CommonFields.Date(source, [Ns.Atom + "updated"]))
        {
            Links = links,
            Authors = CommonFields.Authors(source, scope),
            Contributors = CommonFields.Contributors(source, scope),
            Categories = CategoryFields.Of(source),
            Subtitle = TextConstruct.PlainAtom(source.Child(Ns.Atom, "subtitle")),
            Rights = TextConstruct.PlainAtom(source.Child(Ns.Atom, "rights")),
            Generator = ChannelGenerator.Of(source, scope),
            Icon = scope.UrlOf(source, Ns.Atom, "icon"),
            Logo = scope.UrlOf(source, Ns.Atom, "logo"),
        };
    }
}
