using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;
using Aggregator.Extraction.Parsing;

namespace Aggregator.Extraction;

/// <summary>The front door: one page in, the article in it out.</summary>
public static class ArticleExtractor
{
    /// <summary>Parses the page once and reads body and metadata from it.</summary>
    /// <param name="rules">The publisher's own rules; null for the general method alone.</param>
    /// <returns><see cref="ExtractionResult.Extracted"/>, or <see cref="ExtractionResult.NoArticle"/> with the reason. Never throws for what a publisher
    /// sent.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; hostile HTML can make the parse quadratic, so give it a deadline.</exception>
    public static Task<ExtractionResult> ExtractAsync(Page page, PublisherRules? rules, CancellationToken cancellationToken) =>
        Task.FromResult(Extract(page, rules, cancellationToken));

    /// <inheritdoc cref="ExtractAsync"/>
    public static ExtractionResult Extract(Page page, PublisherRules? rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);

        using var document = PageParser.Parse(page.Html, cancellationToken);
        var facts = PageReading.Read(document, page.Url, rules, cancellationToken);
        var title = Title.Find(facts);
        var body = BodyFinder.Find(facts.Page, title?.Value, facts.Linked.ArticleText("articleBody"), PageReading.RuledBody(facts), cancellationToken);
        if (ArticleAbsence.Of(facts, title?.Value, body) is { } reason)
        {
            return new ExtractionResult.NoArticle(reason);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return body is null ? new ExtractionResult.NoArticle(NoArticleReason.NoText) : new ExtractionResult.Extracted(ArticleAssembly.Of(facts, title, body));
    }
}
