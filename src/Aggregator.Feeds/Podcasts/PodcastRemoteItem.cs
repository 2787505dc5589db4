namespace Aggregator.Feeds;

/// <summary><c>podcast:remoteItem</c>: another podcast, or an episode of it.</summary>
/// <param name="FeedGuid">The other podcast's <see cref="FeedPodcast.Guid"/>; null when absent.</param>
/// <param name="FeedUrl">Where its feed lies; null when absent.</param>
/// <param name="ItemGuid">The guid of the episode; null when the whole podcast is meant.</param>
/// <param name="Medium">As <see cref="FeedPodcast.Medium"/>; null when absent.</param>
/// <param name="Title">Null when absent.</param>
public sealed record PodcastRemoteItem(string? FeedGuid, Uri? FeedUrl = null, string? ItemGuid = null, string? Medium = null, string? Title = null);
