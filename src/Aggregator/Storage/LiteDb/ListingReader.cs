namespace Aggregator.Storage.LiteDb;

/// <summary>Pages of listings: one range of one index each, from the last key on, so that the depth costs nothing.</summary>
internal sealed class ListingReader(ArticleTable articles)
{
    /// <exception cref="FormatException">The cursor is no cursor of this listing.</exception>
    public ArticlePage Read(ArticleListing listing)
    {
        var prefix = ListingKey.Prefix(listing.Scope, listing.Order);
        var upTo = listing.Cursor is { } cursor ? ListingKey.Below(ListingCursor.Read(cursor, prefix, listing.Order)) : ListingKey.Above(prefix);

        // One more than asked for tells whether there is a next page.
        var found = listing.Order == ListingOrder.Changed
            ? Changed(listing.Scope, prefix, upTo, listing.Take + 1)
            : articles.Range(prefix, upTo, listing.Take + 1);

        var page = found.Take(listing.Take).ToList();
        var next = found.Count > listing.Take ? ListingCursor.Write(ListingKey.Of(prefix, listing.Order, page[^1])) : null;
        return new ArticlePage([.. page.Select(stored => stored.Article)], next);
    }

    // Articles that changed have a key for it; those that never did are found by their key for entering, which is the same number.
    private IReadOnlyList<StoredArticle> Changed(ListingScope scope, byte[] prefix, byte[] upTo, int take)
    {
        var changed = articles.Range(prefix, upTo, take);
        var unchanged = Unchanged(ListingKey.Prefix(scope, ListingOrder.Entered), upTo, take);
        return [.. changed.Concat(unchanged).OrderByDescending(stored => stored.Article.Seq).Take(take)];
    }

    private List<StoredArticle> Unchanged(byte[] entered, byte[] upTo, int take)
    {
        var from = (byte[])upTo.Clone();
        entered.CopyTo(from, 0);
        var found = new List<StoredArticle>(take);
        while (true)
        {
            var chunk = articles.Range(entered, from, take);
            found.AddRange(chunk.Where(stored => stored.Article.Seq == stored.Entry).Take(take - found.Count));
            if (chunk.Count < take || found.Count == take)
            {
                return found;
            }

            from = ListingKey.Below(ListingKey.Of(entered, ListingOrder.Entered, chunk[^1]));
        }
    }
}
