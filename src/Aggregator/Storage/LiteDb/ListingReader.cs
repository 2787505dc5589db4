using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Pages of listings: one range of keys each, from the last key on, so that the depth costs nothing.</summary>
internal sealed class ListingReader(ArticleTable articles)
{
    /// <exception cref="FormatException">The cursor is no cursor of this listing.</exception>
    public ArticlePage Read(ArticleListing listing)
    {
        var prefix = ListingKey.Prefix(listing.Scope, listing.Order);
        var upTo = listing.Cursor is { } cursor ? ListingCursor.Read(cursor, prefix, listing.Order).Below() : SortKey.Last(prefix);

        // One more than asked for tells whether there is a next page.
        var found = articles.KeysDown(prefix, upTo, listing.Take + 1);
        var page = found.Take(listing.Take).ToList();
        var next = found.Count > listing.Take ? ListingCursor.Write(page[^1]) : null;
        return new ArticlePage([.. articles.Load(page).Select(stored => stored.Article)], next);
    }
}
