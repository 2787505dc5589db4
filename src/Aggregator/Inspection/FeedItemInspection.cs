using Aggregator.Feeds;
using Aggregator.Ingestion;

namespace Aggregator.Inspection;

/// <summary>What the service would make of the items of a feed before it reads any page: by the very functions of the flow.</summary>
public static class FeedItemInspection
{
    /// <summary>Reads, cleans and composes one item.</summary>
    /// <param name="source">The feed as a source; need not be stored.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<InspectedItem> OfAsync(RawFeedItem raw, Source source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(source);
        var item = await FeedItemCleaner.CleanAsync(raw.Read(), cancellationToken);
        var content = await FeedContent.OfAsync(item, source, cancellationToken);
        return new InspectedItem(item, content, FeedContent.IsFullText(item, content));
    }

    /// <summary>Reads the item's page as the flow does, and takes the better of both. Touches the network.</summary>
    /// <returns>The item with the joined content, whose <see cref="ArticleContent.TextOrigin"/> says what was taken; an item without a link as it was.</returns>
    public static async Task<InspectedItem> WithPageAsync(InspectedItem inspected, PageReader pages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inspected);
        ArgumentNullException.ThrowIfNull(pages);
        return inspected.Item.ArticleUrl is { } link
            ? inspected with { Content = PageContent.With(inspected.Content, await pages.ReadPageAsync(link, cancellationToken)), HasReadPage = true }
            : inspected;
    }

    /// <summary>A feed that nobody subscribed to as a source that never was fetched.</summary>
    /// <param name="url">Where it came from; null for a file without an address.</param>
    public static Source SourceOf(Feed feed, Uri? url)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var address = url ?? feed.SelfLink ?? feed.Link ?? NoAddress;
        return new Source(default, address, new SourceSettings(), new SourceState { FeedTitle = feed.Title, SiteUrl = feed.Link, Language = feed.Language });
    }

    // RFC 2606: an address that is nobody's.
    private static Uri NoAddress { get; } = new("http://feed.invalid/");
}
