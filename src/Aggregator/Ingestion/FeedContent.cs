using Aggregator.Feeds;
using Aggregator.Html;

namespace Aggregator.Ingestion;

/// <summary>What a feed's item alone says of an article.</summary>
internal static class FeedContent
{
    // Below this a text is a teaser more often than an article: of the feeds of news sites seen, summaries end at 600 characters, full texts begin at 1,500.
    private const int FullTextCharacters = 1500;

    /// <summary>Composes the content from a cleaned item.</summary>
    public static async Task<ArticleContent> OfAsync(FeedItem item, Source source, CancellationToken cancellationToken)
    {
        var html = item.ContentHtml ?? item.Summary ?? "";
        var text = await HtmlText.OfAsync(html, cancellationToken);
        var summary = item.Summary is null || item.ContentHtml is null ? text : await HtmlText.OfAsync(item.Summary, cancellationToken);
        return new ArticleContent
        {
            Url = item.ArticleUrl ?? item.Enclosures.FirstOrDefault()?.Url ?? source.State.SiteUrl ?? source.Url,
            Title = FirstText(item.Title) ?? Summaries.FirstSentences(text, 100) ?? source.Title,
            Text = text,
            Html = html,
            Summary = Summaries.FirstSentences(FirstText(summary) ?? text, Summaries.Characters) ?? "",
            Authors = [.. item.Authors.Select(author => PublishedName(author.Name)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = item.Published ?? item.Updated,
            Updated = item.Updated,
            Tags = Tags.Joined(item.Categories.Select(category => category.Label ?? category.Term)),
            Language = PrimaryTag(item.Language ?? source.State.Language),
            Image = item.Image,
            Attachments = [.. item.Enclosures.Select(file => new ArticleAttachment(file.Url, file.Type, file.Length))],
            WordCount = Words.Count(text),
            TextOrigin = TextOrigin.Feed(TextReason.PageNotRead),
        };
    }

    /// <summary>Whether the feed carries the whole article, so that its page need not be read.</summary>
    public static bool IsFullText(FeedItem item, ArticleContent content) =>
        item.ContentHtml is not null && content.Text.TrimEnd().Length >= FullTextCharacters && !CutMarks.End(content.Text);

    // An address alone is not published as a name: nobody asked to have theirs republished, and harvesters read feeds too.
    private static string? PublishedName(string? written)
    {
        var name = FirstText(written);
        if (name?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) == true)
        {
            name = name[3..].TrimStart();   // a byline, as pages print it
        }

        return name is null || (name.Contains('@', StringComparison.Ordinal) && !name.Any(char.IsWhiteSpace)) ? null : name;
    }

    private static string? PrimaryTag(string? language) =>
        FirstText(language)?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 or 3 } tag ? tag : null;

    private static string? FirstText(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
