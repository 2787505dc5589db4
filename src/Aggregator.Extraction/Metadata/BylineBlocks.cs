using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The lines around a body where bylines and dates stand.</summary>
internal static class BylineBlocks
{
    private const int LinesBefore = 25;
    private const int LinesAboveTitle = 3;
    private const int LinesAfter = 4;
    private const int LinesBelowFirst = 2;
    private const int LongestBelowFirst = 60;
    private const RegionHints Beside = RegionHints.Navigation | RegionHints.Related | RegionHints.Comments | RegionHints.Sidebar | RegionHints.Footer | RegionHints.Advert;

    /// <summary>Lines before the first paragraph, marked ones first and near ones before far ones; then the body's own ends, with what is short
    /// below a stand-first, then what follows.</summary>
    /// <param name="title">Where the page shows it, what stands far above it is the masthead, whose date is the day of the visit.</param>
    public static IEnumerable<Block> Of(PageBlocks page, ArticleBody? body, string? title)
    {
        if (body is null)
        {
            return page.Blocks.Take(LinesBefore).Where(IsNamed);
        }

        var first = body.Blocks[0].Index;
        var last = body.Blocks[^1].Index;
        var before = page.Blocks.Take(first).Skip(FirstLine(page, first, title)).Reverse().Where(block => IsAllowed(block, first)).ToList();
        var after = page.Blocks.Skip(last + 1).Take(LinesAfter).Where(block => IsAllowed(block, first));
        var below = page.Blocks.Skip(first + 1).Take(LinesBelowFirst)
            .Where(block => block.Length <= LongestBelowFirst && IsAllowed(block, first) && (IsNamed(block) || DateReader.First(block.Text, monthFirst: false) is not null));
        return before.Where(IsNamed).Concat(before).Append(body.Blocks[0]).Concat(below).Append(body.Blocks[^1]).Concat(after);
    }

    /// <summary>The first line that belongs to the article's head: some above the headline, where it is shown.</summary>
    public static int FirstLine(PageBlocks page, int firstOfBody, string? title)
    {
        var earliest = Math.Max(0, firstOfBody - LinesBefore);
        var key = Letters.Of(title);
        for (var i = firstOfBody - 1; i >= earliest && key.Length > 0; i--)
        {
            if (Letters.Of(page.Blocks[i].Text) == key)
            {
                return Math.Max(earliest, i - LinesAboveTitle);
            }
        }

        return earliest;
    }

    /// <summary>The markup calls the line a byline or a date.</summary>
    public static bool IsNamed(Block block) =>
        block.InlineHints.HasFlag(RegionHints.Byline) || block.Region.UpTo(null).Take(3).Any(region => region.Hints.HasFlag(RegionHints.Byline));

    /// <summary>The markup calls the line an author's; "meta" and "date" hold names too, but any.</summary>
    public static bool NamesAuthor(Block block) => block.Region.UpTo(null).Take(3).Any(region =>
        (region.Element.ClassName + " " + region.Element.Id) is var name
            && (name.Contains("author", StringComparison.OrdinalIgnoreCase) || name.Contains("byline", StringComparison.OrdinalIgnoreCase)
            || name.Contains("autor", StringComparison.OrdinalIgnoreCase) || name.Contains("writer", StringComparison.OrdinalIgnoreCase)));

    // A box around the text as well ("newsletter-post") says nothing about the line.
    private static bool IsAllowed(Block block, int firstOfBody) =>
        block.Region.UpTo(null).TakeWhile(region => firstOfBody < region.FirstBlock || firstOfBody >= region.EndBlock).All(region =>
        (region.Hints & Beside) == 0 && !IsOfToday(region));

    /// <summary>The markup says that the day of the visit stands there.</summary>
    public static bool IsOfToday(Block block) => block.Region.UpTo(null).Any(IsOfToday);

    private static bool IsOfToday(Region region) => region.Element.ClassName?.Contains("today", StringComparison.OrdinalIgnoreCase) is true;
}
