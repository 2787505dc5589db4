using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>Whether a draft speaks of the news of an article that an exact key leads to: publishers use ids and addresses again.</summary>
internal sealed class DraftLikeness(KnownArticles known)
{
    // Below this an equal text says little: "Watch the video" stands under many different headlines.
    private const int LeastShinglesOfSameText = 30;

    // Two stored articles of one address are one when they share half of the shorter text: a page may also hold one article after another.
    private const double LeastShareOfOne = 0.5;

    /// <summary>Whether a text is long enough for its words to tell anything.</summary>
    public static bool IsTelling(Fingerprint text) => text.Shingles.Count >= LeastShinglesOfSameText;

    /// <summary>Whether both have one headline, or share words enough.</summary>
    public bool IsLike(Article article, ArticleDraft draft) =>
        string.Equals(article.Content.Title, draft.Content.Title, StringComparison.OrdinalIgnoreCase) || Share(article, draft) >= Edits.LeastShareOfSame;

    /// <summary>Whether both say so much alike that they are one article.</summary>
    public bool IsSameNews(Article article, ArticleDraft draft) => Share(article, draft) >= LeastShareOfOne;

    // Some publishers number their items 1 to n at every rebuild (feedbin/support#604): same id, other address, other headline, other text.
    public bool IsReusedId(Article article, ArticleDraft draft) =>
        draft.Keys.Count > 0 && draft.Keys.All(key => known.ByKey(key)?.Id != article.Id) && !IsLike(article, draft);

    // What feeds say of a page differs from source to source; the page itself says one thing, until it holds another article.
    public bool IsPageOfOtherNews(Article article, ArticleDraft draft) =>
        (article.Page, draft.Page) == (PageState.Read, PageState.Read) && !draft.Content.IsLiveBlog && IsTelling(draft.Fingerprint)
        && known.FingerprintOf(article.Id) is { } text && IsTelling(text) && !IsLike(article, draft);

    private double Share(Article article, ArticleDraft draft) => known.FingerprintOf(article.Id) is { } text ? text.Containment(draft.Fingerprint) : 0;
}
