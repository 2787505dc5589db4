using System.Globalization;

namespace Aggregator.Service.Endpoints;

/// <summary>What every page has around it.</summary>
internal static class PageFrame
{
    /// <summary>Begins a page.</summary>
    public static HtmlWriter Begin(PageHead head)
    {
        var page = new HtmlWriter().Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{head.Title}</title>
            <link rel="stylesheet" href="{PageStyle.Address}">
            <link rel="alternate" type="application/atom+xml" title="{head.SiteTitle}" href="/feed.atom{head.FeedQuery}">
            <link rel="alternate" type="application/rss+xml" title="{head.SiteTitle} (RSS)" href="/feed.rss{head.FeedQuery}">
            <link rel="alternate" type="application/feed+json" title="{head.SiteTitle} (JSON)" href="/feed.json{head.FeedQuery}">
            </head>
            <body>
            <div class="page">
            <a class="skip" href="#main">To the articles</a>
            <header>
            <div class="top">
            <p class="name"><a href="/">{head.SiteTitle}</a></p>

            """);
        AddSearch(page, head);
        page.Add($"</div>");
        AddSections(page, head);
        return page.Add($"""
            </header>
            <main id="main" class="{head.Layout}">

            """);
    }

    // Other people's texts are shown on a page without a form, so that whoever looks for something active in it finds nothing.
    private static void AddSearch(HtmlWriter page, PageHead head)
    {
        if (!head.IsSearch)
        {
            page.Add($"""<p class="search"><a href="/?q=">Search articles</a></p>""");
            return;
        }

        page.Add($"""
            <form action="/" method="get" role="search">
            <label for="q">Search articles</label>
            <input id="q" name="q" type="search" value="{head.Query ?? ""}" placeholder="words, &quot;a phrase&quot;, -not" autofocus>
            <button>Search</button>
            </form>

            """);
    }

    /// <summary>Ends a page and makes it an answer.</summary>
    public static IResult End(HtmlWriter page, int status = StatusCodes.Status200OK) => Results.Text(page.Add($"""

        </main>
        <footer>
        Aggregator &middot; <a href="/opml">all sources as OPML</a> &middot; <a href="/openapi/v1.json">the API</a> &middot; <a href="/readyz">health</a>
        </footer>
        </div>
        </body>
        </html>

        """).ToString(), "text/html; charset=utf-8", statusCode: status);

    /// <summary>A time as a person reads it, and as a program does.</summary>
    public static HtmlWriter AddTime(this HtmlWriter page, DateTimeOffset time, DateTimeOffset now)
    {
        var age = now - time;
        var words = age < TimeSpan.Zero || age > TimeSpan.FromDays(7) ? time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : age < TimeSpan.FromMinutes(1) ? "just now"
            : age < TimeSpan.FromHours(1) ? $"{age.TotalMinutes:0} min ago"
            : age < TimeSpan.FromDays(1) ? $"{age.TotalHours:0} h ago"
            : $"{age.TotalDays:0} d ago";
        var exact = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return page.Add($"""<time datetime="{exact}" title="{exact}">{words}</time>""");
    }

    /// <summary>A number and its word: "1 article", "1,204 articles".</summary>
    public static string Count(long number, string one, string many) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";

    private static void AddSections(HtmlWriter page, PageHead head)
    {
        if (head.Sections.Count == 0)
        {
            return;
        }

        page.Add($"""<nav aria-label="Sections"><ul class="sections">""");
        foreach (var section in head.Sections)
        {
            var query = $"category:\"{section}\"";
            page.Add($"""<li><a href="/?q={Uri.EscapeDataString(query)}" """)
                .AddClean(query == head.Query ? "aria-current=\"page\"" : "")
                .Add($">{section}</a></li>");
        }

        page.Add($"</ul></nav>");
    }
}
