namespace Aggregator.Feeds;

/// <summary><c>podcast:txt</c>: a free text for machines, as TXT records are in the domain name system.</summary>
/// <param name="Purpose">What it is for, such as "verify"; null when absent.</param>
public sealed record PodcastText(string Value, string? Purpose = null);
