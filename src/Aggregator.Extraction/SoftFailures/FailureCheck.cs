using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Names what a page is instead of an article. Each kind has a file; the first that recognises the page names it, the surest first.</summary>
internal static class FailureCheck
{
    private static readonly Func<PageSigns, Found<SoftFailure>?>[] Kinds =
        [ErrorPage.Find, RobotCheck.Find, Wall.Find, FrontPage.Find, ScriptOnly.Find, VideoPage.Find, Gallery.Find, PaywallStub.Find];

    /// <summary>The kind and the evidence for it; null for an article.</summary>
    public static Found<SoftFailure>? Of(PageFacts facts, string? title, ArticleBody? body)
    {
        var signs = PageSigns.Of(facts, title, body);
        foreach (var find in Kinds)
        {
            if (find(signs) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    /// <summary>Nothing such a page shows is of the article; the others show a part of it.</summary>
    public static bool HidesArticle(SoftFailure failure) => failure is SoftFailure.SoftNotFound or SoftFailure.ConsentWall or SoftFailure.LogInWall
        or SoftFailure.RobotCheck or SoftFailure.FrontPage;
}
