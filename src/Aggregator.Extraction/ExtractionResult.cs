namespace Aggregator.Extraction;

/// <summary>What a page held: an article, or the reason why none was found.</summary>
public abstract record ExtractionResult
{
    private ExtractionResult() { }   // closed: only the cases below

    /// <summary>The page holds an article.</summary>
    public sealed record Extracted(ExtractedArticle Article) : ExtractionResult;

    /// <summary>The page holds no article; the feed's own content is then the best there is.</summary>
    public sealed record NoArticle(NoArticleReason Reason) : ExtractionResult;
}
