using Aggregator.Extraction;
using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>What a try at a page gave.</summary>
public abstract record PageOutcome
{
    private PageOutcome() { }   // closed: only the cases below

    /// <summary>An article was found.</summary>
    /// <param name="Url">The page's address after redirects.</param>
    public sealed record Read(Uri Url, ExtractedArticle Article) : PageOutcome;

    /// <summary>It failed for now.</summary>
    /// <param name="IsWorthWaiting">It will come soon: its origin said "later", or its turn did not come. Of any other, nobody knows whether it ever will.</param>
    /// <param name="RetryAfter">How long the page is not to be asked for at least; null when its origin did not say.</param>
    public sealed record Postponed(FetchError Error, bool IsWorthWaiting, TimeSpan? RetryAfter = null) : PageOutcome;

    /// <summary>It failed for good.</summary>
    /// <param name="SoftFailure">What the page is instead of an article; null when none came.</param>
    /// <param name="Found">What the page states of the article although its text is not there; null when it is a page about something else.</param>
    public sealed record Unreadable(FetchError Error, SoftFailure? SoftFailure = null, ExtractedArticle? Found = null) : PageOutcome;
}
