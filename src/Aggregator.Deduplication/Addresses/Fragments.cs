namespace Aggregator.Deduplication.Addresses;

/// <summary>Which fragments name content: routes of a script, and single posts of a live page. All others name a place in the article, or a campaign.</summary>
internal static class Fragments
{
    private static readonly string[] PostPrefixes = ["post-", "post_", "block-", "entry-", "update-", "liveblog-", "event-", "item-"];

    /// <summary>The fragment with its mark, or empty.</summary>
    public static string Kept(string path, string fragment)
        => IsRoute(fragment) || IsPostOfALivePage(path, fragment) ? "#" + PercentEncoding.Normalise(fragment) : "";

    private static bool IsRoute(string fragment)
        => fragment.Length > 1 && (fragment[0] == '!' || fragment[0] == '/');

    private static bool IsPostOfALivePage(string path, string fragment)
        => fragment.AsSpan().IndexOfAnyInRange('0', '9') > 0
            && PostPrefixes.Any(prefix => fragment.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            && path.Split('/').Any(segment => SaysLive(segment));

    private static bool SaysLive(string segment)
        => segment.Split('-', '_').Any(word => word.ToLowerInvariant() is "live" or "liveblog" or "liveticker" or "ticker" or "direct" or "live.html");
}
