namespace Aggregator.Feeds;

/// <summary>What became of a document: a feed, or the reason why it is none.</summary>
public abstract record FeedParseResult
{
    private FeedParseResult() { }   // closed: only the cases below

    /// <summary>The document is a feed.</summary>
    /// <param name="Repairs">What had to be mended before it could be read, in words for the publisher; empty for a sound feed.</param>
    public sealed record Parsed(Feed Feed, IReadOnlyList<string> Repairs) : FeedParseResult;

    /// <summary>The document is no feed that can be read.</summary>
    /// <param name="Problem">The class of the trouble.</param>
    /// <param name="Reason">One sentence for the operator, such as "an HTML page, not a feed".</param>
    public sealed record NotAFeed(FeedProblem Problem, string Reason) : FeedParseResult;
}
