using System.Globalization;

namespace Aggregator.Service.Endpoints;

/// <summary>What every page has around it.</summary>
internal static class PageFrame
{
    /// <summary>Begins a page.</summary>
    public static HtmlWriter Begin(string title, string siteTitle, string? query = null) => new HtmlWriter().Add($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="alternate" type="application/atom+xml" title="{siteTitle}" href="/feed.atom">
        <link rel="alternate" type="application/rss+xml" title="{siteTitle} (RSS)" href="/feed.rss">
        <link rel="alternate" type="application/feed+json" title="{siteTitle} (JSON)" href="/feed.json">
        </head>
        <body>
        <header>
        <p class="name"><a href="/">{siteTitle}</a></p>
        <form action="/" method="get" role="search">
        <label for="q">Search articles</label>
        <input id="q" name="q" type="search" value="{query ?? ""}" placeholder="words, &quot;a phrase&quot;, -not">
        <button>Search</button>
        </form>
        </header>
        <main>

        """);

    /// <summary>Ends a page and makes it an answer.</summary>
    public static IResult End(HtmlWriter page) => Results.Text(page.Add($"""

        </main>
        <footer><p>Aggregator. <a href="/opml">All sources as OPML</a>, <a href="/openapi/v1.json">the API</a>.</p></footer>
        </body>
        </html>

        """).ToString(), "text/html; charset=utf-8");

    /// <summary>A time as a person reads it, and as a program does.</summary>
    public static HtmlWriter AddTime(this HtmlWriter page, DateTimeOffset time, DateTimeOffset now)
    {
        var age = now - time;
        var words = age < TimeSpan.Zero || age > TimeSpan.FromDays(7) ? time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : age < TimeSpan.FromMinutes(1) ? "just now"
            : age < TimeSpan.FromHours(1) ? $"{age.TotalMinutes:0} min ago"
            : age < TimeSpan.FromDays(1) ? $"{age.TotalHours:0} h ago"
            : $"{age.TotalDays:0} d ago";
        return page.Add($"""<time datetime="{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{words}</time>""");
    }
}
