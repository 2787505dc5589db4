using Aggregator.Deduplication;

namespace Aggregator.Storage.LiteDb;

/// <summary>Makes one of two stored articles that were found to be the same: the one that was stored first takes the other in, whose id leads to it from then on.</summary>
internal sealed class ArticleMerging(StoreTransaction transaction)
{
    private readonly ArticleWriting _writing = new(transaction);
    private readonly TextKeeping _texts = new(transaction);

    /// <summary>Merges the two.</summary>
    /// <returns>The article that stays.</returns>
    public StoredArticle Merge(StoredArticle one, StoredArticle other, MatchReason reason)
    {
        var (stays, goes) = one.Number < other.Number ? (one, other) : (other, one);
        IReadOnlyList<Keys.SortKey> keys = [.. goes.Keys, .. transaction.Articles.AliasesOf(goes.Number)];
        var told = CopyTelling.With(stays.Article, goes.Article, reason);
        var merged = _texts.WithAllOf(stays, goes) with
        {
            Article = told with { IsAnnounced = stays.Article.IsAnnounced || goes.Article.IsAnnounced, Story = StoryOf(stays.Article, goes.Article) },
            Sources = [.. stays.Sources.Union(goes.Sources)],
        };

        transaction.Figures = transaction.Figures with { Copies = transaction.Figures.Copies + told.AlsoIn.Count - stays.Article.AlsoIn.Count };
        _writing.TakeIn(goes, stays.Article.Id);
        merged = _writing.Update(stays, merged);
        _writing.AddKeys(merged, keys);
        return merged;
    }

    // A story is named after the article that began it. One that stands alone joins the other's.
    private static StoryId? StoryOf(Article stays, Article goes) => stays.Story?.Value == stays.Id.Value ? goes.Story ?? stays.Story : stays.Story;
}
