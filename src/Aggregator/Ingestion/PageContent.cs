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
            Title = IsCut(feed.Title) ? page.Title ?? feed.Title : feed.Title,
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

    private static bool IsCut(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    private static string SummaryOf(ArticleContent feed, ExtractedArticle page)
    {
        var said = feed.Summary.Length > 0 ? feed.Summary : page.Description;
        return Summaries.FirstSentences(string.IsNullOrWhiteSpace(said) ? page.Text : said, Summaries.Characters) ?? "";
    }
}
