namespace Aggregator.Search;

/// <summary>The order of found articles.</summary>
public enum ArticleSort
{
    /// <summary>Newest entered first.</summary>
    Entered,

    /// <summary>Newest published first.</summary>
    Published,

    /// <summary>Best match first, newer ones a little before older; needs a text.</summary>
    Relevance,

    /// <summary>Last changed first.</summary>
    Changed,
}
