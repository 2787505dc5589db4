namespace Aggregator.Fetching;

/// <summary>Which media types may hold an article.</summary>
internal static class PageType
{
    /// <summary>Text and XML of any kind, or no type at all; never a video, an archive, a PDF, whose bodies are then not even read.</summary>
    public static bool IsReadable(string? contentType)
    {
        var type = (contentType ?? "").Split(';')[0].Trim();
        return type.Length == 0
            || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);
    }
}
