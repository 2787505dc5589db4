using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>Carries out what <see cref="Placement"/> decides about a draft.</summary>
internal sealed class DraftPlacing(StoreTransaction transaction)
{
    private readonly ArticleWriting _writing = new(transaction);
    private readonly TextKeeping _texts = new(transaction);
    private readonly VersionKeeping _versions = new(transaction);
    private readonly ArticleMerging _merging = new(transaction);

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
    /// <returns>The article that it now is: another one, where the page shows that both are the same.</returns>
    public ArticleId ReplaceContent(StoredArticle stored, PreparedDraft draft)
    {
        var other = transaction.Placement.OtherOf(stored.Article, draft.Draft, isNewText: true);
        _writing.Update(stored, stored with { Article = stored.Article with { Content = Dated(stored.Article, draft.Draft.Content), Page = draft.Draft.Page } }, draft);
        _writing.AddKeys(stored, draft.Keys);
        return MergedWith(other, stored.Article.Id);
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
        var other = transaction.Placement.OtherOf(copy.Of, prepared.Draft, isNewText: false);
        _writing.AddKeys(stored, prepared.Keys);
        if (!IsToldOf(stored.Article, prepared.Draft))
        {
            _writing.Update(stored, _texts.WithCopy(WithCopy(stored, prepared.Draft, copy.Reason), prepared.Draft));
        }

        return MergedWith(other, stored.Article.Id);
    }

    private PlacedDraft Edit(PreparedDraft prepared, PlacementDecision.Edit edit)
    {
        var stored = Reload(edit.Of);
        if (_versions.Keep(stored, prepared.Draft.Content, edit.Reason) is not { } versions)
        {
            return new PlacedDraft(new SliceReport(0, 0, 0, 1, 0), Complete(prepared, edit.Of));   // what it says now, and nobody is told
        }

        var other = transaction.Placement.OtherOf(edit.Of, prepared.Draft, isNewText: true);
        _writing.AddKeys(stored, prepared.Keys);
        var before = stored.Article;
        var after = before with { Content = Dated(before, prepared.Draft.Content), Edited = transaction.Now, Versions = versions, Page = prepared.Draft.Page };
        var told = Telling(stored, CopyTelling.Moved(before, after, edit.Reason));
        _writing.Update(stored, _texts.WithEarlier(stored, prepared.Draft) with { Article = told.Article }, prepared);
        return new PlacedDraft(new SliceReport(0, 0, 1, 0, 0), MergedWith(other, before.Id));
    }

    private ArticleId Complete(PreparedDraft prepared, Article of) => ReplaceContent(Reload(of), prepared);

    private ArticleId Keep(PreparedDraft prepared, Article of)
    {
        var stored = Reload(of);
        var page = of.Source == prepared.Draft.Source ? prepared.Draft.Page : of.Page;   // of an article that another source brought, the page is that source's matter
        if (page == PageState.Read && of.Page != PageState.Read)
        {
            return ReplaceContent(stored, prepared);   // the same words, but as the page has them
        }

        var other = transaction.Placement.OtherOf(of, prepared.Draft, isNewText: false);
        _writing.AddKeys(stored, prepared.Keys);
        var isSettled = of.Page == PageState.Postponed && page != PageState.Postponed;

        // Of the very item that it was first stored as, or two items of one article would move it to and fro. The old address may lead nowhere soon.
        var hasMoved = stored.Keys.Contains(prepared.ItemKey) && !CopyTelling.IsOnePath(of.Content.Url, prepared.Draft.Content.Url);
        if (isSettled || hasMoved)
        {
            var content = of.Content with
            {
                TextOrigin = isSettled ? prepared.Draft.Content.TextOrigin : of.Content.TextOrigin,
                Url = hasMoved ? prepared.Draft.Content.Url : of.Content.Url,
            };
            _writing.Update(stored, stored with { Article = stored.Article with { Page = page, Content = content } });
        }

        return MergedWith(other, of.Id);
    }

    // The draft belongs to one article and shows that another is the same: both were stored before anybody could know.
    private ArticleId MergedWith(PlacementDecision.Copy? other, ArticleId one) =>
        other is not null && transaction.Articles.Find(one) is { } stored && transaction.Articles.Find(other.Of.Id) is { } same && stored.Number != same.Number
            ? _merging.Merge(stored, same, other.Reason).Article.Id
            : one;

    private StoredArticle WithCopy(StoredArticle stored, ArticleDraft draft, MatchReason reason) =>
        Telling(stored, CopyTelling.With(stored.Article, draft, reason)) with { Sources = [.. stored.Sources.Append(draft.Source.Value).Distinct()] };

    private StoredArticle Telling(StoredArticle stored, Article told)
    {
        transaction.Figures = transaction.Figures with { Copies = transaction.Figures.Copies + told.AlsoIn.Count - stored.Article.AlsoIn.Count };
        return stored with { Article = told };
    }

    private static bool IsToldOf(Article article, ArticleDraft draft) => CopyTelling.Has(article, draft.Source, draft.Content.Url);

    // Feeds date their items anew at every edit, and some at every build: an article was published when it was first said to be.
    private static ArticleContent Dated(Article known, ArticleContent content) =>
        known.Content.Published is { } first && !(content.Published < first) ? content with { Published = first } : content;

    private StoredArticle Reload(Article article) =>
        transaction.Articles.Find(article.Id) ?? throw new InvalidOperationException($"Article {article.Id} was judged, but is not stored.");
}
