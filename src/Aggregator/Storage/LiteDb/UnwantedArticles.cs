using Aggregator.Retention;

namespace Aggregator.Storage.LiteDb;

/// <summary>Finds what no source wants any longer among one source's oldest articles.</summary>
internal sealed class UnwantedArticles(ArticleTable articles, KeepRules rules, DateTimeOffset now)
{
    // Articles looked at in one step: deleting them holds the one writer for some 20 ms.
    private const int Chunk = 100;

    private readonly Dictionary<int, long> _oldestKept = [];   // article numbers by source

    /// <summary>Looks at the next of them.</summary>
    /// <param name="cursor">Null for the oldest.</param>
    /// <returns>Those that may go, and the cursor to go on with; null when the source wants the rest.</returns>
    public (IReadOnlyList<StoredArticle> Unwanted, string? Next) Find(SourceId source, string? cursor)
    {
        var prefix = ListingKey.Prefix(new ListingScope.OfSource(source), ListingOrder.Entered);
        var from = cursor is null ? prefix : ListingCursor.Read(cursor, prefix, ListingOrder.Entered).Next();
        var keys = articles.KeysUp(from, prefix, Chunk);
        var looked = articles.Load(keys).TakeWhile(stored => !IsWantedBy(source.Value, stored)).ToList();
        var unwanted = looked.Where(stored => !stored.Sources.Any(other => IsWantedBy(other, stored))).ToList();
        return (unwanted, looked.Count < Chunk ? null : ListingCursor.Write(keys[^1]));
    }

    private bool IsWantedBy(int source, StoredArticle stored)
    {
        var rule = rules.Of(new SourceId(source));
        return (rule.For is not { } time || stored.Article.Entered > now - time)
            && (rule.Articles is not { } count || stored.Number >= OldestKept(source, count));
    }

    private long OldestKept(int source, int count)
    {
        if (!_oldestKept.TryGetValue(source, out var number))
        {
            var prefix = ListingKey.Prefix(new ListingScope.OfSource(new SourceId(source)), ListingOrder.Entered);
            number = articles.KeyAt(prefix, count - 1)?.Number ?? 0;
            _oldestKept[source] = number;
        }

        return number;
    }
}
