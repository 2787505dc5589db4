using Aggregator.Publishing;
using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/</c>: what is new or what was searched for, where its feeds are, and how the sources do. No script.</summary>
internal sealed class StartPage(ArticleSearch search, ArticleRendering rendering, IArticleStore store, Current<PublishingOptions> options, TimeProvider time)
{
    private const int ArticlesShown = 30;

    /// <summary>Maps the page and its style.</summary>
    public static void Map(WebApplication app)
    {
        app.MapMethods("/", ReadMethods.All, (string? q, string? cursor, StartPage page, HttpContext context) =>
            page.ShowAsync(q, cursor, context.RequestAborted)).ExcludeFromDescription();
        app.MapGet("/style.css", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "max-age=31536000, immutable";
            return Results.Text(PageStyle.Css, "text/css; charset=utf-8");
        }).ExcludeFromDescription();
    }

    private async Task<IResult> ShowAsync(string? q, string? cursor, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var sources = await store.SourcesAsync(cancellationToken);
        var head = new PageHead(text is null ? options.Value.Title : $"{text} - {options.Value.Title}", options.Value.Title)
        {
            Query = text,
            IsSearch = q is not null,
            Sections = PageHead.SectionsOf(sources),
        };
        var query = new ArticleQuery { Text = text, Limit = ArticlesShown, Cursor = cursor, Sort = SortOf(text) };
        var found = await search.FindAsync(query, cancellationToken);

        var page = PageFrame.Begin(head).Add($"<div>");
        await AddArticlesAsync(page, head, found, cancellationToken);
        page.Add($"</div><aside>");
        AddFeeds(page, head, await store.SummaryAsync(cancellationToken));
        SourceHealthList.Add(page, sources, time.GetUtcNow());
        return PageFrame.End(page.Add($"</aside>"), found is SearchResult.BadQuery ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // Words have a best answer; a section or a source alone has none, and is read by time.
    private static ArticleSort SortOf(string? text) =>
        text is null || (text.IndexOf(':', StringComparison.Ordinal) > 0 && !text.Contains(' ', StringComparison.Ordinal))
            ? ArticleSort.Entered : ArticleSort.Relevance;

    private async Task AddArticlesAsync(HtmlWriter page, PageHead head, SearchResult found, CancellationToken cancellationToken)
    {
        page.AddClean(head.Query is null ? "<h1 class=\"skip\">Latest articles</h1>" : "").AddClean("\n");
        if (head.Query is { } query)
        {
            page.Add($"<h1>{query}</h1>");
        }

        if (found is SearchResult.BadQuery bad)
        {
            AddMistake(page, head.Query ?? "", bad);
            return;
        }

        var (items, next) = found is SearchResult.Found { Page: var result } ? (result.Items, result.Next) : ([], null);
        if (items.Count == 0)
        {
            var words = head.Query is null ? "Nothing yet: the first articles appear a few seconds after a source was added." : "Nothing found.";
            page.Add($"""<p class="lead">{words}</p>""");
            return;
        }

        var sources = await rendering.SourcesOfAsync(items, cancellationToken);
        if (SortOf(head.Query) is ArticleSort.Entered)
        {
            ArticleLines.AddByDay(page, items, sources, time.GetUtcNow());
        }
        else
        {
            ArticleLines.Add(page, items, sources, time.GetUtcNow());
        }

        if (next is not null)
        {
            var address = $"/?q={Uri.EscapeDataString(head.Query ?? "")}&cursor={Uri.EscapeDataString(next)}";
            page.Add($"""<a class="older" rel="next" href="{address}">More articles</a>""");
        }
    }

    private static void AddMistake(HtmlWriter page, string query, SearchResult.BadQuery bad)
    {
        page.Add($"""<p class="trouble">{bad.Message}</p>""");
        if (bad.Position is { } position)
        {
            page.Add($"""<pre class="query">{QueryMistake.Show(query, position)}</pre>""");
        }
    }

    private void AddFeeds(HtmlWriter page, PageHead head, StoreSummary sum)
    {
        page.Add($"""
            <section aria-labelledby="feeds"><h2 id="feeds">Subscribe</h2>
            <p class="feeds">
            <a href="/feed.atom{head.FeedQuery}">Atom</a><a href="/feed.rss{head.FeedQuery}">RSS</a><a href="/feed.json{head.FeedQuery}">JSON</a>
            </p>

            """);
        foreach (var (name, feed) in options.Value.Feeds.OrderBy(named => named.Key, StringComparer.Ordinal))
        {
            page.Add($"""<p><a href="/feeds/{Uri.EscapeDataString(name)}.atom">{feed.Title ?? name}</a></p>""");
        }

        AddRest(page, head, sum);
    }

    private static void AddRest(HtmlWriter page, PageHead head, StoreSummary sum) => page.Add($"""
        <p class="meta">{(head.Query is null
            ? "Every search is a feed too: search, and subscribe here to what comes."
            : "This search as a feed: whatever it finds from now on comes to your reader.")}</p>
        </section>
        <section aria-labelledby="archive"><h2 id="archive">Archive</h2>
        <p>{PageFrame.Count(sum.Articles, "article", "articles")} from {PageFrame.Count(sum.Sources, "source", "sources")}, read in full and kept.
        {PageFrame.Count(sum.Copies, "copy", "copies")} recognised elsewhere, {PageFrame.Count(sum.Versions, "earlier version", "earlier versions")} kept.</p>
        </section>

        """);
}
