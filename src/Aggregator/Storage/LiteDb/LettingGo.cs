using Aggregator.Retention;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Takes articles out that nobody wants. What remains of each keeps it out while its feed still lists it, and goes too in its time.</summary>
internal sealed class LettingGo(StoreTransaction transaction)
{
    // A document lists the newest items, so that what is known of so many, and of two documents' worth, covers it; the time is for a search index that was away.
    private const int LeastKept = 200;
    private const int Documents = 2;
    private const int ForgottenAtOnce = 200;

    private static readonly TimeSpan ShortestMemory = TimeSpan.FromDays(7);

    /// <summary>Does one step; the last of a source's also forgets what was let go long ago.</summary>
    public LetGoSlice Run(LetGoRequest request)
    {
        var (unwanted, next) = new UnwantedArticles(transaction.Articles, request.Rules, transaction.Now).Find(request.Source, request.Cursor);
        var writing = new ArticleWriting(transaction);
        foreach (var stored in unwanted)
        {
            writing.LetGo(stored);
        }

        if (next is null)
        {
            Forget(request.Source.Value);
        }

        return new LetGoSlice(unwanted.Count, next);
    }

    private void Forget(int source)
    {
        var prefix = ListingKey.PrefixOfLetGo(source);
        var kept = Math.Max(LeastKept, Documents * KnownItems.CountInDocument(transaction.Tables, new SourceId(source)));
        IEnumerable<SortKey> keys = transaction.Articles.KeyAt(prefix, kept) is { } newest
            ? transaction.Articles.KeysUp(prefix, prefix, ForgottenAtOnce).TakeWhile(key => key.CompareTo(newest) <= 0)
            : [];
        var documents = transaction.Articles.Documents([.. keys.Select(key => key.Number)]);
        var writing = new ArticleWriting(transaction);
        foreach (var document in documents.Where(document => transaction.Now - ArticleDocument.LetGoAt(document) >= ShortestMemory))
        {
            writing.Forget(document, source);
        }
    }
}
