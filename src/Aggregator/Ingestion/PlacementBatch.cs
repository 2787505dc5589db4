using System.Globalization;
using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;

namespace Aggregator.Ingestion;

/// <summary>The drafts of one commit, judged in order. Dropped without <see cref="Commit"/> it leaves no trace.</summary>
public sealed class PlacementBatch
{
    // Without it the figures would be held against the text that is shown, of which they may not be true.
    private const string WithAnotherText = ", compared with what it says elsewhere or said before";

    private readonly KnownArticles _known;
    private readonly DraftLikeness _likeness;
    private readonly DuplicateBatch _duplicates;
    private readonly StoryClusters _stories;
    private readonly List<(DuplicateCandidate Candidate, Article Article)> _stored = [];

    internal PlacementBatch(KnownArticles known, DuplicateFinder duplicates, StoryClusters stories)
    {
        _known = known;
        _likeness = new DraftLikeness(known);
        _duplicates = duplicates.Begin();
        _stories = stories;
    }

    /// <summary>Judges a draft on everything committed and on the batch's earlier members; the most certain key first.</summary>
    public PlacementDecision Place(ArticleDraft draft)
    {
        if (_known.IsDeleted(draft))
        {
            return new PlacementDecision.Deleted();
        }

        return OfSameItem(draft) ?? OfSameAddress(draft) ?? OfSameText(draft) ?? OfLikeText(draft) ?? OfNews(draft);
    }

    /// <summary>Another stored article that a draft shows to be the same as the one it belongs to: by its further addresses, or by what it now says.</summary>
    /// <param name="isNewText">Whether the article says from now on what the draft says.</param>
    /// <returns>Null when there is none.</returns>
    public PlacementDecision.Copy? OtherOf(Article article, ArticleDraft draft, bool isNewText)
    {
        var byAddress = draft.Keys
            .Select(key => (Key: key, Of: _known.ByKey(key)))
            .Where(found => found.Of is { } other && other.Id != article.Id && _likeness.IsSameNews(other, draft))
            .Select(found => new PlacementDecision.Copy(found.Of ?? article, new MatchReason("same address", 1, found.Key.Key)))
            .FirstOrDefault();
        var byText = isNewText ? OfSameText(draft) : null;
        var other = byAddress ?? (isNewText ? byText ?? OfLikeText(draft, article.Id) : null) switch
        {
            PlacementDecision.Copy copy => copy,
            PlacementDecision.Edit edit => new PlacementDecision.Copy(edit.Of, edit.Reason),
            _ => null,
        };

        // What a site puts in the place of its pages (a consent wall, a notice) stands below many headlines.
        var isTelling = other is not null && other.Of.Id != article.Id
            && (!Edits.IsOtherHeadline(other.Of.Content.Title, draft.Content.Title)
                || (other.Of.Source != article.Source && (byAddress is not null || byText is null || SiteOf(other.Of.Content) != SiteOf(draft.Content))));
        return isTelling ? other : null;
    }

    /// <summary>Tells the batch what the store made of a draft: a new article, or the new state of one.</summary>
    public void Stored(Article article, Fingerprint fingerprint)
    {
        var candidate = Placement.CandidateOf(article, fingerprint);
        _duplicates.Add(candidate);
        _stored.Add((candidate, article));
    }

    /// <summary>Tells the batch of another text that the store keeps of an article.</summary>
    public void Stored(ArticleId article, OtherText text) => _duplicates.Add(Placement.CandidateOf(article, text));

    /// <summary>Remembers the members; called once, after the store's commit.</summary>
    public void Commit()
    {
        _duplicates.Commit();
        foreach (var (candidate, article) in _stored)
        {
            if (article.Story is { } story)
            {
                _stories.Add(candidate, story.Value, article.Entered);
            }
        }
    }

    private PlacementDecision? OfSameItem(ArticleDraft draft)
    {
        if (_known.ByItem(draft.Source, draft.ItemKey) is not { } article || _likeness.IsReusedId(article, draft))
        {
            return null;
        }

        // What another source's article is to this one stays a copy: its edits are told by the source that brought it first.
        return article.Source == draft.Source ? EditOf(article, draft, new MatchReason("same item", 1, draft.ItemKey)) : new PlacementDecision.Unchanged(article);
    }

    private PlacementDecision? OfSameAddress(ArticleDraft draft)
    {
        foreach (var key in draft.Keys)
        {
            if (_known.ByKey(key) is { } article)
            {
                var reason = new MatchReason("same address", 1, key.Key);
                return article.Source != draft.Source ? _likeness.IsPageOfOtherNews(article, draft) ? null : new PlacementDecision.Copy(article, reason)
                    : _likeness.IsLike(article, draft) ? EditOf(article, draft, reason)
                    : null;   // a page that holds one article after another, such as /live
            }
        }

        return null;
    }

    private PlacementDecision? OfSameText(ArticleDraft draft)
    {
        return draft.Fingerprint.TextHash != 0 && DraftLikeness.IsTelling(draft.Fingerprint) && _known.ByText(draft.Fingerprint.TextHash) is { } article
            ? new PlacementDecision.Copy(article, SameText(draft.Fingerprint, _known.FingerprintOf(article.Id)))
            : null;
    }

    private PlacementDecision? OfLikeText(ArticleDraft draft, ArticleId itself = default)
    {
        if (_duplicates.Find(CandidateOf(draft, itself)) is not { } match || _known.ById(new ArticleId(match.ArticleId)) is not { } article)
        {
            return null;
        }

        // Many feeds of one site bring copies of each other's articles: only the source that brought an article first tells its edits.
        var isEdit = match.Relation == DuplicateRelation.Update && article.Source == draft.Source;
        var reason = match.Part == 0 ? match.Reason : match.Reason with { Evidence = match.Reason.Evidence + WithAnotherText };
        return isEdit && EditOf(article, draft, reason) is not PlacementDecision.Unchanged and var edit ? edit : new PlacementDecision.Copy(article, reason);
    }

    private static MatchReason SameText(Fingerprint text, Fingerprint? shown) => new(
        "same text", 1, string.Create(CultureInfo.InvariantCulture, $"all {text.WordCount} words{(shown is null || shown.TextHash == text.TextHash ? "" : WithAnotherText)}"));

    private PlacementDecision.New OfNews(ArticleDraft draft) => new(_stories.Find(CandidateOf(draft)) is { } story ? new StoryId(story) : null);

    // Mostly it has no id yet: whether it gets one is what is to be found out.
    private static DuplicateCandidate CandidateOf(ArticleDraft draft, ArticleId itself = default) =>
        new(itself.Value, SiteOf(draft.Content), draft.Content.Published ?? draft.FirstSeen, draft.Fingerprint);

    private static PlacementDecision EditOf(Article article, ArticleDraft draft, MatchReason reason) => Edits.Judge(article, draft) switch
    {
        Reading.Edited => new PlacementDecision.Edit(article, reason),
        Reading.Late => new PlacementDecision.Late(article),
        _ => new PlacementDecision.Unchanged(article),
    };

    private static string SiteOf(ArticleContent content) => CanonicalUrl.Of(content.Url).Site;
}
