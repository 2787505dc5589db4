namespace Aggregator.Storage;

/// <summary>A source that was asked for.</summary>
/// <param name="IsNew">False when the address was known before.</param>
public sealed record SourceAdded(Source Source, bool IsNew);
