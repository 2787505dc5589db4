using Aggregator.Extraction.SoftFailures;
using Aggregator.Html;

namespace Aggregator.Extraction;

/// <summary>What a page held: an article, or the reason why none was found.</summary>
public abstract record ExtractionResult
{
    private ExtractionResult() { }   // closed: only the cases below

    /// <summary>The page holds an article; one of which only a part is there says so in <see cref="ExtractedArticle.SoftFailure"/>.</summary>
    public sealed record Extracted(ExtractedArticle Article) : ExtractionResult;

    /// <summary>The page holds no article; the feed's own content is then the best there is.</summary>
    /// <param name="Found">What the page states all the same, without text. Of a wall or an error page it is about that page, not about the article.</param>
    public sealed record NoArticle(SoftFailure Reason, ExtractedArticle Found) : ExtractionResult
    {
        /// <summary>The limit that the page passed, so that an article may be where nobody looked; null for nearly all pages.</summary>
        public MarkupLimit? Passed { get; init; }

        /// <summary>What was found is about the article whose text is missing; false of a wall, an error page and a front page.</summary>
        public bool IsAboutArticle => !FailureCheck.HidesArticle(Reason);
    }
}
