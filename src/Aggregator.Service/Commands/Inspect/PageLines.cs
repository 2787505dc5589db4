using System.Globalization;
using Aggregator.Extraction;
using Aggregator.Ingestion;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>What was found in a page as lines for people: what it is, each value with where it came from and what else there was, who read which text, then the text.</summary>
internal static class PageLines
{
    private const int MostOthers = 4;

    /// <summary>The lines, none longer than <see cref="WrappedText.Width"/> but for the text itself.</summary>
    public static IEnumerable<string> Of(PageExplanation explanation)
    {
        var article = explanation.Article;
        foreach (var (member, value) in Values(explanation).Where(line => line.Value is { Length: > 0 } || IsLookedFor(line.Member)))
        {
            var origin = article.Origins.TryGetValue(member, out var from) ? $"  ({from})" : "";
            foreach (var line in WrappedText.Of($"{member,-13}", $"{(string.IsNullOrEmpty(value) ? "-" : value)}{origin}"))
            {
                yield return line;
            }

            foreach (var line in Others(explanation, member, from))
            {
                yield return line;
            }
        }

        foreach (var line in TextReaderLines.Of(explanation))
        {
            yield return line;
        }

        yield return "";
        yield return article.Text;
    }

    private static bool IsLookedFor(string member) => member is "title" or "authors" or "published" or "language" or "image";

    private static IEnumerable<(string Member, string? Value)> Values(PageExplanation explanation)
    {
        var article = explanation.Article;
        return
        [
            ("softFailure", Kind(explanation)),
            ("title", article.Title),
            ("authors", string.Join(", ", article.Authors.Select(author => author.Role is null ? author.Name : $"{author.Name} ({author.Role})"))),
            ("published", Time(article.Published)),
            ("updated", article.Updated == article.Published ? null : Time(article.Updated)),
            ("section", article.Section),
            ("tags", string.Join(", ", article.Tags)),
            ("language", article.Language),
            ("canonicalUrl", article.CanonicalUrl?.AbsoluteUri),
            ("image", article.Image?.AbsoluteUri),
            ("siteName", article.SiteName),
            ("description", article.Description),
            ("copyright", article.Copyright),
            ("isPaywalled", article.IsPaywalled ? "paid: only a part is free to read" : null),
            ("isLiveBlog", article.IsLiveBlog ? "a running report" : null),
            ("text", Length(article)),
        ];
    }

    private static string? Kind(PageExplanation explanation) => explanation.Article.SoftFailure is { } failure
        ? SoftFailureName.Of(failure).Replace('_', ' ') + (explanation.Result is ExtractionResult.NoArticle ? ": no article" : ": the text is what there is of the article")
        : null;

    private static string Length(ExtractedArticle article) => article.WordCount == 0 ? "none" : string.Create(
        CultureInfo.InvariantCulture, $"{article.WordCount} words, {article.ReadingTime.TotalMinutes:0} min to read");

    // What others say too is worth a word; what else they say is what an operator looks for.
    private static IEnumerable<string> Others(PageExplanation explanation, string member, string? origin)
    {
        var values = explanation.Values.Where(value => value.Member == member).ToList();
        var same = values.Where(value => value.IsTaken && value.Origin != origin).Select(value => value.Origin).Distinct().ToList();
        if (same.Count > 0)
        {
            foreach (var line in WrappedText.Of($"{"",-13}same in ", string.Join("; ", same)))
            {
                yield return line;
            }
        }

        foreach (var other in values.Where(value => !value.IsTaken).GroupBy(value => value.Value).Take(MostOthers))
        {
            foreach (var line in WrappedText.Of($"{"",-13}not     ", $"{other.Key}  ({string.Join("; ", other.Select(value => value.Origin).Distinct())})"))
            {
                yield return line;
            }
        }
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
