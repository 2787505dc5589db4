using Aggregator.Search;
using Aggregator.Service.Configuration;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/</c>: what this is, where its feeds are, what is new, and how its sources do. No script.</summary>
internal static class StartPage
{
    private const int ArticlesShown = 30;
    private const int SourcesShown = 200;

    /// <summary>Maps the page and its style.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/", ShowAsync).ExcludeFromDescription();
        app.MapGet("/style.css", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "max-age=3600";
            return Results.Text(PageStyle.Css, "text/css; charset=utf-8");
        }).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        string? q, string? cursor, ArticleSearch search, ArticleRendering rendering, IArticleStore store, ServiceSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var page = PageFrame.Begin(text is null ? settings.Publishing.Title : $"{text} - {settings.Publishing.Title}", settings.Publishing.Title, text);
        var found = await search.FindAsync(
            new ArticleQuery { Text = text, Limit = ArticlesShown, Cursor = cursor, Sort = text is null ? ArticleSort.Entered : ArticleSort.Relevance }, cancellationToken);
        if (text is null && cursor is null)
        {
            AddIntroduction(page, await store.SummaryAsync(cancellationToken));
        }

        await AddArticlesAsync(page, found, text, rendering, time.GetUtcNow(), cancellationToken);
        if (text is null && cursor is null)
        {
            AddSources(page, await store.SourcesAsync(cancellationToken), time.GetUtcNow());
        }

        return PageFrame.End(page);
    }

    private static void AddIntroduction(HtmlWriter page, StoreSummary sum) => page.Add($"""
        <h1>Your news, read and kept</h1>
        <p class="lead">This service polls {sum.Sources} sources, reads each article in full, recognises the same article in several places, and republishes everything as feeds.
        It holds {sum.Articles} articles, {sum.Copies} further places of them and {sum.Versions} earlier versions.</p>
        <section aria-labelledby="feeds">
        <h2 id="feeds">Subscribe</h2>
        <ul class="feeds">
        <li><a href="/feed.atom">/feed.atom</a> for any feed reader</li>
        <li><a href="/feed.rss">/feed.rss</a> for older ones</li>
        <li><a href="/feed.json">/feed.json</a> for programs</li>
        </ul>
        <p>Any query is a feed too: <code>/feed.atom?q=tariff&amp;language=en</code>, <code>?source=1</code>, <code>?tag=economy</code>, <code>?category=World</code>.</p>
        </section>

        """);

    private static async Task AddArticlesAsync(
        HtmlWriter page, SearchResult found, string? text, ArticleRendering rendering, DateTimeOffset now, CancellationToken cancellationToken)
    {
        page.Add($"""<section aria-labelledby="articles"><h2 id="articles">{(text is null ? "Latest articles" : $"Articles for {text}")}</h2>""");
        if (found is SearchResult.BadQuery bad)
        {
            page.Add($"""<p class="trouble">{bad.Message}</p></section>""");
            return;
        }

        var result = found is SearchResult.Found { Page: var articles } ? articles : new([], null);
        if (result.Items.Count == 0)
        {
            page.Add($"<p>{(text is null ? "Nothing yet: the first articles appear a few seconds after a source was added." : "Nothing found.")}</p>");
        }

        var sources = await rendering.SourcesOfAsync(result.Items, cancellationToken);
        page.Add($"""<ol class="articles">""");
        foreach (var article in result.Items)
        {
            AddArticle(page, article, sources, now);
        }

        page.Add($"</ol>");
        if (result.Next is { } next)
        {
            page.Add($"""<p><a rel="next" href="/?q={Uri.EscapeDataString(text ?? "")}&amp;cursor={Uri.EscapeDataString(next)}">Older articles</a></p>""");
        }

        page.Add($"</section>");
    }

    private static void AddArticle(HtmlWriter page, Article article, IReadOnlyDictionary<SourceId, SourceReference> sources, DateTimeOffset now)
    {
        page.Add($"""<li><h3 lang="{article.Content.Language ?? ""}"><a href="/articles/{article.Id}">{article.Content.Title}</a></h3><p class="meta">{sources[article.Source].Title}, """)
            .AddTime(article.Published, now);
        if (article.Edited is not null)
        {
            page.Add($", edited");
        }

        if (article.AlsoIn.Count > 0)
        {
            page.Add($", also in {string.Join(", ", article.AlsoIn.Select(copy => sources[copy.Source].Title).Distinct())}");
        }

        page.Add($"""</p><p lang="{article.Content.Language ?? ""}">{article.Content.Summary}</p></li>""");
    }

    private static void AddSources(HtmlWriter page, IReadOnlyList<Source> sources, DateTimeOffset now)
    {
        page.Add($"""
            <section aria-labelledby="sources"><h2 id="sources">Sources</h2>
            <table><thead><tr><th scope="col">Source</th><th scope="col">How it does</th><th scope="col">Last success</th><th scope="col" class="number">Items</th></tr></thead><tbody>
            """);
        foreach (var source in sources.Take(SourcesShown))
        {
            page.Add($"""<tr><td>{source.Title}</td><td class="{SnakeCase.Of(source.Health)}">{Words(source)}</td><td>""");
            if (source.State.LastSuccess is { } success)
            {
                page.AddTime(success, now);
            }
            else
            {
                page.Add($"never yet");
            }

            page.Add($"""</td><td class="number">{source.State.Items}</td></tr>""");
        }

        page.Add($"</tbody></table></section>");
    }

    private static string Words(Source source) => source.Health switch
    {
        SourceHealth.Paused => "paused",
        SourceHealth.Error => $"{source.State.Failures} failures in a row: {source.State.Message}",
        _ when source.State.LastFetch is null => "not polled yet",
        _ when source.State.Repairs.Count > 0 => $"well; its feed is broken and was mended: {source.State.Repairs[0]}",
        _ => "well",
    };
}
