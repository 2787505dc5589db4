using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Page reads that are due again: kept, tried, ended.</summary>
internal sealed class PagePlacing(StoreTransaction transaction)
{
    // The first further try; the later ones are the caller's to time.
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    private readonly Tables _tables = transaction.Tables;
    private readonly DraftPlacing _placing = new(transaction);

    /// <summary>Keeps a draft whose page failed for now. An item that is stored already stays the article it is.</summary>
    public SliceReport Postpone(PreparedDraft prepared)
    {
        var draft = prepared.Draft;
        var known = transaction.Articles.FindDocument(prepared.ItemKey);
        if (known is not null && ArticleDocument.IsTombstone(known))
        {
            return new SliceReport(0, 0, 0, 1, 0);
        }

        var page = _tables.Pages.FindById(prepared.ItemKey.ToArray()) is { } waiting
            ? Renewed(PageDocument.Read(waiting), draft)
            : new DuePage(draft, known is null ? null : ArticleDocument.IdOf(known), Attempts: 1, FirstTry(draft));
        Save(page, prepared.ItemKey);
        return new SliceReport(0, 0, 0, 0, 1);
    }

    /// <summary>Lets a draft enter before its page, which stays due. Of an article that another source brought, the page is that source's matter.</summary>
    public SliceReport EnterBefore(PreparedDraft prepared)
    {
        if (transaction.Articles.FindDocument(prepared.ItemKey) is not null)
        {
            return Postpone(prepared);
        }

        var placed = _placing.Place(prepared);
        Forget(prepared.ItemKey);
        if (placed.Article is { } article && IsWorthTrying(article, prepared.Draft, enters: true))
        {
            Save(new DuePage(prepared.Draft, article, Attempts: 1, FirstTry(prepared.Draft)), prepared.ItemKey);
        }

        return placed.Report;
    }

    /// <summary>Ends the wait for a page whose item came complete.</summary>
    public void Forget(SortKey itemKey)
    {
        if (transaction.Figures.PagesDue > 0 && _tables.Pages.Delete(itemKey.ToArray()))
        {
            transaction.Figures = transaction.Figures with { PagesDue = transaction.Figures.PagesDue - 1 };
            transaction.After(state => state.DuePages.Remove(itemKey));
        }
    }

    /// <summary>Stores what a further try gave.</summary>
    public void Commit(PageCommit commit)
    {
        var draft = commit.Draft;
        var prepared = PreparedDraft.Of(draft);
        var isWaiting = _tables.Pages.FindById(prepared.ItemKey.ToArray()) is not null;
        if (transaction.FindSource(draft.Source) is not { } source)
        {
            Forget(prepared.ItemKey);
            return;
        }

        Note(source, draft);
        var article = Store(commit, prepared);
        if (isWaiting && commit.NextTry is { } next && IsWorthTrying(article, draft, commit.Enters))
        {
            Save(new DuePage(draft, article, commit.Page.Attempts + 1, next), prepared.ItemKey);
        }
        else
        {
            Forget(prepared.ItemKey);
        }
    }

    /// <summary>Lets what still waits of a source enter with the feed's content, or drops it.</summary>
    public void EndAll(SourceId source, bool drops)
    {
        foreach (var document in _tables.Pages.Find(LiteDB.BsonExpression.Create("$.s = @0", source.Value)).ToList())
        {
            var page = PageDocument.Read(document);
            if (!drops && page.Article is null)
            {
                _placing.Place(PreparedDraft.Of(page.Draft with { Page = PageState.Unreadable }));
            }

            Forget(new SortKey(document["_id"].AsBinary));
        }
    }

    /// <summary>Keeps a page that is due.</summary>
    public void Save(DuePage page, SortKey itemKey)
    {
        if (_tables.Pages.Upsert(PageDocument.From(page)))
        {
            transaction.Figures = transaction.Figures with { PagesDue = transaction.Figures.PagesDue + 1 };
        }

        transaction.After(state => state.DuePages.Set(itemKey, page.Due));
    }

    // That a page of a source whose pages do well was read is not worth a write.
    private void Note(Source source, ArticleDraft draft)
    {
        if (draft.Page is PageState.Unreadable || source.State.Pages.Fruitless > 0)
        {
            transaction.SaveItems(source with { State = source.State with { Pages = source.State.Pages.After(draft, transaction.Now) } });
        }
    }

    private ArticleId? Store(PageCommit commit, PreparedDraft prepared)
    {
        var known = commit.Page.Article is { } id ? transaction.Articles.Find(id) : null;
        if (known is not null && IsAwaited(known.Article, commit.Draft))
        {
            return _placing.ReplaceContent(known, prepared);
        }

        // A page without a next try enters in any case, or its article would be lost.
        return commit.Enters || commit.NextTry is null ? _placing.Place(prepared).Article : known?.Article.Id;
    }

    // The article entered without this page and waits for it. Any other article has been read as it is: what the page says of it is judged like an edit.
    private static bool IsAwaited(Article article, ArticleDraft draft) =>
        article.Page == PageState.Postponed && draft.Page == PageState.Read && article.Source == draft.Source;

    // Of an article that another source brought, the page is that source's matter.
    private bool IsWorthTrying(ArticleId? article, ArticleDraft draft, bool enters) =>
        article is { } id ? transaction.Articles.Find(id)?.Article.Source == draft.Source : !enters;

    private DateTimeOffset FirstTry(ArticleDraft draft) =>
        draft.PageNotBefore is { } allowed && allowed > transaction.Now + FirstWait ? allowed : transaction.Now + FirstWait;

    private static DuePage Renewed(DuePage waiting, ArticleDraft draft) => waiting with { Draft = draft with { FirstSeen = waiting.Draft.FirstSeen } };
}
