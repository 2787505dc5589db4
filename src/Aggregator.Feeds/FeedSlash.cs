namespace Aggregator.Feeds;

/// <summary>What the Slash module says of an item, its number of comments apart, which is <see cref="FeedItem.CommentCount"/>.</summary>
/// <param name="Section"><c>slash:section</c>; null when absent.</param>
/// <param name="Department"><c>slash:department</c>; null when absent.</param>
public sealed record FeedSlash(string? Section, string? Department)
{
    /// <summary><c>slash:hit_parade</c>: numbers of comments by rising score; empty when absent or not all numbers.</summary>
    public IReadOnlyList<int> HitParade { get; init; } = [];
}
