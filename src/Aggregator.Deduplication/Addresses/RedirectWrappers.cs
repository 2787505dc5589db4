namespace Aggregator.Deduplication.Addresses;

/// <summary>Addresses that carry another one and lead there. Those that need the network to tell where (short links) stay what they are.</summary>
internal static class RedirectWrappers
{
    // Site, beginning of the path, and the parameter with the target; from following such links.
    private static readonly (string Site, string Path, string[] Parameters)[] Known =
    [
        ("facebook.com", "/l.php", ["u"]),
        ("l.facebook.com", "", ["u"]),
        ("lm.facebook.com", "", ["u"]),
        ("l.instagram.com", "", ["u"]),
        ("l.messenger.com", "", ["u"]),
        ("l.threads.com", "", ["u"]),
        ("l.threads.net", "", ["u"]),
        ("bing.com", "/news/apiclick.aspx", ["url"]),
        ("t.umblr.com", "/redirect", ["z"]),
        ("steamcommunity.com", "/linkfilter", ["url", "u"]),
        ("feedly.com", "/i/entry/redirect", ["url"]),
        ("slack-redir.net", "/link", ["url"]),
        ("out.reddit.com", "", ["url"]),
        ("vk.com", "/away.php", ["to"]),
        ("youtube.com", "/redirect", ["q"]),
        ("linkedin.com", "/redir", ["url"]),
        ("linkedin.com", "/safety/go", ["url"]),
        ("disq.us", "", ["url"]),
        ("duckduckgo.com", "/l", ["uddg"]),
        ("safelinks.protection.outlook.com", "", ["url"]),
        ("go.redirectingat.com", "", ["url"]),
        ("click.linksynergy.com", "", ["murl"]),
        ("redirect.viglink.com", "", ["u"]),
        ("googleweblight.com", "", ["lite_url", "u"]),
        ("getpocket.com", "/redirect", ["url"]),
        ("flipboard.com", "/redirect", ["url"]),
        ("medium.com", "/r", ["url"]),
        ("link.zhihu.com", "", ["target"]),
        ("weibo.cn", "/sinaurl", ["u", "toasturl"]),
        ("exit.sc", "", ["url"]),
        ("gate.sc", "", ["url"]),
        ("nova.rambler.ru", "", ["url"]),
        ("news.yandex.ru", "/yandsearch", ["cl4url"]),
    ];

    // On any site: a page whose own name says that it leads elsewhere.
    private static readonly HashSet<string> LeadingNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "redirect", "redirect.php", "redirect.aspx", "redir", "redir.php", "away", "away.php", "out", "out.php", "exit", "leave", "goto", "click", "linkfilter",
        "external",
    };

    private static readonly string[] TargetNames = ["url", "u", "q", "to", "target", "dest", "destination", "link", "r"];

    /// <summary>Where the address leads, or null when it leads nowhere else.</summary>
    public static string? TargetOf(WebAddress address)
    {
        if (IsGoogle(address.Host))
        {
            return address.Path == "/url" ? TargetIn(address, ["url", "q"]) : InPath(address, "/s/") ?? InPath(address, "/amp/s/") ?? InPath(address, "/amp/");
        }

        if (address.Host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal))
        {
            return InAmpCache(address);
        }

        if (HostName.IsAtOrBelow(address.Host, "search.yahoo.com"))
        {
            return InYahooPath(address);
        }

        return InKnown(address) ?? (LeadingNames.Contains(address.Path[(address.Path.LastIndexOf('/') + 1)..]) ? TargetIn(address, TargetNames) : null);
    }

    private static bool IsGoogle(string host)
        => host.StartsWith("google.", StringComparison.Ordinal) && host.Length <= "google.com.xx".Length;

    private static string? InKnown(WebAddress address)
    {
        foreach (var (site, path, parameters) in Known)
        {
            if (HostName.IsAtOrBelow(address.Host, site) && address.Path.StartsWith(path, StringComparison.Ordinal)
                && TargetIn(address, parameters) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    private static string? TargetIn(WebAddress address, string[] names)
    {
        foreach (var name in names)
        {
            foreach (var parameter in address.Parameters)
            {
                if (parameter.Name == name && AsTarget(parameter.Value) is { } target)
                {
                    return target;
                }
            }
        }

        return null;
    }

    // google.com/amp/s/news.test/story: the host is the first segment. The path begins with /s/ when the AMP segment was taken off before.
    private static string? InPath(WebAddress address, string prefix)
    {
        if (!address.Path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = address.Path[prefix.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && rest[..slash].Contains('.', StringComparison.Ordinal) ? "http://" + rest + QueryOf(address) : null;
    }

    // HOST.cdn.ampproject.org/v/s/news.test/story: one letter for the kind of content, "s" for https.
    private static string? InAmpCache(WebAddress address)
    {
        foreach (var kind in (ReadOnlySpan<string>)["/v", "/c", "/i"])
        {
            if (InPath(address, kind + "/s/") is { } secure)
            {
                return secure;
            }

            if (InPath(address, kind + "/") is { } plain)
            {
                return plain;
            }
        }

        return null;
    }

    // r.search.yahoo.com/_ylt=.../RU=https%3A%2F%2Fnews.test%2Fstory/RK=2/RS=...
    private static string? InYahooPath(WebAddress address)
        => address.Path.Split('/').Where(segment => segment.StartsWith("RU=", StringComparison.Ordinal)).Select(segment => AsTarget(segment[3..]))
            .FirstOrDefault();

    private static string QueryOf(WebAddress address)
        => address.Parameters.Count == 0 ? "" : "?" + string.Join('&', address.Parameters);

    // Encoded once by the rule, twice by those who copy links out of redirects.
    private static string? AsTarget(string value)
    {
        for (var i = 0; i < 3; i++)
        {
            if (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            value = Uri.UnescapeDataString(value);
        }

        return null;
    }
}
