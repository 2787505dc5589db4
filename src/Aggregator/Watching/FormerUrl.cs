namespace Aggregator.Watching;

/// <summary>An address that a source had. It stays known: who adds it again finds the source.</summary>
/// <param name="Until">When the source left it.</param>
public sealed record FormerUrl(Uri Url, DateTimeOffset Until);
