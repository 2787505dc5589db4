using System.Text.RegularExpressions;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction;

/// <summary>Decides that a page holds no article, although it may hold text.</summary>
internal static partial class ArticleAbsence
{
    private const int FewestLetters = 60;
    private const int LongestError = 1500;
    private const int LongestHeadline = 500;

    /// <summary>The reason; null when the page holds an article.</summary>
    public static NoArticleReason? Of(PageFacts facts, string? title, ArticleBody? body)
    {
        var weight = body?.Blocks.Sum(block => block.Weight) ?? 0;
        var shown = facts.Page.Regions.Count == 0 ? 0 : facts.Page.Regions[0].Characters;
        var headline = title + "\n" + Bounded(facts.Document.Title) + "\n" + Bounded(facts.Document.QuerySelector("h1")?.TextContent);
        if (weight < LongestError && NotFound().IsMatch(headline))
        {
            return NoArticleReason.SoftNotFound;
        }

        if (weight < LongestError && shown < LongestError * 4 && (Wall().IsMatch(headline) || (body is not null && Wall().IsMatch(body.Blocks[0].Text))))
        {
            return NoArticleReason.Wall;
        }

        if (IsFrontPage(facts, weight))
        {
            return NoArticleReason.FrontPage;
        }

        return weight < FewestLetters ? NoArticleReason.NoText : null;
    }

    // The patterns cost the square of a run of signs.
    private static string? Bounded(string? text) =>
        PlainText.OrNull(text) is { Length: > LongestHeadline } line ? line[..LongestHeadline] : PlainText.OrNull(text);

    // The root of a site without an article's marks, whose text is mostly links.
    private static bool IsFrontPage(PageFacts facts, int weight)
    {
        var isRoot = facts.Url is { AbsolutePath: "/" or "" } && facts.Url.Query.Length == 0;
        var isStatedArticle = facts.Linked.ArticleText("datePublished") is not null || facts.Meta.First("article:published_time") is not null;
        return isRoot && !isStatedArticle && facts.Page.Regions.Count > 0
            && (facts.Page.Regions[0].LinkDensity > 0.4 || weight < facts.Page.Regions[0].Characters / 4);
    }

    [GeneratedRegex(@"^\W*(?:error\s*)?404\b|\b404\b.{0,30}(?:not found|error|page)|(?:page|article|story|seite|artikel)\s+(?:was\s+|could\s+not\s+be\s+|wurde\s+)?(?:not\s+found|nicht\s+gefunden)|page (?:you (?:requested|are looking for)|introuvable|doesn.t exist|no longer exists|unavailable)|not found$|p[áa]gina no encontrada|p[áa]gina n[ãa]o encontrada|pagina non trovata|pagina niet gevonden|sidan (?:hittades|kunde) inte|siden (?:ble|blev) ikke fundet|strony nie znaleziono|nie znaleziono strony|str[áa]nka nenalezena|страница не найдена|페이지를 찾을 수 없|존재하지 않는|ページが見つかりません|お探しのページ|页面不存在|找不到(?:页面|頁面)|sayfa bulunamadı", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NotFound();

    [GeneratedRegex(@"just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|checking your browser|enable (?:javascript|cookies)|captcha|before you continue|we value your privacy|your privacy choices|cookie (?:consent|settings|preferences)|bevor sie fortfahren|zustimmung|datenschutzeinstellungen|mit werbung (?:weiterlesen|lesen)|log ?in to continue|sign in to continue|please (?:log|sign) in|robot check|security check|unusual traffic|request blocked|accepte[rz] (?:les|et)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wall();
}
