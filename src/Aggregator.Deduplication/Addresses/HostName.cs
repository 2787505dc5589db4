using System.Globalization;

namespace Aggregator.Deduplication.Addresses;

/// <summary>The part of an address between the slashes, down to what names the site.</summary>
internal static class HostName
{
    // Labels that say how a site is shown, not which site it is.
    private static readonly HashSet<string> Presentations = new(StringComparer.Ordinal) { "www", "www1", "www2", "www3", "ww2", "m", "mobile", "amp", "wap",
        "touch" };

    // One site under several names; each from the redirects or link rel=canonical that the site itself gives.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["edition.cnn.com"] = "cnn.com",
        ["us.cnn.com"] = "cnn.com",
        ["bbc.co.uk"] = "bbc.com",
        ["guardian.co.uk"] = "theguardian.com",
        ["old.reddit.com"] = "reddit.com",
        ["np.reddit.com"] = "reddit.com",
        ["new.reddit.com"] = "reddit.com",
        ["twitter.com"] = "x.com",
        ["huffingtonpost.com"] = "huffpost.com",
        ["us.politico.com"] = "politico.com",
        ["n.news.naver.com"] = "news.naver.com",
        ["web.archive.org:80"] = "web.archive.org",
    };

    /// <summary>Null when the text names no host.</summary>
    public static string? Normalise(string authority)
    {
        var at = authority.LastIndexOf('@');
        var (name, port) = SplitPort(authority[(at + 1)..]);
        if (port is null || Ascii(name.TrimEnd('.')) is not { Length: > 0 } ascii)
        {
            return null;
        }

        var host = WithoutPresentation(ascii);
        host = Aliases.GetValueOrDefault(host, host);
        return port is "" or "80" or "443" ? host : host + ":" + port;
    }

    /// <summary>Whether a host is a site or lies below it.</summary>
    public static bool IsAtOrBelow(string host, string site)
        => host.EndsWith(site, StringComparison.Ordinal) && (host.Length == site.Length || host[^(site.Length + 1)] == '.');

    private static (string Name, string? Port) SplitPort(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.EndsWith(']'))
        {
            return (text, "");
        }

        var port = text[(colon + 1)..];
        var isNumber = port.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && port.Length <= 5;
        return (text[..colon], isNumber ? port.TrimStart('0') : null);
    }

    private static string? Ascii(string name)
    {
        if (System.Text.Ascii.IsValid(name))
        {
            return IsPlausible(name) ? name.ToLowerInvariant() : null;
        }

        try
        {
            var ascii = new IdnMapping { AllowUnassigned = true }.GetAscii(name.ToLowerInvariant()).ToLowerInvariant().TrimEnd('.');
            return IsPlausible(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;   // no valid international name; IdnMapping has no way to ask before
        }
    }

    private static bool IsPlausible(string name)
    {
        var isAddress = name.StartsWith('[') && name.EndsWith(']');
        foreach (var c in isAddress ? name.AsSpan(1, name.Length - 2) : name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_') && !(isAddress && c == ':'))
            {
                return false;
            }
        }

        return name.Length > 0 && name[0] != '.' && !name.Contains("..", StringComparison.Ordinal);
    }

    // en.m.wikipedia.org has the label inside; the last two labels (three below co.uk and its like) are the site's own name.
    private static string WithoutPresentation(string host)
    {
        var labels = host.Split('.').ToList();
        for (var i = labels.Count - 1 - OwnLabels(labels); i >= 0; i--)
        {
            if (Presentations.Contains(labels[i]))
            {
                labels.RemoveAt(i);
            }
        }

        return string.Join('.', labels);
    }

    private static int OwnLabels(List<string> labels)
    {
        var isBelowCountry = labels.Count >= 3 && labels[^1].Length == 2
            && labels[^2] is "co" or "com" or "net" or "org" or "gov" or "edu" or "ac" or "or" or "go" or "ne";
        return isBelowCountry ? 3 : 2;
    }
}
