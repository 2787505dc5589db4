namespace Aggregator.Publishing;

/// <summary>A feed, or why there is none.</summary>
public abstract record FeedResult
{
    private FeedResult() { }   // closed: only the cases below

    /// <summary>The feed.</summary>
    public sealed record Built(FeedDocument Document) : FeedResult;

    /// <summary>The query cannot be understood; <see cref="Search.SearchResult.BadQuery"/> says what each means.</summary>
    public sealed record BadQuery(string Member, string Message, int? Position) : FeedResult;
}
