using Aggregator.Extraction;
using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>Finds the article in a page that came: within a time limit, and no more pages at once than there are processors for.</summary>
public sealed class PageExtraction(Current<PublisherRuleBook> rules, IngestionOptions options, TimeProvider clock)
{
    private readonly SemaphoreSlim _places = new(options.ExtractionsAtOnce == 0 ? Environment.ProcessorCount : options.ExtractionsAtOnce);

    /// <summary>Reads a page that came.</summary>
    /// <param name="asked">The address that was asked for, before redirects.</param>
    public async Task<PageOutcome> RunAsync(Uri asked, FetchResult.Fetched response, CancellationToken cancellationToken)
    {
        if (response.Headers.TryGetValue("Content-Type", out var type) && !IsHtml(type))
        {
            return new PageOutcome.Unreadable(FetchError.UnsupportedType);
        }

        await _places.WaitAsync(cancellationToken);   // before the deadline: a page that waits for its turn is not a slow page
        try
        {
            return Extract(Page.FromBytes(response.Body, type, response.Url) with { Asked = asked }, response.Url, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private PageOutcome Extract(Page page, Uri url, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.ExtractionTimeout, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return ArticleExtractor.Extract(page, rules.Value.Find(url), ending.Token) switch
            {
                ExtractionResult.Extracted found => new PageOutcome.Read(url, found.Article),
                ExtractionResult.NoArticle none => Without(none),
                _ => throw new InvalidOperationException("An extraction result of an unknown kind."),
            };
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new PageOutcome.Unreadable(FetchError.TooComplex);
        }
    }

    private static PageOutcome.Unreadable Without(ExtractionResult.NoArticle none)
    {
        var found = none.IsAboutArticle ? none.Found : null;
        return none is { Reason: SoftFailure.NoText, Passed: { } limit }
            ? new PageOutcome.Unreadable(PageError.Of(limit), null, found)
            : new PageOutcome.Unreadable(PageError.Of(none.Reason), none.Reason, found);
    }

    private static bool IsHtml(string contentType) =>
        contentType.Contains("html", StringComparison.OrdinalIgnoreCase) || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) || string.IsNullOrWhiteSpace(contentType);
}
