using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>Pictures and frames that count readers or advertise, known by where they come from; those without a size look like any other picture.</summary>
internal static class KnownTrackers
{
    /// <summary>Hosts, with what the path has to begin with; each with who put it into feeds and articles.</summary>
    private static readonly (string Host, string Path)[] Places =
    [
        ("pixel.wp.com", "/"), ("stats.wordpress.com", "/"), ("feeds.wordpress.com", "/1.0/"),   // WordPress: statistics, and buttons under items
        ("blogger.googleusercontent.com", "/tracker/"),                                          // Blogger
        ("medium.com", "/_/stat"),                                                               // Medium, in every item of its feeds
        ("feedburner.com", "/"),                                                                 // FeedBurner: pixels, share buttons, advertisements
        ("feedsportal.com", "/"),                                                                // Mediafed: pixels, buttons, advertisements; closed in 2017
        ("pheedo.com", "/"),                                                                     // advertisements in feeds
        ("doubleclick.net", "/"), ("googlesyndication.com", "/"), ("googletagmanager.com", "/"), ("google-analytics.com", "/"),   // Google
        ("amazon-adsystem.com", "/"), ("assoc-amazon.com", "/"),                                 // Amazon's partner links
        ("facebook.com", "/tr"),                                                                 // Meta's pixel
        ("scorecardresearch.com", "/"), ("quantserve.com", "/"), ("imrworldwide.com", "/"),      // audience panels
        ("met.vgwort.de", "/"), ("ivwbox.de", "/"),                                              // German authors' society, German circulation audit
    ];


    // The rows of buttons that these services put under items.
    private static readonly string[] Bars = ["feedflare", "mf-viral"];

    /// <summary>Whether what is loaded from there is not there to be looked at.</summary>
    public static bool IsOne(Uri address) =>
        IsFeedBurners(address.AbsolutePath)
        || Array.Exists(Places, place => HostName.IsWithin(address, place.Host) && IsBelow(address.AbsolutePath, place.Path));

    /// <summary>Whether an element is a service's row of buttons to share the item.</summary>
    public static bool IsButtonRow(IElement element) => element.ClassName is { Length: > 0 } && Array.Exists(Bars, element.ClassList.Contains);

    // It serves publishers' own hosts too, where only its paths give it away: /~r/ and the feed's name, then /~4/ for a pixel; /~ff/ for a share button.
    private static bool IsFeedBurners(string path) =>
        path.Contains("/~ff/", StringComparison.Ordinal) || (path.Contains("/~r/", StringComparison.Ordinal) && path.Contains("/~4/", StringComparison.Ordinal));

    // "/tr" is the pixel, "/travel" is not.
    private static bool IsBelow(string path, string start) =>
        path.StartsWith(start, StringComparison.Ordinal) && (start[^1] == '/' || path.Length == start.Length || path[start.Length] == '/');
}
