using Aggregator.Extraction;

namespace Aggregator.Ingestion;

/// <summary>
/// Decides whose text an article gets, the feed's or its page's. The page's is cleaner and fuller as a rule, so the feed's must win by evidence: the page is another
/// one, or it gives less. Length is the judge of "less" since leakage adds a few lines and walls take nearly all away.
/// </summary>
internal static class BetterText
{
    // A page that gives less of the feed's length was read badly, or is a wall, a stub, a gallery.
    private const double LeastShareOfLength = 0.8;

    // Teasers are often written anew, and share few words with their article; a text on something else shares hardly any, in its headline neither.
    private const double MostWordsOfOther = 0.1;
    private const double MostTitleWordsOfOther = 0.2;
    private const int FewestWordsToJudge = 25;

    /// <summary>The choice between two texts.</summary>
    /// <param name="feed">What the feed's item says.</param>
    /// <param name="page">What was found in the page; its text may be empty.</param>
    public static TextOrigin Of(ArticleContent feed, ExtractedArticle page)
    {
        var (said, found) = (feed.Text.Trim(), page.Text.Length);
        if (found == 0)
        {
            return TextOrigin.Feed(page.SoftFailure is { } failure ? SoftFailureName.Of(failure) : TextReason.PageShorter);
        }

        if (said.Length == 0)
        {
            return TextOrigin.Page(TextReason.FeedEmpty);
        }

        if (IsOther(feed, page))
        {
            return TextOrigin.Feed(TextReason.PageOther);
        }

        var isShort = found < LeastShareOfLength * said.Length;
        if (page.SoftFailure == SoftFailure.PaywallStub && found <= said.Length)
        {
            return TextOrigin.Feed(TextReason.PagePaywalled);
        }

        return isShort ? TextOrigin.Feed(TextReason.PageShorter)
            : TextOrigin.Page(CutMarks.End(said) ? TextReason.FeedCut : TextReason.PageFuller);
    }

    // The headline decides first: an aggregator's item carries other sites' headlines for a text, and a comments feed one word.
    private static bool IsOther(ArticleContent feed, ExtractedArticle page)
    {
        var words = SharedWords.Of(feed.Text);
        if (words.Count < FewestWordsToJudge)
        {
            return false;
        }

        var there = SharedWords.Of($"{page.Title}\n{page.Description}\n{page.Text}");
        return SharedWords.Share(words, there) <= MostWordsOfOther && SharedWords.Share(SharedWords.Of(feed.Title), there) <= MostTitleWordsOfOther;
    }
}
