using AngleSharp.Html.Parser;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Classifying;
using Aggregator.Extraction.Metadata;

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
        ExtractAsync(page, rules, TreeEnsemble.Default, cancellationToken);

    /// <summary>As the public one, with other trees: quality is measured with trees that have not seen the page's site.</summary>
    internal static async Task<ExtractionResult> ExtractAsync(Page page, PublisherRules? rules, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);

        using var document = await new HtmlParser().ParseDocumentAsync(page.Html, cancellationToken);
        var facts = PageReading.Read(document, page.Url, rules, cancellationToken);
        var title = Title.Find(facts);
        var body = BodyFinder.Find(facts.Page, title?.Value, facts.Linked.ArticleText("articleBody"), PageReading.RuledBody(facts), trees, cancellationToken);
        if (ArticleAbsence.Of(facts, title?.Value, body) is { } reason)
        {
            return new ExtractionResult.NoArticle(reason);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return body is null ? new ExtractionResult.NoArticle(NoArticleReason.NoText) : new ExtractionResult.Extracted(ArticleAssembly.Of(facts, title, body));
    }
}
