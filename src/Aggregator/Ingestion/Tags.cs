namespace Aggregator.Ingestion;

/// <summary>Key words from several places as one list.</summary>
internal static class Tags
{
    // More than this is a site's whole vocabulary, not this article's.
    private const int Most = 30;

    /// <summary>Trimmed, without doubles in any case, in order.</summary>
    public static IReadOnlyList<string> Joined(IEnumerable<string> tags) =>
        [.. tags.Select(tag => tag.Trim()).Where(tag => tag.Length is > 0 and <= 100).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
}
