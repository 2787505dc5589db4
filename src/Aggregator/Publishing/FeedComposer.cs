using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Publishing;

/// <summary>Sets articles as a feed. A pure function of its arguments: the same articles give the same feed, whenever it is asked for.</summary>
/// <param name="sources">All sources; an article may be from one that is gone.</param>
internal sealed class FeedComposer(IReadOnlyList<Source> sources, PublishingOptions options, Uri publicAddress)
{
    private const int MaxCopies = 20;

    private readonly Dictionary<SourceId, Source> _sources = sources.ToDictionary(source => source.Id);

    /// <summary>When anything in the feed last changed; the beginning of time for an empty feed, since now would be news at every poll.</summary>
    public static DateTimeOffset ChangedOf(IReadOnlyList<Article> articles) => articles.Select(ChangedOf).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>Sets a feed.</summary>
    public ComposedFeed Compose(FeedRequest request, Guid store, IReadOnlyList<Article> articles)
    {
        var changed = articles.GroupBy(article => article.Source).ToDictionary(group => group.Key, group => group.Max(article => article.Updated));
        var languages = articles.Select(article => article.Content.Language).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var site = FeedIdentity.Absolute(publicAddress, "/");
        var channel = new Feed
        {
            Format = FeedFormat.Atom,   // the writers do not ask
            Id = FeedIdentity.IdOf(store, request.Address),
            Title = request.Title ?? options.Title,
            Link = site,
            Links = [PageAt(site)],
            SelfLink = request.HasSelf ? FeedIdentity.SelfOf(publicAddress, request) : null,
            Updated = ChangedOf(articles),
            Language = languages is [{ } only] ? only : null,
        };
        return new ComposedFeed(channel, [.. articles.Select(article => Entry(article, request.Content, changed[article.Source]))]);
    }

    /// <summary>Entering, an edit, and a further source all change what a feed says.</summary>
    private static DateTimeOffset ChangedOf(Article article)
    {
        var latest = article.Edited > article.Entered ? article.Edited.Value : article.Entered;
        return article.AlsoIn.Count == 0 ? latest : Later(latest, article.AlsoIn.Max(copy => copy.Seen));
    }

    private FeedItem Entry(Article article, FeedContent contentWanted, DateTimeOffset sourceChanged)
    {
        var content = article.Content;
        var source = SourceOf(article, sourceChanged);
        var copies = CopiesOf(article);
        var authors = ShownText.NamesOf(content.Authors).DefaultIfEmpty(source.Title ?? content.Url.Host);   // readers and validators want somebody
        return new FeedItem
        {
            Id = article.Id.ToUrn(),
            Link = content.Url,
            Links = [PageAt(content.Url), .. copies],
            Title = TitleOf(content, source),
            Authors = [.. authors.Select(author => new FeedPerson(author))],
            Published = article.Published,
            Updated = Later(article.Updated, article.Published),
            Summary = content.Summary.Length > 0 ? ShownText.AsHtml(content.Summary) : null,
            ContentHtml = contentWanted == FeedContent.Full ? EntryContent.Of(content, source, options.Attribution == Attribution.Footer ? copies : null) : null,
            Categories = [.. CategoriesOf(content).Select(name => new FeedCategory(name))],
            Language = content.Language,
            Image = content.Image,
            Media = content.Image is { } image ? [new FeedMedia(image, Medium: "image")] : [],
            Enclosures = [.. content.Attachments.Select(attachment => new FeedEnclosure(attachment.Url, attachment.Type, attachment.Length))],
            Source = source,
        };
    }

    private static FeedLink PageAt(Uri url) => new(url, Type: "text/html");

    private string TitleOf(ArticleContent content, FeedItemSource source)
    {
        var title = string.IsNullOrWhiteSpace(content.Title) ? content.Url.Host : content.Title;
        return options.Attribution == Attribution.TitlePrefix ? $"{source.Title}: {title}" : title;
    }

    private static IEnumerable<string> CategoriesOf(ArticleContent content) =>
        ShownText.NamesOf(content.Tags.Concat(content.Section is { } section ? [section] : []).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Changed by its articles here and not by the last fetch: a fetch that brings nothing must not change a byte.</summary>
    private FeedItemSource SourceOf(Article article, DateTimeOffset changed)
    {
        if (_sources.TryGetValue(article.Source, out var source) && ShownUrl.WithoutSecrets(source.Url) is var address)
        {
            var site = source.State.SiteUrl;
            return new FeedItemSource(ShownText.NameOf(source.Title, address.AbsoluteUri), site ?? address, address.AbsoluteUri, changed)
            {
                Links = [.. site is null ? [] : new[] { PageAt(site) }, new FeedLink(address, "self")],
            };
        }

        var url = article.Content.Url;
        return new FeedItemSource(ShownText.NameOf(article.Content.SiteName, url.Host), null, url.GetLeftPart(UriPartial.Authority), changed);
    }

    private List<FeedLink> CopiesOf(Article article) =>
    [
        .. article.AlsoIn
            .DistinctBy(copy => copy.Url)
            .Where(copy => copy.Url != article.Content.Url)
            .Take(MaxCopies)
            .Select(copy => new FeedLink(copy.Url, "related", Title: ShownText.NameOf(_sources.GetValueOrDefault(copy.Source)?.Title, copy.Url.Host))),
    ];

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
