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
    public PublishedFeed Compose(FeedRequest request, Guid store, IReadOnlyList<Article> articles)
    {
        var changed = articles.GroupBy(article => article.Source).ToDictionary(group => group.Key, group => group.Max(article => article.Updated));
        var languages = articles.Select(article => article.Content.Language).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return new PublishedFeed
        {
            Id = FeedIdentity.IdOf(store, request.Address),
            Title = request.Title ?? options.Title,
            SiteUrl = FeedIdentity.Absolute(publicAddress, "/"),
            SelfUrl = request.HasSelf ? FeedIdentity.SelfOf(publicAddress, request) : null,
            Updated = ChangedOf(articles),
            Language = languages is [{ } only] ? only : null,
            Entries = [.. articles.Select(article => Entry(article, request.Content, changed[article.Source]))],
        };
    }

    /// <summary>Entering, an edit, and a further source all change what a feed says.</summary>
    private static DateTimeOffset ChangedOf(Article article)
    {
        var latest = article.Edited > article.Entered ? article.Edited.Value : article.Entered;
        return article.AlsoIn.Count == 0 ? latest : Later(latest, article.AlsoIn.Max(copy => copy.Seen));
    }

    private PublishedEntry Entry(Article article, FeedContent contentWanted, DateTimeOffset sourceChanged)
    {
        var content = article.Content;
        var source = SourceOf(article, sourceChanged);
        var copies = CopiesOf(article);
        return new PublishedEntry
        {
            Id = article.Id.ToUrn(),
            Url = content.Url,
            Title = options.Attribution == Attribution.TitlePrefix ? $"{source.Title}: {content.Title}" : content.Title,
            Authors = content.Authors.Count > 0 ? content.Authors : [source.Title],
            Published = article.Published,
            Updated = Later(article.Updated, article.Published),
            Summary = content.Summary.Length > 0 ? content.Summary : null,
            ContentHtml = contentWanted == FeedContent.Full ? EntryContent.Of(content, source, options.Attribution == Attribution.Footer ? copies : null) : null,
            Categories = [.. content.Tags.Concat(content.Section is { } section ? [section] : []).Distinct(StringComparer.OrdinalIgnoreCase)],
            Language = content.Language,
            Image = content.Image,
            Enclosures = [.. content.Attachments.Select(attachment => new FeedEnclosure(attachment.Url, attachment.Type, attachment.Length))],
            Source = source,
            AlsoIn = copies,
        };
    }

    /// <summary>Changed by its articles here and not by the last fetch: a fetch that brings nothing must not change a byte.</summary>
    private PublishedSource SourceOf(Article article, DateTimeOffset changed) =>
        _sources.TryGetValue(article.Source, out var source) && ShownUrl.WithoutSecrets(source.Url) is var address
        ? new PublishedSource(address.AbsoluteUri, source.Title, changed, source.State.SiteUrl, address)
        : new PublishedSource(article.Content.Url.GetLeftPart(UriPartial.Authority), NameOf(article), changed);

    private static string NameOf(Article article) => article.Content.SiteName ?? article.Content.Url.Host;

    private List<PublishedCopy> CopiesOf(Article article) =>
    [
        .. article.AlsoIn
            .DistinctBy(copy => copy.Url)
            .Where(copy => copy.Url != article.Content.Url)
            .Take(MaxCopies)
            .Select(copy => new PublishedCopy(_sources.GetValueOrDefault(copy.Source)?.Title ?? copy.Url.Host, copy.Url)),
    ];

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
