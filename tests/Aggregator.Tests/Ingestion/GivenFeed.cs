using System.Globalization;
using System.Net;

namespace Aggregator.Tests.Ingestion;

/// <summary>Feeds and pages as publishers send them.</summary>
internal static class GivenFeed
{
    /// <summary>An RSS 2.0 document of the given items.</summary>
    public static string Of(params string[] items) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Lindholm Post</title><link>https://post.test/</link><description>News</description>{string.Concat(items)}</channel></rss>
        """;

    /// <summary>An item with a teaser alone.</summary>
    public static string Item(string id, string title, string link, string teaser = "A few words about it.", int minute = 0) => $"""
        <item><guid isPermaLink="false">{id}</guid><title>{title}</title><link>{link}</link><description>{teaser}</description>
        <pubDate>{new DateTime(2026, 10, 2, 8, minute, 0).ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000</pubDate></item>
        """;

    /// <summary>A news page with menu, article and side column.</summary>
    public static string Page(string title, params string[] paragraphs) => $"""
        <!doctype html><html lang="en"><head><title>{WebUtility.HtmlEncode(title)} | Lindholm Post</title></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/sea">Sea</a></nav>
        <main><article><h1>{WebUtility.HtmlEncode(title)}</h1>{string.Concat(paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"))}</article></main>
        <aside><h2>Most read</h2><ul><li><a href="/1">Ferry timetable changes in May</a></li><li><a href="/2">New school opens</a></li></ul></aside>
        <footer>About us | Contact | Imprint</footer></body></html>
        """;

    /// <summary>Three paragraphs that every reader would call an article.</summary>
    public static readonly string[] Report =
    [
        "The harbour master of Lindholm closed the inner basin on Friday after two fishing boats broke loose in the night and drifted against the new pier, where they lay until the tide turned.",
        "Nobody was hurt, the coast guard said, but the pier lost about nine metres of its railing, and the ferry to the islands will leave from the outer mole until the middle of next week.",
        "The boats, both built in the seventies, had been sold to a breaker's yard in March. Their former owner said that he had asked the town twice to move them before the autumn storms began.",
    ];
}
