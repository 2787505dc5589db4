using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>Keeps what finds further copies of an article's other texts.</summary>
internal sealed class TextKeeping(StoreTransaction transaction)
{
    /// <summary>The article with a copy's text, if that is worth keeping.</summary>
    public StoredArticle WithCopy(StoredArticle stored, ArticleDraft draft) =>
        With(stored, OtherText.Of(draft, OwnOf(stored), stored.OtherTexts()));

    /// <summary>The article with what it says still, before a draft takes its place.</summary>
    public StoredArticle WithEarlier(StoredArticle stored, ArticleDraft later) =>
        With(stored, stored.Article.Content.Url, stored.Article.Published, OwnOf(stored), later.Fingerprint);

    /// <summary>The article with all texts of another that it takes in.</summary>
    public StoredArticle WithAllOf(StoredArticle stored, StoredArticle taken)
    {
        var own = StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content);
        var with = With(stored, taken.Article.Content.Url, taken.Article.Published, StoredFingerprint.Read(taken.Fingerprint, taken.Article.Content), own);
        return taken.OtherTexts().Aggregate(with, (kept, text) => With(kept, OtherText.Of(text, own, kept.OtherTexts())));
    }

    /// <summary>Makes all texts of an article known under its id.</summary>
    public void Remember(StoredArticle stored)
    {
        var (id, own) = (stored.Article.Id, StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content));
        transaction.Fingerprints.Put(id.Value, 0, own);
        transaction.Placement.Stored(stored.Article, own);
        foreach (var text in stored.OtherTexts())
        {
            Remember(id, text);
        }
    }

    private StoredArticle With(StoredArticle stored, Uri url, DateTimeOffset published, Fingerprint text, Fingerprint own) =>
        With(stored, OtherText.Of(url, published, text, own, stored.OtherTexts()));

    private StoredArticle With(StoredArticle stored, OtherText? text)
    {
        if (text is null || stored.Others.Count == OtherText.Most)
        {
            return stored;
        }

        text = text with { Part = (byte)(stored.Others.Count + 1) };   // some that are stored may be of another version, and not counted
        Remember(stored.Article.Id, text);
        return stored with { Others = [.. stored.Others, StoredText.Of(text)] };
    }

    private void Remember(ArticleId id, OtherText text)
    {
        transaction.Fingerprints.Put(id.Value, text.Part, text.Fingerprint);
        transaction.Placement.Stored(id, text);
    }

    private Fingerprint OwnOf(StoredArticle stored) =>
        transaction.Fingerprints.Find(stored.Article.Id.Value, 0) ?? StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content);
}
