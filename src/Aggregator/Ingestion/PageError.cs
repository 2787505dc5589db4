using Aggregator.Extraction;
using Aggregator.Fetching;
using Aggregator.Html;

namespace Aggregator.Ingestion;

/// <summary>The class of what went wrong with an article's page, told from the reason for which the article has the feed's text.</summary>
public static class PageError
{
    /// <summary>Null when the page was read, or was not wanted.</summary>
    public static FetchError? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Page is PageState.Postponed or PageState.Unreadable && article.Content.TextOrigin is { IsPage: false, Reason: var reason } ? Named(reason) : null;
    }

    /// <summary>The class of a page that came, and is something else than an article.</summary>
    internal static FetchError Of(SoftFailure failure) => failure switch
    {
        SoftFailure.SoftNotFound => FetchError.Soft404,
        SoftFailure.ConsentWall or SoftFailure.LogInWall or SoftFailure.RobotCheck => FetchError.BlockedByOrigin,
        SoftFailure.FrontPage => FetchError.RedirectedHome,
        _ => FetchError.NoContent,
    };

    /// <summary>The class of a page that came, and was read only in part without an article in it.</summary>
    internal static FetchError Of(MarkupLimit limit) => limit is MarkupLimit.Depth ? FetchError.TooDeep : FetchError.TooComplex;

    // A page that is another article has as little of this one as an empty page.
    private static FetchError Named(string reason)
    {
        foreach (var failure in Enum.GetValues<SoftFailure>().Where(failure => SoftFailureName.Of(failure) == reason))
        {
            return Of(failure);
        }

        return Enum.GetValues<FetchError>().Cast<FetchError?>().FirstOrDefault(error => error is { } known && FetchErrorName.Of(known) == reason) ?? FetchError.NoContent;
    }
}
