using Aggregator.Storage.LiteDb.Keys;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The few ways in which a stored article changes. Each gives it the next number of the change sequence.</summary>
internal sealed class ArticleWriting(StoreTransaction transaction)
{
    private readonly Tables _tables = transaction.Tables;

    /// <summary>Stores a new article; gives it its number.</summary>
    public StoredArticle Insert(Article article, PreparedDraft draft)
    {
        var number = transaction.NextSeq();
        var stored = new StoredArticle(article with { Seq = number }, number, [article.Source.Value], draft.Keys, draft.Body, draft.Fingerprint);
        _tables.Articles.Insert(ArticleDocument.From(stored));
        AddAll(KeysTo(stored));
        Remember(stored, draft);
        transaction.After(state => state.Stories.Put(stored));
        transaction.Figures = transaction.Figures with { Articles = transaction.Figures.Articles + 1, LastEntered = article.Entered };
        return stored;
    }

    /// <summary>Stores the new state of an article.</summary>
    public StoredArticle Update(StoredArticle before, StoredArticle changed)
    {
        var stored = changed with { Article = changed.Article with { Seq = transaction.NextSeq() } };
        _tables.Articles.Update(ArticleDocument.From(stored));
        Replace(KeysTo(before), KeysTo(stored));
        transaction.After(state => state.Stories.Put(stored));
        return stored;
    }

    /// <summary>Stores the new state of an article whose text has changed too.</summary>
    public StoredArticle Update(StoredArticle before, StoredArticle changed, PreparedDraft draft)
    {
        var stored = Update(before, changed with { Body = draft.Body, Fingerprint = draft.Fingerprint });
        Remember(stored, draft);
        return stored;
    }

    public void AddVersion(StoredArticle before, ArticleVersion version)
    {
        _tables.Versions.Insert(VersionDocument.From(before.Article.Id, version, before.Body));
        transaction.Figures = transaction.Figures with { Versions = transaction.Figures.Versions + 1 };
    }

    /// <summary>Lets further exact keys lead to an article.</summary>
    public void AddKeys(StoredArticle stored, IEnumerable<SortKey> exact)
    {
        foreach (var key in exact.Where(key => !transaction.Articles.Leads(key, stored.Number)))
        {
            transaction.Keys.Add(ArticleKey.Leading(key, stored.Number));
            transaction.Keys.Add(ArticleKey.Alias(stored.Number, key));
        }
    }

    /// <summary>Deletes an article for good, with the page reads that may wait for it and for what it took in.</summary>
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
        Remove(stored, ArticleDocument.Tombstone(stored, transaction.NextSeq(), keepsKeys));
        if (!keepsKeys)
        {
            ForgetAliases(stored.Number);
        }
    }

    /// <summary>Takes an article away that another took in; its id and its number lead there.</summary>
    public void TakeIn(StoredArticle stored, ArticleId into)
    {
        Remove(stored, ArticleDocument.Merged(stored, transaction.NextSeq(), into));
        ForgetAliases(stored.Number);
    }

    /// <summary>Lets one source forget what remains of an article that it let go; the last one takes it away.</summary>
    public void Forget(BsonDocument tombstone, int source)
    {
        var before = ArticleDocument.KeysTo(tombstone);
        if (ArticleDocument.WithoutSource(tombstone, source) is { } rest)
        {
            _tables.Articles.Update(rest);
            Replace(before, ArticleDocument.KeysTo(rest));
        }
        else
        {
            _tables.Articles.Delete(tombstone["_id"]);
            ForgetAliases(ArticleDocument.NumberOf(tombstone));
            Replace(before, []);
        }
    }

    private void Remove(StoredArticle stored, BsonDocument tombstone)
    {
        var article = stored.Article;
        _tables.Articles.Update(tombstone);
        Replace(KeysTo(stored), ArticleDocument.KeysTo(tombstone));
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
        transaction.After(state => state.Stories.Remove(article.Id));
    }

    private void ForgetPages(StoredArticle stored)
    {
        var pages = new PagePlacing(transaction);
        foreach (var key in stored.Keys.Concat(transaction.Articles.AliasesOf(stored.Number)))
        {
            pages.Forget(key);
        }
    }

    private void ForgetAliases(long number)
    {
        foreach (var exact in transaction.Articles.AliasesOf(number))
        {
            transaction.Keys.Remove(ArticleKey.Leading(exact, number));
            transaction.Keys.Remove(ArticleKey.Alias(number, exact));
        }
    }

    private void Replace(IReadOnlyCollection<SortKey> before, IReadOnlyCollection<SortKey> after)
    {
        foreach (var gone in before.Except(after))
        {
            transaction.Keys.Remove(gone);
        }

        AddAll(after.Except(before));
    }

    private void AddAll(IEnumerable<SortKey> keys)
    {
        foreach (var key in keys)
        {
            transaction.Keys.Add(key);
        }
    }

    private static IReadOnlyCollection<SortKey> KeysTo(StoredArticle stored) =>
        [.. ArticleKey.AllOf(stored.Article.Id, stored.Number, stored.Article.Seq, stored.Keys), .. ListingKey.AllOf(stored)];

    private void Remember(StoredArticle stored, PreparedDraft draft)
    {
        transaction.Fingerprints.Put(stored.Article.Id.Value, 0, draft.Draft.Fingerprint);
        transaction.Placement.Stored(stored.Article, draft.Draft.Fingerprint);
    }
}
