namespace Aggregator.Feeds;

/// <summary><c>podcast:socialInteract</c>: the post under which the episode is talked about.</summary>
/// <param name="Uri">The post, as written, since it may be "at:…"; null when <paramref name="Protocol"/> is "disabled".</param>
/// <param name="Protocol">Such as "activitypub", "atproto" or "disabled"; null when absent.</param>
/// <param name="AccountId">The account that wrote the post, such as "@ann"; null when absent.</param>
/// <param name="AccountUrl">Its page; null when absent.</param>
/// <param name="Priority">Lower comes first; null when absent or no whole number.</param>
public sealed record PodcastSocialInteraction(
    string? Uri, string? Protocol = null, string? AccountId = null, Uri? AccountUrl = null, int? Priority = null);
