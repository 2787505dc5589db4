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
        _writing.TakeIn(goes, stays.Article.Id);
        var merged = _writing.Update(stays, WithPlaces(WithFullerText(stays, goes), goes, reason));
        _writing.AddKeys(merged, keys);
        _texts.Remember(merged);

        var told = merged.Article.AlsoIn.Count - stays.Article.AlsoIn.Count;
        transaction.Figures = transaction.Figures with { Copies = transaction.Figures.Copies + told };
        return merged;
    }

    private StoredArticle WithPlaces(StoredArticle stays, StoredArticle goes, MatchReason reason) => stays with
    {
        Article = CopyTelling.With(stays.Article, goes.Article, reason) with
        {
            IsAnnounced = stays.Article.IsAnnounced || goes.Article.IsAnnounced,
            Story = StoryOf(stays.Article, goes.Article),
        },
        Sources = [.. stays.Sources.Union(goes.Sources)],
    };

    // The first may have had no more than its feed's teaser. That it is whole now is no edit, and it stays where and when its source published it.
    private StoredArticle WithFullerText(StoredArticle stays, StoredArticle goes)
    {
        if (goes.Article.Content.Text.Length <= 2 * stays.Article.Content.Text.Length)
        {
            return _texts.WithAllOf(stays, goes);
        }

        var (before, whole) = (stays.Article.Content, goes.Article.Content);
        var content = whole with { Url = before.Url, SiteName = before.SiteName, Published = before.Published ?? whole.Published };
        var fuller = goes with { Article = stays.Article with { Content = content, Page = goes.Article.Page }, Number = stays.Number, Sources = stays.Sources, Keys = stays.Keys };
        return _texts.WithAllOf(fuller, stays);
    }

    // One that stands alone joins the other's story, if anything is left in that.
    private StoryId? StoryOf(Article stays, Article goes) =>
        stays.Story is { } own && goes.Story is { } other && CountIn(own) == 1 && CountIn(other) > 0 ? other : stays.Story;

    // Up to two.
    private int CountIn(StoryId story)
    {
        var prefix = ListingKey.Prefix(new ListingScope.OfStory(story), ListingOrder.Entered);
        return transaction.Articles.KeysDown(prefix, Keys.SortKey.Last(prefix), 2).Count;
    }
}
