namespace Aggregator.Retention;

/// <summary>What one run over all sources did, or would do.</summary>
/// <param name="LetGo">Articles that went.</param>
/// <param name="Articles">Articles before.</param>
public sealed record RetentionReport(long LetGo, long Articles);
