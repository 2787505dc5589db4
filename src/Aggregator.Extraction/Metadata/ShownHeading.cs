namespace Aggregator.Extraction.Metadata;

/// <summary>A heading that a reader of the page sees and that may be its headline.</summary>
/// <param name="Key">Its letters, to compare by.</param>
/// <param name="Level">1 or 2.</param>
/// <param name="IsMarked">The markup calls it the headline.</param>
/// <param name="Ends">The keys of what is left of it without the texts of its first elements: a kicker has one of its own.</param>
internal sealed record ShownHeading(string Text, string Key, int Level, bool IsMarked, IReadOnlyList<string> Ends);
