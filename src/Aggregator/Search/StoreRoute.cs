using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>Which queries the store answers by itself: no text, and no filter or a single one that it keeps in the order that is asked for.</summary>
internal static class StoreRoute
{
    /// <summary>The listing that answers a query; null when the index must.</summary>
    public static ArticleListing? For(ArticleQuery query)
    {
        var needsIndex = !string.IsNullOrWhiteSpace(query.Text) || query.Category is not null || query.From is not null || query.To is not null;
        if (needsIndex || OrderOf(query.Sort) is not { } order)
        {
            return null;
        }

        ListingScope?[] filters =
        [
            query.Source is { } source ? new ListingScope.OfSource(source) : null,
            query.Tag is { } tag ? new ListingScope.OfTag(tag) : null,
            query.Author is { } author ? new ListingScope.OfAuthor(author) : null,
            query.Language is { } language ? new ListingScope.OfLanguage(language) : null,
            query.Story is { } story ? new ListingScope.OfStory(story) : null,
            query.AnnouncedOnly ? new ListingScope.Announced() : null,
        ];

        var cursor = string.IsNullOrEmpty(query.Cursor) ? null : query.Cursor;
        return filters.OfType<ListingScope>().ToList() switch
        {
            [] => new ArticleListing(new ListingScope.All(), order, cursor, query.Limit),
            [var only] when only.Has(order) => new ArticleListing(only, order, cursor, query.Limit),
            _ => null,
        };
    }

    private static ListingOrder? OrderOf(ArticleSort sort) => sort switch
    {
        ArticleSort.Entered => ListingOrder.Entered,
        ArticleSort.Published => ListingOrder.Published,
        ArticleSort.Changed => ListingOrder.Changed,
        _ => null,
    };
}
