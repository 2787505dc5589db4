namespace Aggregator.Feeds;

/// <summary>RSS <c>cloud</c>: a service that tells subscribers of news (rssCloud).</summary>
public sealed record FeedCloud(string? Domain, int? Port, string? Path, string? RegisterProcedure, string? Protocol);
