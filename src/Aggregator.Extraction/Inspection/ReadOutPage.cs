using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Inspection;

/// <summary>A page after it was read, with what the reading went by.</summary>
/// <param name="Body">The body that was found, before any last resort; null for none.</param>
internal sealed record ReadOutPage(PageFacts Facts, Found<string>? Title, ArticleBody? Body, ExtractionResult Result)
{
    /// <summary>What was found, be it an article or not.</summary>
    public ExtractedArticle Article => Result switch
    {
        ExtractionResult.Extracted extracted => extracted.Article,
        ExtractionResult.NoArticle none => none.Found,
        _ => throw new InvalidOperationException("An extraction result of an unknown kind."),
    };
}
