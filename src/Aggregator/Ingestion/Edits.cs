namespace Aggregator.Ingestion;

/// <summary>Tells an edit, which becomes a version, from noise, which does not.</summary>
internal static class Edits
{
    /// <summary>Two texts of one article share at least this part of the shorter one's 3-grams.</summary>
    public const double LeastShareOfSame = 0.3;

    // A feed's text that is shorter than this part of the page's was its teaser.
    private const double LongestTeaser = 0.8;

    // Walls leave a paragraph or two; a publisher takes out less at once, or all.
    private const double LongestStub = 0.5;

    /// <summary>Whether a reader would want to know: another headline, or a sentence that was not there before or is no longer.</summary>
    public static bool IsMaterial(ArticleContent before, ArticleContent after) =>
        IsOtherHeadline(before.Title, after.Title) || (!ReferenceEquals(before.Body, after.Body) && Statements.Differ(before.Text, after.Text));

    /// <summary>Whether another headline says something else; case, quotes, dashes and the site's name at the end do not count.</summary>
    public static bool IsOtherHeadline(string before, string after) =>
        !string.Equals(before, after, StringComparison.Ordinal) && !Statements.IsSameHeadline(before, after);

    /// <summary>What a draft of the same item or address is to the article.</summary>
    public static Reading Judge(Article known, ArticleDraft draft)
    {
        var (before, after) = (known.Content, draft.Content);
        var (wasPage, isPage) = (IsOfPage(before, known.Page), IsOfPage(after, draft.Page));
        if (wasPage && !isPage)
        {
            return Reading.Poorer;   // the page could not be read this time, and its feed's teaser says nothing of the text
        }

        var isOtherHeadline = IsOtherHeadline(before.Title, after.Title);
        if (!isOtherHeadline && ((!wasPage && isPage && IsTeaserOf(before.Text, after.Text)) || IsBehindWall(before, after)))
        {
            return Reading.Late;
        }

        return !isOtherHeadline && IsBehindWall(after, before) ? Reading.Poorer
            : IsMaterial(before, after) ? Reading.Edited : Reading.Same;
    }

    private static bool IsOfPage(ArticleContent content, PageState page) => content.TextOrigin?.IsPage ?? page == PageState.Read;

    private static bool IsTeaserOf(string feed, string page) => feed.Length < LongestTeaser * page.Length;

    // A metered page gives all of it today and its beginning tomorrow. Most of those say at either visit that they are paid, so that alone tells nothing.
    private static bool IsBehindWall(ArticleContent less, ArticleContent more) =>
        less.IsPaywalled && less.Text.Length < LongestStub * more.Text.Length && Statements.IsBeginningOf(less.Text, more.Text);
}
