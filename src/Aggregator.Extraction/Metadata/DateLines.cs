using System.Text.RegularExpressions;
using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The dates that readers of the page see: in the lines around the text, and in lines that say themselves what they are.</summary>
internal static partial class DateLines
{
    private const int LongestLine = 160;
    private const int LongestLabelled = 80;
    private const int LongestAlone = 40;
    private const int FarthestBefore = 12;
    private const int FarthestAfter = 3;

    /// <summary>Of "Published 3 May, updated 4 May" the first.</summary>
    public static Found<WrittenDate>? Published(PageFacts facts, ArticleBody? body, string? title, bool monthFirst) =>
        Near(facts, body, title, monthFirst, line => IsUpdate().Match(line) is { Success: true } update ? line[..update.Index] : line);

    public static Found<WrittenDate>? Updated(PageFacts facts, ArticleBody? body, string? title, bool monthFirst) =>
        Near(facts, body, title, monthFirst, line => IsUpdate().IsMatch(line) ? line : null);

    /// <summary>Far from the text, but it says itself what it is.</summary>
    public static Found<WrittenDate>? Labelled(PageFacts facts, bool monthFirst)
    {
        foreach (var block in facts.Page.Blocks)
        {
            if (block.Length <= LongestLabelled && IsPublication().IsMatch(block.Text) && !Dates.IsAnothers(block.Region, body: null)
                && Read(block.Text, "line that says published", monthFirst) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>When nothing else tells: the nearest line by the beginning of the text that is a date and little more, in whatever box.</summary>
    public static Found<WrittenDate>? Alone(PageFacts facts, ArticleBody? body, string? title, bool monthFirst)
    {
        if (body is null)
        {
            return null;
        }

        var first = body.Blocks[0].Index;
        var from = Math.Max(first - FarthestBefore, BylineBlocks.FirstLine(facts.Page, first, title));
        foreach (var block in facts.Page.Blocks.Take(first).Skip(from).Reverse().Concat(facts.Page.Blocks.Skip(first + 1).Take(FarthestAfter)))
        {
            if (block.Length <= LongestAlone && !BylineBlocks.IsOfToday(block) && !Copyright.Is(block.Text) && !IsUpdate().IsMatch(block.Text)
                && !IsComment(block, body) && Read(block.Text, "lone date by the text", monthFirst) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsComment(Block block, ArticleBody body) =>
        block.Region.UpTo(null).Any(region => region.Hints.HasFlag(RegionHints.Comments) && !region.Contains(body.Blocks[0]));

    private static Found<WrittenDate>? Near(PageFacts facts, ArticleBody? body, string? title, bool monthFirst, Func<string, string?> wanted)
    {
        foreach (var block in BylineBlocks.Of(facts.Page, body, title))
        {
            // "Today" in the masthead is the day of the visit; a line that long is prose, which speaks of other days.
            if (block.Length <= LongestLine && wanted(block.Text) is { Length: > 0 } text && !Prose.Is(block) && !Copyright.Is(block.Text) && !IsCaption(block)
                && Read(text, BylineBlocks.IsNamed(block) ? "date line" : "text near the headline", monthFirst) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // The day on which a picture or a recording was made.
    private static bool IsCaption(Block block) => block.Region.UpTo(null).Any(region => region.Element.LocalName == "figcaption");

    private static Found<WrittenDate>? Read(string text, string origin, bool monthFirst) =>
        DateReader.First(text, monthFirst) is { } date ? new Found<WrittenDate>(date, origin) : null;

    [GeneratedRegex(@"^\W*(?:(?:first |originally )?(?:published|posted)|veröffentlicht|erschienen|erstellt|publié|publicado|publicada|pubblicato|gepubliceerd|publisert|publicerad|publiceret|julkaistu|opublikowano|data publikacji|publikováno|опубликован[оа]?|yayınlanma|등록|입력|发布时间|發布時間|公開日?|掲載日?|نشر)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPublication();

    [GeneratedRegex(@"\b(?:updated?|modified|last (?:updated|modified|edited)|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|opdateret|aktualizováno|zaktualizowano|обновлено|수정|更新)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsUpdate();
}
