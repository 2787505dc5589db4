using System.Text.RegularExpressions;
using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>Links that hand a feed to a program or a service that reads it: the feed's own address is in them.</summary>
internal static partial class ReaderLink
{
    // Schemes that readers and podcast players registered; what follows is the address, with or without its own scheme.
    private static readonly string[] Schemes = ["feed:", "rss:", "itpc:", "pcast:", "podcast:"];

    // "Subscribe in ..." buttons and validators' badges. Their own pages are no feeds.
    private static readonly string[] Hosts =
    [
        "feedly.com", "inoreader.com", "newsblur.com", "theoldreader.com", "feedbin.com", "bazqux.com", "netvibes.com", "my.yahoo.com", "add.my.yahoo.com", "fusion.google.com",
        "bloglines.com", "newsgator.com", "subtome.com", "newsisfree.com", "feedreader.com", "live.com", "protopage.com", "validator.w3.org", "feedvalidator.org", "overcast.fm",
        "rssboard.org", "podcastaddict.com",
    ];

    /// <summary>The address of the feed inside such a link; the link as it was when it is none.</summary>
    public static string? Unwrapped(string? href, Uri baseUrl)
    {
        var link = href?.Trim() ?? "";
        if (Array.Find(Schemes, scheme => link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme)
        {
            var rest = link[scheme.Length..].TrimStart('/');
            return rest.Contains("://", StringComparison.Ordinal) ? rest : $"{baseUrl.Scheme}://{rest}";
        }

        return AbsoluteUrl.Resolve(link, null) is { } url && IsOfReader(url) ? Inner(url) : href;
    }

    private static bool IsOfReader(Uri url) => Array.Exists(Hosts, host => FeedHost.IsOf(url, host));

    // As a rest of the path, as a parameter, in the fragment; encoded or not.
    private static string? Inner(Uri url)
    {
        var start = url.AbsoluteUri.IndexOf(url.Host, StringComparison.OrdinalIgnoreCase) + url.Host.Length;
        var match = Address().Match(url.AbsoluteUri[start..]);
        return match.Success ? Uri.UnescapeDataString(match.Value) : null;
    }

    [GeneratedRegex("https?(?::|%3A)(?:/|%2F)+[^&#]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
