using System.Text.RegularExpressions;
using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>One row of what is known of sites and of software: for such a page the feeds are there.</summary>
/// <param name="Page">
/// Host and path without scheme and <c>www.</c> ("github.com/{owner}/{repo}/**"), or the path alone. <c>{name}</c> takes one part of a path or of a query, <c>**</c> at the
/// end of a path whatever follows, else anything.
/// </param>
/// <param name="Feeds">Addresses, absolute or from the root of the site, with the names filled in.</param>
/// <param name="Format">Null when the address says it.</param>
/// <param name="Origin">Where the convention is written down.</param>
internal sealed partial record FeedConvention(string Page, string[] Feeds, FeedFormat? Format, string Origin)
{
    private const int LongestAddress = 2_000;

    private readonly Regex _pattern = new(PatternOf(Page), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The feeds of a page; null when the row is not about it.</summary>
    /// <param name="address">As <see cref="Page"/> is written; with its query only when that is asked for.</param>
    /// <param name="root">What the feeds' addresses are resolved against.</param>
    public IReadOnlyList<Uri>? FeedsOf(string address, Uri root)
    {
        if (address.Length > LongestAddress || _pattern.Match(address) is not { Success: true } match)
        {
            return null;
        }

        return [.. Feeds.Select(feed => AbsoluteUrl.Resolve(Filled(feed, match), root)).OfType<Uri>()];
    }

    /// <summary>Whether the row asks for the query of an address.</summary>
    public bool AsksForQuery => Page.Contains('?', StringComparison.Ordinal);

    private static string Filled(string feed, Match page) => Name().Replace(feed, name => page.Groups[name.Groups[1].Value].Value);

    private static string PatternOf(string page)
    {
        var escaped = Regex.Escape(page).Replace("/\\*\\*", "(?:/.*)?", StringComparison.Ordinal).Replace("\\*\\*", ".*", StringComparison.Ordinal);
        return $"^{EscapedName().Replace(escaped, "(?<$1>[^/?&#]+)")}/?$";
    }

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\\\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedName();
}
