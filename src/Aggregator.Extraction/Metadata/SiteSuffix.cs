using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>Takes "| The Daily Example" off a title.</summary>
internal static class SiteSuffix
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " / ", " ‹ ", "｜", " ー ", " _ ", "|"];

    /// <summary>The title without parts that name the site; a part names it when it is like the stated name or the host.</summary>
    public static string Strip(string title, string? siteName, Uri? url)
    {
        var site = Letters.Of(siteName);
        var host = Letters.Of(HostName(url));
        for (var again = true; again;)
        {
            again = false;
            foreach (var separator in Separators)
            {
                var last = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && (Names(title[(last + separator.Length)..], site, host) || (separator == " | " && IsSection(title[(last + separator.Length)..], url))))
                {
                    (title, again) = (title[..last].Trim(), true);
                }

                var first = title.IndexOf(separator, StringComparison.Ordinal);
                if (first > 0 && Names(title[..first], site, host) && title.Length - first > 15)
                {
                    (title, again) = (title[(first + separator.Length)..].Trim(), true);
                }
            }
        }

        return title;
    }

    /// <summary>The label of a host that is the name: "theguardian" of www.theguardian.com, "example" of news.example.co.uk.</summary>
    public static string? HostName(Uri? url)
    {
        var labels = url?.Host.Split('.') ?? [];
        return labels.Length < 2 ? null : labels[^2].Length <= 3 && labels.Length > 2 && labels[^1].Length == 2 && labels[^3] != "www" ? labels[^3]
            : labels[^2];
    }

    /// <summary>What stands between the separators of a title; the title itself when there are none.</summary>
    public static string[] Parts(string title) => title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // "| Local News" on a page under /local-news/.
    private static bool IsSection(string part, Uri? url) =>
        url is not null && Letters.Of(part) is { Length: > 3 } letters && url.Segments.SkipLast(1).Any(segment => Letters.Of(segment) == letters);

    private static bool Names(string part, string site, string host)
    {
        var letters = Letters.Of(part);
        return letters.Length > 1 &&
            ((site.Length > 1 && (letters == site || (letters.Length > 3
                && (site.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(site, StringComparison.Ordinal))))) ||
             (host.Length > 1 && (letters == host || (host.Length > 3 && letters.StartsWith(host, StringComparison.Ordinal))
                 || (letters.Length > 3 && host.Contains(letters, StringComparison.Ordinal)))));
    }
}
