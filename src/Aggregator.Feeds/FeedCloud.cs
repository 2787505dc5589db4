namespace Aggregator.Feeds;

/// <summary>RSS <c>cloud</c>: a service that tells subscribers of news (rssCloud), each part an attribute of that name.</summary>
/// <param name="Domain">The host; null when absent.</param>
/// <param name="Port">Null when absent or no number.</param>
/// <param name="Path">Null when absent.</param>
/// <param name="RegisterProcedure">The procedure to call there; null when absent.</param>
/// <param name="Protocol">"xml-rpc", "soap" or "http-post"; null when absent.</param>
public sealed record FeedCloud(string? Domain, int? Port, string? Path, string? RegisterProcedure, string? Protocol);
