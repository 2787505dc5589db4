using System.Text.RegularExpressions;
using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>Feeds named in the data that a page carries for its own scripts: <c>"rssUrl"</c> at YouTube, <c>"feedUrl"</c> at podcast directories.</summary>
internal static partial class ScriptedFeeds
{
    private const int MaxFeeds = 20;
    private const int MaxCharacters = 5 * 1024 * 1024;

    /// <summary>Those in the page's scripts.</summary>
    public static IEnumerable<LikelyFeed> In(SearchedPage page)
    {
        var read = 0;
        return page.Scripts
            .Select(script => script.TextContent)
            .TakeWhile(text => (read += text.Length) <= MaxCharacters)
            .SelectMany(text => Named().Matches(text))
            .Select(match => AbsoluteUrl.Resolve(Unescaped(match.Groups["url"].Value), page.BaseUrl))
            .OfType<Uri>()
            .Take(MaxFeeds)
            .Select(url => new LikelyFeed(FeedWords.Candidate(url, title: null, FeedAddress.Of(url).Format, FeedClue.Linked), Weight: 4));
    }

    // JSON writes a slash as "\/", and JavaScript an ampersand as "\u0026".
    private static string Unescaped(string text) =>
        text.Replace("\\/", "/", StringComparison.Ordinal).Replace("\\u0026", "&", StringComparison.OrdinalIgnoreCase).Replace("\\u002F", "/", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""
        "(?:rss|feed|atom|rss_?feed)_?url"\s{0,4}:\s{0,4}"(?<url>https?:[^"\s]{4,500})"
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
