namespace Aggregator.Html;

/// <summary>The value of <c>srcset</c>: addresses with a width or density, parted by commas.</summary>
internal static class SourceSet
{
    private const int MaxCandidates = 32;

    /// <summary>The candidates whose address may be loaded, absolute; null when there is none.</summary>
    public static string? Clean(string value, Uri? baseUrl)
    {
        var kept = new List<string>();
        var rest = value.AsSpan();
        while (kept.Count < MaxCandidates && TryTake(ref rest, out var address, out var descriptor))
        {
            if (AbsoluteUrl.Written(address, baseUrl) is { } url)
            {
                kept.Add(descriptor.Length == 0 ? url : $"{url} {descriptor}");
            }
        }

        return kept.Count == 0 ? null : string.Join(", ", kept);
    }

    // HTML Standard, "parse a srcset attribute": an address runs to white space, so it may hold commas, but not at its end.
    private static bool TryTake(ref ReadOnlySpan<char> rest, out string address, out string descriptor)
    {
        rest = rest.TrimStart(" \t\r\n\f,");
        var end = rest.IndexOfAny(" \t\r\n\f");
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        address = word.TrimEnd(',').ToString();
        descriptor = "";
        if (word.Length == 0 || word[^1] == ',')
        {
            return word.Length > 0;
        }

        var comma = rest.IndexOf(',');
        var written = (comma < 0 ? rest : rest[..comma]).Trim();
        rest = comma < 0 ? [] : rest[(comma + 1)..];
        descriptor = IsDescriptor(written) ? written.ToString() : "";
        return true;
    }

    private static bool IsDescriptor(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= 8 && text[^1] is ('w' or 'x') && !text[..^1].ContainsAnyExcept("0123456789.");
}
