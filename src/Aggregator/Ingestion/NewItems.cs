using Aggregator.Feeds;
using Aggregator.Storage;

namespace Aggregator.Ingestion;

/// <summary>Selects from a feed what is new or changed; an unchanged item costs one look-up of its raw hash.</summary>
public sealed class NewItems(IArticleStore store, IngestionOptions options, TimeProvider clock)
{
    /// <summary>Reads and cleans the items that say something new, oldest first, as that is the order in which they enter.</summary>
    public async Task<SelectedItems> SelectAsync(Source source, Feed feed, CancellationToken cancellationToken)
    {
        var known = await store.KnownItemsAsync(source.Id, cancellationToken);
        var unseen = feed.Items
            .Where(raw => !known.Contains(raw.Hash))
            .Select(raw => raw.Read())
            .Where(SaysSomething)
            .Select(item => (Item: item, Meaning: ItemMeaning.HashOf(item)))
            .ToList();
        var changed = unseen.Where(read => !known.Contains(read.Meaning)).Select(read => read.Item).Reverse().OrderBy(AgeOf).ToList();

        var items = await CleanedAsync(changed, IsFirstFetch(source), cancellationToken);
        return new SelectedItems(items, [.. feed.Items.Select(raw => raw.Hash), .. unseen.Select(read => read.Meaning)]);
    }

    private async Task<IReadOnlyList<NewItem>> CleanedAsync(IReadOnlyList<FeedItem> changed, bool isFirstFetch, CancellationToken cancellationToken)
    {
        var keys = ItemKeys.Of(changed);
        var silent = isFirstFetch ? changed.Count - options.FirstFetchAnnounces : 0;
        var now = clock.GetUtcNow();
        var items = new List<NewItem>(changed.Count);
        for (var i = 0; i < changed.Count; i++)
        {
            var clean = await FeedItemCleaner.CleanAsync(changed[i], cancellationToken);
            items.Add(new NewItem(clean, keys[i], now, IsAnnounced: i >= silent));
        }

        return items;
    }

    private static bool SaysSomething(FeedItem item) =>
        item.Title is not null || item.Link is not null || item.Summary is not null || item.ContentHtml is not null;

    private static bool IsFirstFetch(Source source) => source.State.LastSuccess is null;

    // An item without a date is as new as the newest: publishers without dates put what is new on top.
    private static DateTimeOffset AgeOf(FeedItem item) => item.Published ?? item.Updated ?? DateTimeOffset.MaxValue;
}
