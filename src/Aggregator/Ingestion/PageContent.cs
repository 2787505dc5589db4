using Aggregator.Extraction;

namespace Aggregator.Ingestion;

/// <summary>Joins what a feed said with what its page says, member by member.</summary>
internal static class PageContent
{
    // A page that gives much less than the feed was read badly: a wall, a stub, a gallery.
    private const double LeastShareOfFeedText = 0.8;

    /// <summary>The better of both.</summary>
    public static ArticleContent Over(ArticleContent feed, ExtractedArticle page)
    {
        var isPageBetter = page.Text.Length >= LeastShareOfFeedText * feed.Text.Length;
        return feed with
        {
            Title = TitleOf(feed.Title, page.Title),
            Text = isPageBetter ? page.Text : feed.Text,
            Html = isPageBetter ? page.Html : feed.Html,
            WordCount = isPageBetter ? page.WordCount : feed.WordCount,
            Summary = SummaryOf(feed, page),
            // A page names people; feeds often name the desk, or an address.
            Authors = page.Authors.Count > 0 ? [.. page.Authors.Select(author => author.Name)] : feed.Authors,
            Published = feed.Published ?? page.Published,
            Updated = page.Updated ?? feed.Updated,
            Section = page.Section,
            Tags = Tags.Joined(page.Tags.Concat(feed.Tags)),
            Language = page.Language ?? feed.Language,
            Image = page.Image ?? feed.Image,
            SiteName = page.SiteName,
            Copyright = page.Copyright,
            IsPaywalled = page.IsPaywalled,
            IsLiveBlog = page.IsLiveBlog,
        };
    }

    // The feed's headline is the publisher's own, but some are cut, and some carry the site's name behind it ("... - Daily News"), which the page's has not.
    private static string TitleOf(string feed, string? page)
    {
        if (string.IsNullOrWhiteSpace(page))
        {
            return feed;
        }

        var hasMore = feed.StartsWith(page, StringComparison.OrdinalIgnoreCase) && IsSeparator(feed.AsSpan(page.Length).TrimStart());
        return IsCut(feed) || hasMore ? page : feed;
    }

    private static bool IsSeparator(ReadOnlySpan<char> rest) => rest.Length > 1 && "|-–—·•:".Contains(rest[0]) && rest[1] == ' ';

    private static bool IsCut(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    private static string SummaryOf(ArticleContent feed, ExtractedArticle page)
    {
        // The feed's own words, when they are more than the beginning of its text, which may be a byline.
        string?[] said = [IsBeginningOfText(feed) ? null : feed.Summary, page.Description, page.Text];
        return Summaries.FirstSentences(said.First(text => !string.IsNullOrWhiteSpace(text)) ?? "", Summaries.Characters) ?? "";
    }

    private static bool IsBeginningOfText(ArticleContent feed) =>
        feed.Summary.Length == 0 || (feed.Text.Length > 2 * feed.Summary.Length && feed.Text.StartsWith(feed.Summary.TrimEnd('…'), StringComparison.Ordinal));
}
