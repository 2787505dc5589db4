using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The few ways in which a stored article changes. Each gives it the next number of the change sequence.</summary>
internal sealed class ArticleWriting(StoreTransaction transaction)
{
    private readonly Tables _tables = transaction.Tables;

    /// <summary>Stores a new article; gives it its number.</summary>
    public StoredArticle Insert(Article article, PreparedDraft draft)
    {
        var seq = transaction.NextSeq();
        var stored = new StoredArticle(article with { Seq = seq }, seq, [article.Source.Value], draft.Keys, draft.Body);
        _tables.Articles.Insert(ArticleDocument.From(stored));
        foreach (var key in stored.Keys)
        {
            transaction.KeyAdded(key);
        }

        _tables.Fingerprints.Insert(FingerprintDocument(stored, draft));
        Remember(stored, draft);
        transaction.Figures = transaction.Figures with { Articles = transaction.Figures.Articles + 1, LastEntered = article.Entered };
        return stored;
    }

    /// <summary>Stores the new state of an article.</summary>
    public StoredArticle Update(StoredArticle changed)
    {
        var stored = changed with { Article = changed.Article with { Seq = transaction.NextSeq() } };
        _tables.Articles.Update(ArticleDocument.From(stored));
        return stored;
    }

    /// <summary>Stores the new state of an article whose text has changed too.</summary>
    public StoredArticle Update(StoredArticle changed, PreparedDraft draft)
    {
        var stored = Update(changed with { Body = draft.Body });
        _tables.Fingerprints.Upsert(FingerprintDocument(stored, draft));
        Remember(stored, draft);
        return stored;
    }

    public void AddVersion(StoredArticle before, ArticleVersion version)
    {
        _tables.Versions.Insert(VersionDocument.From(before.Article.Id, version, before.Body));
        transaction.Figures = transaction.Figures with { Versions = transaction.Figures.Versions + 1 };
    }

    /// <summary>Lets further exact keys lead to an article.</summary>
    public void AddKeys(StoredArticle stored, IEnumerable<byte[]> keys)
    {
        var id = stored.Article.Id.Value;
        foreach (var key in keys.Where(key => !stored.Keys.Any(known => known.AsSpan().SequenceEqual(key))))
        {
            if (_tables.Aliases.FindById(key) is not { } alias || alias["a"].AsGuid != id)
            {
                _tables.Aliases.Upsert(new BsonDocument { ["_id"] = key, ["a"] = id });
                transaction.KeyAdded(key);
            }
        }
    }

    /// <summary>Deletes an article for good, with the page read that may wait for it.</summary>
    /// <returns>False when it is unknown.</returns>
    public bool Delete(ArticleId id)
    {
        if (transaction.Articles.Find(id) is not { } stored)
        {
            return false;
        }

        ForgetPages(stored);
        Remove(stored, keepsKeys: true);
        return true;
    }

    /// <summary>Takes an article away that none of its sources wants any longer.</summary>
    public void LetGo(StoredArticle stored)
    {
        ForgetPages(stored);
        Remove(stored, ArticleDocument.LetGo(stored, transaction.NextSeq(), transaction.Now));
    }

    /// <summary>Takes an article away; what remains tells readers of the change sequence.</summary>
    /// <param name="keepsKeys">Whether it is known again and kept out when it comes back.</param>
    public void Remove(StoredArticle stored, bool keepsKeys)
    {
        Remove(stored, ArticleDocument.Tombstone(stored.Article.Id, transaction.NextSeq(), keepsKeys ? stored.Keys : []));
        if (!keepsKeys)
        {
            _tables.Aliases.DeleteMany(BsonExpression.Create("$.a = @0", stored.Article.Id.Value));
        }
    }

    private void Remove(StoredArticle stored, BsonDocument tombstone)
    {
        var article = stored.Article;
        _tables.Articles.Update(tombstone);
        _tables.Fingerprints.Delete(article.Id.Value);
        for (var number = 1; number <= article.Versions; number++)
        {
            _tables.Versions.Delete(VersionDocument.Key(article.Id, number));
        }

        var figures = transaction.Figures;
        transaction.Figures = figures with
        {
            Articles = figures.Articles - 1,
            Copies = figures.Copies - article.AlsoIn.Count,
            Versions = figures.Versions - article.Versions,
        };
        transaction.Fingerprints.Remove(article.Id.Value);
        transaction.After(state => state.Placement.Forget(article.Id));
    }

    private void ForgetPages(StoredArticle stored)
    {
        var pages = new PagePlacing(transaction);
        foreach (var key in stored.Keys)
        {
            pages.Forget(key);
        }
    }

    private void Remember(StoredArticle stored, PreparedDraft draft)
    {
        transaction.Fingerprints.Put(stored.Article.Id.Value, draft.Draft.Fingerprint);
        transaction.Placement.Stored(stored.Article, draft.Draft.Fingerprint);
    }

    private static BsonDocument FingerprintDocument(StoredArticle stored, PreparedDraft draft) =>
        new() { ["_id"] = stored.Article.Id.Value, ["f"] = draft.Fingerprint };
}
