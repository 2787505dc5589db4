using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Takes the articles of a source out that ends with all it brought; what other sources also brought stays theirs.</summary>
internal sealed class SourcePurge(StoreTransaction transaction)
{
    // Articles taken at one time.
    private const int Chunk = 500;

    /// <summary>Takes them out.</summary>
    public void Run(SourceId id)
    {
        var writing = new ArticleWriting(transaction);
        var prefix = ListingKey.Prefix(new ListingScope.OfSource(id), ListingOrder.Entered);
        foreach (var keys in transaction.Articles.KeysDown(prefix, SortKey.Last(prefix), int.MaxValue).Chunk(Chunk))
        {
            foreach (var stored in transaction.Articles.Load(keys))
            {
                if (stored.Sources.Count > 1)
                {
                    writing.Update(stored, Without(stored, id));
                }
                else
                {
                    writing.Remove(stored, keepsKeys: false);
                }
            }
        }
    }

    // The article stays, as the next source's that brought it.
    private StoredArticle Without(StoredArticle stored, SourceId id)
    {
        var article = stored.Article;
        var sources = stored.Sources.Where(source => source != id.Value).ToList();
        var told = article.AlsoIn.Where(copy => copy.Source != id).ToList();
        transaction.Figures = transaction.Figures with { Copies = transaction.Figures.Copies + told.Count - article.AlsoIn.Count };
        var first = article.Source == id ? new SourceId(sources[0]) : article.Source;
        return stored with { Article = article with { Source = first, AlsoIn = told }, Sources = sources };
    }
}
