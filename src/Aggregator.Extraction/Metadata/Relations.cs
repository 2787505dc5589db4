namespace Aggregator.Extraction.Metadata;

/// <summary>The values of <c>rel</c>: words parted by white space.</summary>
internal static class Relations
{
    /// <summary>Whether one of the words is the wanted one.</summary>
    /// <param name="relations">Null when the element has none.</param>
    public static bool Contain(string? relations, ReadOnlySpan<char> wanted)
    {
        foreach (var range in relations.AsSpan().SplitAny(" \t\n\f\r"))
        {
            if (relations.AsSpan(range).SequenceEqual(wanted))
            {
                return true;
            }
        }

        return false;
    }
}
