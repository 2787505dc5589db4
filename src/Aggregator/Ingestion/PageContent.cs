using Aggregator.Extraction;
using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>Joins what a feed said with what its page says, member by member.</summary>
internal static class PageContent
{
    private static TextOrigin Other { get; } = TextOrigin.Feed(TextReason.PageOther);

    /// <summary>The better of both; of a page that is another article, nothing.</summary>
    public static ArticleContent Over(ArticleContent feed, ExtractedArticle page)
    {
        var origin = BetterText.Of(feed, page);
        return origin == Other ? feed with { TextOrigin = origin } : Joined(feed, page, origin);
    }

    /// <summary>The better of both for any outcome; a page that failed leaves the feed's content and the reason.</summary>
    public static ArticleContent With(ArticleContent feed, PageOutcome page) => page switch
    {
        PageOutcome.Read read => Over(feed, read.Article),
        PageOutcome.Unreadable unreadable => Without(feed, unreadable),
        PageOutcome.Postponed postponed => feed with { TextOrigin = TextOrigin.Feed(FetchErrorName.Of(postponed.Error)) },
        _ => throw new InvalidOperationException("A page outcome of an unknown kind."),
    };

    private static ArticleContent Without(ArticleContent feed, PageOutcome.Unreadable page)
    {
        var joined = page.Found is { } found ? Over(feed, found) : feed;
        return joined with { TextOrigin = TextOrigin.Feed(page.SoftFailure is { } failure ? SoftFailureName.Of(failure) : FetchErrorName.Of(page.Error)) };
    }

    /// <summary>Whether a page was taken for another article, whose addresses are not this one's.</summary>
    public static bool IsOther(ArticleContent content) => content.TextOrigin == Other;

    private static ArticleContent Joined(ArticleContent feed, ExtractedArticle page, TextOrigin origin)
    {
        var isPageBetter = origin.IsPage;
        return feed with
        {
            TextOrigin = origin,
            Title = TitleOf(feed.Title, page.Title),
            Text = isPageBetter ? page.Text : feed.Text,
            Html = isPageBetter ? page.Html : feed.Html,
            WordCount = isPageBetter ? page.WordCount : feed.WordCount,
            Summary = SummaryOf(feed, page),
            // A page names people; feeds often name the desk, or an address.
            Authors = page.Authors.Count > 0 ? [.. page.Authors.Select(author => author.Name)] : feed.Authors,
            Published = feed.Published ?? page.Published,
            Updated = page.Updated ?? feed.Updated,
            Section = page.Section ?? feed.Section,
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
