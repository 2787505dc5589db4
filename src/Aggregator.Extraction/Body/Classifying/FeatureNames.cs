namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Ties trees to the features they learnt from: a tree knows a feature by its place alone.</summary>
internal static class FeatureNames
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Other names, or another order, give another number (FNV-1a over UTF-16).</summary>
    public static uint Fingerprint(IEnumerable<string> names)
    {
        var hash = Offset;
        foreach (var name in names)
        {
            foreach (var c in name.AsSpan())
            {
                hash = unchecked((hash ^ c) * Prime);
            }

            hash = unchecked((hash ^ '\n') * Prime);
        }

        return hash;
    }
}
