namespace Aggregator.Feeds;

/// <summary>A person or an organisation; at least one member is set.</summary>
public sealed record FeedPerson(string? Name, string? Email = null, Uri? Url = null);
