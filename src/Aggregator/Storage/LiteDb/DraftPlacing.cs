using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>Carries out what <see cref="Placement"/> decides about a draft.</summary>
internal sealed class DraftPlacing(StoreTransaction transaction)
{
    private readonly ArticleWriting _writing = new(transaction);
    private readonly TextKeeping _texts = new(transaction);
    private readonly VersionKeeping _versions = new(transaction);

    /// <summary>Places one draft.</summary>
    public PlacedDraft Place(PreparedDraft draft) => transaction.Placement.Place(draft.Draft) switch
    {
        PlacementDecision.New @new => new PlacedDraft(new SliceReport(1, 0, 0, 0, 0), Enter(draft, @new.Story)),
        PlacementDecision.Copy copy => new PlacedDraft(new SliceReport(0, 1, 0, 0, 0), AddCopy(draft, copy)),
        PlacementDecision.Edit edit => Edit(draft, edit),
        PlacementDecision.Late late => new PlacedDraft(new SliceReport(0, 0, 0, 1, 0), Complete(draft, late.Of)),
        PlacementDecision.Unchanged unchanged => new PlacedDraft(new SliceReport(0, 0, 0, 1, 0), Keep(draft, unchanged.Of)),
        _ => new PlacedDraft(new SliceReport(0, 0, 0, 1, 0), Article: null),
    };

    /// <summary>Gives an article the page that came late. That is no edit: what it said before was only what the feed had of it.</summary>
    public void ReplaceContent(StoredArticle stored, PreparedDraft draft)
    {
        _writing.Update(stored, stored with { Article = stored.Article with { Content = Dated(stored.Article, draft.Draft.Content), Page = draft.Draft.Page } }, draft);
        _writing.AddKeys(stored, draft.Keys);
    }

    private ArticleId Enter(PreparedDraft prepared, StoryId? story)
    {
        var draft = prepared.Draft;
        var entered = transaction.Now > transaction.Figures.LastEntered ? transaction.Now : transaction.Figures.LastEntered;
        var id = ArticleId.New(entered);
        var article = new Article
        {
            Id = id,
            Source = draft.Source,
            Content = draft.Content,
            FirstSeen = draft.FirstSeen,
            Entered = entered,
            IsAnnounced = draft.IsAnnounced,
            Story = story ?? new StoryId(id.Value),
            Page = draft.Page,
        };
        _writing.Insert(article, prepared);
        return id;
    }

    private ArticleId AddCopy(PreparedDraft prepared, PlacementDecision.Copy copy)
    {
        var stored = Reload(copy.Of);
        _writing.AddKeys(stored, prepared.Keys);
        if (!IsToldOf(stored.Article, prepared.Draft))
        {
            _writing.Update(stored, _texts.WithCopy(WithCopy(stored, prepared.Draft, copy.Reason), prepared.Draft));
        }

        return stored.Article.Id;
    }

    private PlacedDraft Edit(PreparedDraft prepared, PlacementDecision.Edit edit)
    {
        var stored = Reload(edit.Of);
        if (_versions.Keep(stored, prepared.Draft.Content, edit.Reason) is not { } versions)
        {
            return new PlacedDraft(new SliceReport(0, 0, 0, 1, 0), Complete(prepared, edit.Of));   // what it says now, and nobody is told
        }

        _writing.AddKeys(stored, prepared.Keys);
        var before = stored.Article;
        var told = IsToldOf(before, prepared.Draft) ? stored : WithCopy(stored, prepared.Draft, edit.Reason);
        var after = told.Article with
        {
            Content = Dated(before, prepared.Draft.Content), Edited = transaction.Now, Versions = versions, Page = prepared.Draft.Page,
        };
        _writing.Update(stored, _texts.WithEarlier(told, prepared.Draft) with { Article = after }, prepared);
        return new PlacedDraft(new SliceReport(0, 0, 1, 0, 0), before.Id);
    }

    private ArticleId Complete(PreparedDraft prepared, Article of)
    {
        ReplaceContent(Reload(of), prepared);
        return of.Id;
    }

    private ArticleId Keep(PreparedDraft prepared, Article of)
    {
        var stored = Reload(of);
        var page = of.Source == prepared.Draft.Source ? prepared.Draft.Page : of.Page;   // of an article that another source brought, the page is that source's matter
        if (page == PageState.Read && of.Page != PageState.Read)
        {
            ReplaceContent(stored, prepared);   // the same words, but as the page has them
            return of.Id;
        }

        _writing.AddKeys(stored, prepared.Keys);
        if (of.Page == PageState.Postponed && page != PageState.Postponed)
        {
            var content = of.Content with { TextOrigin = prepared.Draft.Content.TextOrigin };
            _writing.Update(stored, stored with { Article = stored.Article with { Page = page, Content = content } });
        }

        return of.Id;
    }

    private StoredArticle WithCopy(StoredArticle stored, ArticleDraft draft, MatchReason reason)
    {
        var told = CopyTelling.With(stored.Article, draft, reason);
        transaction.Figures = transaction.Figures with { Copies = transaction.Figures.Copies + told.AlsoIn.Count - stored.Article.AlsoIn.Count };
        return stored with { Article = told, Sources = [.. stored.Sources.Append(draft.Source.Value).Distinct()] };
    }

    private static bool IsToldOf(Article article, ArticleDraft draft) => CopyTelling.Has(article, draft.Source, draft.Content.Url);

    // Feeds date their items anew at every edit, and some at every build: an article was published when it was first said to be.
    private static ArticleContent Dated(Article known, ArticleContent content) =>
        known.Content.Published is { } first && !(content.Published < first) ? content with { Published = first } : content;

    private StoredArticle Reload(Article article) =>
        transaction.Articles.Find(article.Id) ?? throw new InvalidOperationException($"Article {article.Id} was judged, but is not stored.");
}
