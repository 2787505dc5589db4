using Aggregator.Service.Configuration;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/articles/ID</c>: one article to read; whose it is and where it stands come first.</summary>
internal static class ReadingPage
{
    /// <summary>Maps the page.</summary>
    public static void Map(WebApplication app) => app.MapGet("/articles/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string id, IArticleStore store, ArticleRendering rendering, ServiceSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        if (ArticleId.Parse(id) is not { } articleId || await store.FindAsync(articleId, cancellationToken) is not { } article)
        {
            return Problem.NotFound($"There is no article {id}.");
        }

        if (article.Id != articleId)
        {
            return Results.Redirect($"/articles/{article.Id}", permanent: true);
        }

        var sources = await rendering.SourcesOfAsync([article], cancellationToken);
        var page = PageFrame.Begin(article.Content.Title, settings.Publishing.Title);
        AddHead(page, article, sources, time.GetUtcNow());
        page.Add($"""<article lang="{article.Content.Language ?? ""}">""").AddClean(article.Content.Html).Add($"</article>");
        AddPlaces(page, article, sources, time.GetUtcNow());
        if (article.Versions > 0)
        {
            AddVersions(page, await store.VersionsAsync(article.Id, cancellationToken));
        }

        return PageFrame.End(page);
    }

    private static void AddHead(HtmlWriter page, Article article, IReadOnlyDictionary<SourceId, SourceReference> sources, DateTimeOffset now)
    {
        page.Add($"""<p class="meta">{sources[article.Source].Title}: <a href="{article.Content.Url.AbsoluteUri}" rel="noreferrer">the original</a></p>""")
            .Add($"""<h1 lang="{article.Content.Language ?? ""}">{article.Content.Title}</h1><p class="meta">""");
        if (article.Content.Authors.Count > 0)
        {
            page.Add($"{string.Join(", ", article.Content.Authors)}, ");
        }

        page.AddTime(article.Published, now);
        if (article.Edited is { } edited)
        {
            page.Add($", edited ").AddTime(edited, now);
        }

        page.Add($"</p>");
    }

    private static void AddPlaces(HtmlWriter page, Article article, IReadOnlyDictionary<SourceId, SourceReference> sources, DateTimeOffset now)
    {
        if (article.AlsoIn.Count == 0)
        {
            return;
        }

        page.Add($"""<section aria-labelledby="places"><h2 id="places">The same article elsewhere</h2><ul>""");
        foreach (var copy in article.AlsoIn)
        {
            page.Add($"""<li>{sources[copy.Source].Title}: <a href="{copy.Url.AbsoluteUri}" rel="noreferrer">{copy.Title}</a> <span class="meta">({copy.Rule}, """)
                .AddTime(copy.Seen, now).Add($")</span></li>");
        }

        page.Add($"</ul></section>");
    }

    private static void AddVersions(HtmlWriter page, IReadOnlyList<ArticleVersion> versions)
    {
        page.Add($"""<section aria-labelledby="versions"><h2 id="versions">Earlier versions</h2>""");
        foreach (var version in versions.Reverse())
        {
            page.Add($"""<details><summary>Version {version.Number}, until {version.Until.UtcDateTime.ToString("u", System.Globalization.CultureInfo.InvariantCulture)}: {version.Content.Title}</summary>""")
                .AddClean(version.Content.Html).Add($"</details>");
        }

        page.Add($"</section>");
    }
}
