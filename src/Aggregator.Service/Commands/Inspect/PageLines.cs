using System.Globalization;
using Aggregator.Extraction;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>An article found in a page as lines for people: each value, and in brackets where it came from; then the text.</summary>
internal static class PageLines
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(ExtractedArticle article)
    {
        foreach (var (member, value) in Values(article))
        {
            var origin = article.Origins.TryGetValue(member, out var from) ? $"  ({from})" : "";
            yield return $"{member,-13}{(string.IsNullOrEmpty(value) ? "-" : value)}{origin}";
        }

        yield return "";
        yield return article.Text;
    }

    private static IEnumerable<(string Member, string? Value)> Values(ExtractedArticle article) =>
    [
        ("title", article.Title),
        ("authors", string.Join(", ", article.Authors.Select(author => author.Role is null ? author.Name : $"{author.Name} ({author.Role})"))),
        ("published", Time(article.Published)),
        ("updated", Time(article.Updated)),
        ("section", article.Section),
        ("tags", string.Join(", ", article.Tags)),
        ("language", article.Language),
        ("canonicalUrl", article.CanonicalUrl?.AbsoluteUri),
        ("image", article.Image?.AbsoluteUri),
        ("siteName", article.SiteName),
        ("description", article.Description),
        ("copyright", article.Copyright),
        ("marks", string.Join(", ", Marks(article))),
        ("text", $"{article.WordCount.ToString(CultureInfo.InvariantCulture)} words"),
    ];

    private static IEnumerable<string> Marks(ExtractedArticle article)
    {
        if (article.IsPaywalled)
        {
            yield return "paywalled";
        }

        if (article.IsLiveBlog)
        {
            yield return "live blog";
        }
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
