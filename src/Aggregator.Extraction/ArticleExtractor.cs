namespace Aggregator.Extraction;

/// <summary>The front door: one page in, the article in it out.</summary>
public static class ArticleExtractor
{
    /// <summary>Parses the page once and reads body and metadata from it.</summary>
    /// <param name="rules">The publisher's own rules; null for the general method alone.</param>
    /// <returns><see cref="ExtractionResult.Extracted"/>, or <see cref="ExtractionResult.NoArticle"/> with the reason. Never throws for what a publisher sent.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; hostile HTML can make the parse quadratic, so give it a deadline.</exception>
    public static Task<ExtractionResult> ExtractAsync(Page page, PublisherRules? rules, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
