namespace Aggregator.Feeds.Discovery;

/// <summary>Hosts: whose site an address is on, and which serve nothing but feeds.</summary>
internal static class FeedHost
{
    private static readonly string[] FirstLabels = ["feed", "feeds", "feeds2", "feedproxy", "rss", "atom", "newsfeed"];

    // Services that keep other people's feeds; those whose host begins with one of the labels above need no line.
    private static readonly string[] Services = ["rss.app", "fetchrss.com", "politepaul.com", "feedburner.com", "feedblitz.com", "rsshub.app", "feedpress.me", "superfeedr.com"];

    /// <summary>Whether the host serves feeds: <c>feeds.example.org</c>, FeedBurner and its like.</summary>
    public static bool ServesFeeds(Uri url) =>
        FirstLabels.Contains(url.Host.Split('.')[0], StringComparer.OrdinalIgnoreCase) || Array.Exists(Services, service => IsOf(url, service));

    /// <summary>Whether an address is on a domain or below it.</summary>
    public static bool IsOf(Uri url, string domain) =>
        url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (url.Host.Length == domain.Length || url.Host[^(domain.Length + 1)] == '.');

    /// <summary>Whether two addresses are of one site: the same host, but for <c>www</c>, or one below the other.</summary>
    public static bool AreOfOneSite(Uri one, Uri other) => IsOf(one, Plain(other)) || IsOf(other, Plain(one));

    /// <summary>The host without <c>www.</c> and <c>m.</c>.</summary>
    public static string Plain(Uri url) => url.Host switch
    {
        ['w', 'w', 'w', '.', .. var rest] => rest,
        ['m', '.', .. var rest] => rest,
        var host => host,
    };
}
