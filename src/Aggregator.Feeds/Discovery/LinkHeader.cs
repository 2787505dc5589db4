using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Discovery;

/// <summary>The <c>Link</c> header of a response (RFC 8288): how a page announces a feed without a word of HTML.</summary>
internal static partial class LinkHeader
{
    private const int MaxLinks = 100;
    private const int MaxLength = 65_536;

    /// <summary>The links it states; none when it is absent or unreadable.</summary>
    public static IEnumerable<PageLink> Of(IReadOnlyDictionary<string, string> headers)
    {
        var header = headers.FirstOrDefault(one => one.Key.Equals("Link", StringComparison.OrdinalIgnoreCase)).Value ?? "";
        return header.Length > MaxLength ? [] : Link().Matches(header).Take(MaxLinks).Select(Read);
    }

    private static PageLink Read(Match link)
    {
        var parameters = Parameter().Matches(link.Groups["parameters"].Value)
            .GroupBy(match => match.Groups["name"].Value, StringComparer.OrdinalIgnoreCase)   // "the first one counts"
            .ToDictionary(group => group.Key, group => group.First().Groups["value"].Value, StringComparer.OrdinalIgnoreCase);
        return new PageLink(
            PageLink.Words(parameters.GetValueOrDefault("rel")), parameters.GetValueOrDefault("type") ?? "", link.Groups["href"].Value,
            parameters.GetValueOrDefault("title"), parameters.ContainsKey("hreflang"));
    }

    [GeneratedRegex("""<(?<href>[^<>]*)>(?<parameters>(?:[^,"<]|"[^"]*")*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(""";\s*(?<name>[a-z]+)\s*=\s*(?:"(?<value>[^"]*)"|(?<value>[^\s;,"]+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
