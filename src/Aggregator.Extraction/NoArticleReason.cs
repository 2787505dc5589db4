namespace Aggregator.Extraction;

/// <summary>Why a page gave no article.</summary>
public enum NoArticleReason
{
    /// <summary>No block of text that could be an article: a script-only page, a gallery, a video.</summary>
    NoText,

    /// <summary>A "not found" page under status 200.</summary>
    SoftNotFound,

    /// <summary>A wall that asks for consent, a log-in or a proof of being human.</summary>
    Wall,

    /// <summary>The front page or another list of articles.</summary>
    FrontPage,
}
