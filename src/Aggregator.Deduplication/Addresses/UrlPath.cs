namespace Aggregator.Deduplication.Addresses;

/// <summary>The path of an address, without what only says how the article is shown. Its case is kept: short links differ by nothing else.</summary>
internal static class UrlPath
{
    // Below these, "amp" and "print" are what the page is about.
    private static readonly HashSet<string> Listings = new(StringComparer.OrdinalIgnoreCase) { "tag", "tags", "topic", "topics", "category", "categories",
        "search", "wiki", "keyword" };

    /// <summary>Empty, or begins with a slash and ends without.</summary>
    public static string Normalise(string path)
    {
        var segments = new List<string>();
        foreach (var raw in path.Split('/', '\\'))
        {
            var segment = PercentEncoding.Normalise(WithoutSession(raw));
            switch (segment)
            {
                case "" or ".":
                    break;
                case "..":
                    segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        while (TakeOffPresentation(segments))
        {
        }

        return segments.Count == 0 ? "" : "/" + string.Join('/', segments);
    }

    private static bool TakeOffPresentation(List<string> segments)
    {
        if (segments.Count == 0)
        {
            return false;
        }

        if (segments.Count > 1 && segments[0].Equals("amp", StringComparison.OrdinalIgnoreCase))
        {
            segments.RemoveAt(0);
            return true;
        }

        if (IsDirectoryIndex(segments[^1]) || IsViewOfWhatStandsBefore(segments))
        {
            segments.RemoveAt(segments.Count - 1);
            return true;
        }

        return TakeOffAmpSuffix(segments);
    }

    private static bool IsDirectoryIndex(string segment)
    {
        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && segment[..dot].ToLowerInvariant() is "index" or "default"
            && segment[(dot + 1)..].ToLowerInvariant() is "html" or "htm" or "php" or "asp" or "aspx" or "jsp" or "shtml" or "xhtml" or "cfm" or "do";
    }

    private static bool IsViewOfWhatStandsBefore(List<string> segments)
        => segments.Count > 1
            && segments[^1].ToLowerInvariant() is "amp" or "amp.html" or "amphtml" or "print" or "print.html" or "printable"
            && !Listings.Contains(segments[^2]);

    // "story.amp.html" and "story.amp", but not "guitar-amp".
    private static bool TakeOffAmpSuffix(List<string> segments)
    {
        var last = segments[^1];
        var at = last.LastIndexOf(".amp", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || last.AsSpan(0, at).IndexOfAnyExcept('.') < 0 || (at + 4 < last.Length && last[at + 4] != '.'))
        {
            return false;
        }

        segments[^1] = last.Remove(at, 4);
        return true;
    }

    // ";jsessionid=..." of Java servers and "(S(...))" of ASP.NET name the visitor.
    private static string WithoutSession(string segment)
    {
        if (segment.StartsWith("(S(", StringComparison.OrdinalIgnoreCase) && segment.EndsWith("))", StringComparison.Ordinal))
        {
            return "";
        }

        var semicolon = segment.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return semicolon < 0 ? segment : segment[..semicolon];
    }
}
