namespace Aggregator.Feeds.Reading;

/// <summary>Files that are pictures by their name, for writers that say neither type nor medium.</summary>
internal static class PictureFile
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    /// <summary>Whether the path of an address ends like a picture's.</summary>
    public static bool Is(Uri url) => url.IsAbsoluteUri && Extensions.Any(extension => url.AbsolutePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
