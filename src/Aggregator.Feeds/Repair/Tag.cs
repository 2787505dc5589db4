namespace Aggregator.Feeds.Repair;

/// <summary>A start tag as it stands in the text.</summary>
/// <param name="End">Where the text goes on behind the tag.</param>
internal sealed record Tag(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, bool IsEmpty, int End);
