using Aggregator.Feeds;
using Aggregator.Storage;

namespace Aggregator.Ingestion;

/// <summary>Selects from a feed what is new or changed; an unchanged item costs one look-up of its raw hash.</summary>
public sealed class NewItems(IArticleStore store, IngestionOptions options, TimeProvider clock)
{
    private const int FewAtOnce = 2;

    /// <summary>Reads and cleans the items that say something new, oldest first, as that is the order in which they enter.</summary>
    public async Task<SelectedItems> SelectAsync(Source source, Feed feed, CancellationToken cancellationToken)
    {
        var known = await store.KnownItemsAsync(source.Id, cancellationToken);
        var unseen = feed.Items
            .Where(raw => !known.Contains(raw.Hash))
            .Select(raw => raw.Read())
            .Where(SaysSomething)
            .Select(item => new UnseenItem(item, ItemMeaning.HashOf(item), ItemMeaning.EditionOf(item)))
            .ToList();
        var (saying, edited) = (unseen.Where(item => !known.Contains(item.Meaning)), EditedAmong(unseen, known, feed.Items.Count));
        var changed = saying.Concat(edited).Select(item => item.Item).Reverse().OrderBy(AgeOf).ToList();

        var items = await CleanedAsync(changed, IsFirstFetch(source), cancellationToken);
        var meanings = unseen.SelectMany(item => item.Edition is { } edition ? [item.Meaning, edition] : (ulong[])[item.Meaning]);
        return new SelectedItems(items, [.. feed.Items.Select(raw => raw.Hash), .. meanings]);
    }

    // Blogger stamps every item at each build, other software the whole feed: what changed everywhere at once was not edited.
    private static IReadOnlyList<UnseenItem> EditedAmong(IReadOnlyList<UnseenItem> unseen, IReadOnlySet<ulong> known, int inFeed)
    {
        var edited = unseen.Where(item => known.Contains(item.Meaning) && item.Edition is { } edition && !known.Contains(edition)).ToList();
        return edited.Count <= Math.Max(FewAtOnce, inFeed / 2) ? edited : [];
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

    private readonly record struct UnseenItem(FeedItem Item, ulong Meaning, ulong? Edition);
}
