using Aggregator.Extraction.Body.Classifying;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Inspection;
using Aggregator.Extraction.Metadata;
using Aggregator.Extraction.Parsing;
using Aggregator.Extraction.SoftFailures;
using Aggregator.Html;
using AngleSharp.Html.Dom;

namespace Aggregator.Extraction;

/// <summary>The front door: one page in, the article in it out.</summary>
public static class ArticleExtractor
{
    private static readonly Found<SoftFailure> NoText = new(SoftFailure.NoText, "no element reads as text");

    /// <summary>Parses the page once and reads body and metadata from it.</summary>
    /// <param name="rules">The publisher's own rules; null for the general method alone.</param>
    /// <returns><see cref="ExtractionResult.Extracted"/>, or <see cref="ExtractionResult.NoArticle"/> with the reason. Never throws for what a publisher
    /// sent.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; hostile HTML is bounded, not harmless, so give it a deadline.</exception>
    public static ExtractionResult Extract(Page page, PublisherRules? rules, CancellationToken cancellationToken) =>
        Extract(page, rules, TreeEnsemble.Default, cancellationToken);

    /// <summary>As the public one, with other trees: quality is measured with trees that have not seen the page's site.</summary>
    internal static ExtractionResult Extract(Page page, PublisherRules? rules, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);

        var bounded = BoundedMarkup.Of(page.Html);
        var document = PageParser.Parse(bounded, cancellationToken);
        var result = Read(document, page, rules, trees, cancellationToken).Result;
        return result is ExtractionResult.NoArticle none ? none with { Passed = bounded.Passed } : result;
    }

    /// <summary>The same, with everything that there was to choose from.</summary>
    /// <inheritdoc cref="Extract(Page, PublisherRules?, CancellationToken)"/>
    public static PageExplanation Explain(Page page, PublisherRules? rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);

        var document = PageParser.Parse(page.Html, cancellationToken);
        return Explaining.Of(Read(document, page, rules, TreeEnsemble.Default, cancellationToken));
    }

    private static ReadOutPage Read(IHtmlDocument document, Page page, PublisherRules? rules, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        var facts = PageReading.Read(document, page.Url, rules, cancellationToken);
        var title = Title.Find(facts);
        var body = BodyFinder.Find(facts.Page, title?.Value, facts.Linked.ArticleText("articleBody"), PageReading.RuledBody(facts), trees, cancellationToken);
        var failure = FrontPage.OfRedirect(page.Asked, page.Url) ?? FailureCheck.Of(facts, title?.Value, body);
        cancellationToken.ThrowIfCancellationRequested();
        return new ReadOutPage(facts, title, body, Answer(facts, title, body, failure, cancellationToken));
    }

    private static ExtractionResult Answer(PageFacts facts, Found<string>? title, ArticleBody? body, Found<SoftFailure>? failure, CancellationToken cancellationToken)
    {
        if (failure is not null && FailureCheck.HidesArticle(failure.Value))
        {
            return new ExtractionResult.NoArticle(failure.Value, ArticleAssembly.Of(facts, title, null, failure));
        }

        var text = PageSigns.WeightOf(body) >= PageSigns.FewestLetters ? body : LastResort(facts, title?.Value, body, failure?.Value, cancellationToken);
        var article = ArticleAssembly.Of(facts, title, text, failure ?? (text is null ? NoText : null));
        return article.Text.Length > 0 ? new ExtractionResult.Extracted(article) : new ExtractionResult.NoArticle(article.SoftFailure ?? SoftFailure.NoText, article);
    }

    private static ArticleBody? LastResort(PageFacts facts, string? title, ArticleBody? body, SoftFailure? failure, CancellationToken cancellationToken) => failure switch
    {
        SoftFailure.ScriptOnly => null,
        SoftFailure.Gallery => SparseBody.Find(facts.Page, title, cancellationToken) ?? Gallery.Captions(facts.Page) ?? body,
        SoftFailure.Video => SparseBody.Find(facts.Page, title, cancellationToken) ?? body,
        _ => SparseBody.Find(facts.Page, title, cancellationToken),
    };
}
