using System.Collections;
using System.Globalization;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Inspection;

/// <summary>Tells what every reader of a page had to say.</summary>
internal static class Explaining
{
    private const int ShownWords = 60;

    /// <summary>The page's answer and its candidates.</summary>
    public static PageExplanation Of(ReadOutPage page)
    {
        var taken = page.Body?.Answers.FirstOrDefault(answer => answer.Name == page.Body.Method);
        var kept = taken is null ? 0 : taken.Kept.Cast<bool>().Count(isKept => isKept);
        return new PageExplanation(
            page.Result, page.Article, [.. Titles(page), .. AuthorLists(page), .. Times(page)], page.Body is null ? [] : [.. Texts(page.Facts.Page, page.Body)],
            Math.Max(0, kept - (page.Body?.Blocks.Count ?? 0)));
    }

    private static IEnumerable<ValueCandidate> Titles(ReadOutPage page) => Title.All(page.Facts)
        .Select(found => new ValueCandidate("title", found.Value, found.Origin, found.Value == page.Article.Title));

    private static IEnumerable<ValueCandidate> AuthorLists(ReadOutPage page)
    {
        var taken = Names(page.Article.Authors);
        return Authors.All(page.Facts, page.Body, page.Title?.Value).Select(found => new ValueCandidate("authors", Names(found.Value), found.Origin, Names(found.Value) == taken));
    }

    private static IEnumerable<ValueCandidate> Times(ReadOutPage page)
    {
        var clock = new PublisherClock(page.Facts, page.Article.Language);
        return Dates.All(page.Facts, page.Body, page.Title?.Value, clock.MonthFirst).Select(clock.Place).OfType<Found<DateTimeOffset>>()
            .Select(found => new ValueCandidate(
                "published", found.Value.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture), found.Origin, found.Value == page.Article.Published));
    }

    private static IEnumerable<TextCandidate> Texts(PageBlocks page, ArticleBody body)
    {
        var final = new BlockSelection("", new BitArray(page.Blocks.Count));
        foreach (var block in body.Blocks)
        {
            final.Kept[block.Index] = true;
        }

        foreach (var answer in body.Answers)
        {
            var blocks = page.Blocks.Where(block => answer.Kept[block.Index]).ToList();
            var others = body.Answers.Where(other => other != answer).Select(other => answer.SimilarityTo(other, page)).ToList();
            yield return new TextCandidate(
                answer.Name, blocks.Count, blocks.Sum(block => Script.CountWords(block.Text)), others.DefaultIfEmpty(1).Average(), answer.SimilarityTo(final, page),
                answer.Name == body.Method, First(blocks.Count == 0 ? "" : blocks[0].Text), Last(blocks.Count == 0 ? "" : blocks[^1].Text));
        }
    }

    private static string Names(IReadOnlyList<ArticleAuthor> authors) =>
        string.Join(", ", authors.Select(author => author.Role is null ? author.Name : $"{author.Name} ({author.Role})"));

    private static string First(string text) => text.Length <= ShownWords ? text : text[..ShownWords].TrimEnd() + "…";

    private static string Last(string text) => text.Length <= ShownWords ? text : "…" + text[^ShownWords..].TrimStart();
}
