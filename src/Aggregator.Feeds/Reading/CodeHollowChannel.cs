namespace Aggregator.Feeds.Reading;

/// <summary>What CodeHollow.FeedReader makes of a channel; empty strings and nulls where it finds nothing.</summary>
/// <param name="Format">Null when it does not know the format.</param>
internal sealed record CodeHollowChannel(
    FeedFormat? Format, string? Title, string? Description, string? Link, string? Language, string? Rights, string? Image);
