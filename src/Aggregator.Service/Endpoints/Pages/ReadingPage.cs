using Aggregator.Publishing;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/articles/ID</c>: one article to read; whose it is and where it stands come first.</summary>
internal sealed class ReadingPage(IArticleStore store, ArticleRendering rendering, Current<PublishingOptions> options, TimeProvider time)
{
    private const int OfStoryShown = 8;

    /// <summary>Maps the page.</summary>
    public static void Map(WebApplication app) =>
        app.MapGet("/articles/{id}", (string id, ReadingPage page, HttpContext context) => page.ShowAsync(id, context.RequestAborted)).ExcludeFromDescription();

    private async Task<IResult> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (ArticleId.Parse(id) is not { } articleId || await store.FindAsync(articleId, cancellationToken) is not { } article)
        {
            return await NotThereAsync(cancellationToken);
        }

        if (article.Id != articleId)
        {
            return Results.Redirect($"/articles/{article.Id}", permanent: true);
        }

        var ofStory = await OfStoryAsync(article, cancellationToken);
        var sources = await rendering.SourcesOfAsync([article, .. ofStory], cancellationToken);
        var page = PageFrame.Begin(await HeadAsync(article.Content.Title, cancellationToken));
        AddHead(page, article, sources);
        page.Add($"""<article lang="{article.Content.Language ?? ""}">""").AddClean(article.Content.Html).Add($"</article>");
        AddTags(page, article);
        AddPlaces(page, article, sources);
        AddStory(page, ofStory, sources);
        if (article.Versions > 0)
        {
            VersionSection.Add(page, article, await store.VersionsAsync(article.Id, cancellationToken), time.GetUtcNow());
        }

        return PageFrame.End(page);
    }

    private async Task<PageHead> HeadAsync(string title, CancellationToken cancellationToken) => new(title, options.Value.Title)
    {
        Layout = "reading",
        Sections = PageHead.SectionsOf(await store.SourcesAsync(cancellationToken)),
    };

    // A person followed a link; the API answers with a problem document, a page with a page.
    private async Task<IResult> NotThereAsync(CancellationToken cancellationToken) => PageFrame.End(
        PageFrame.Begin(await HeadAsync("No such article", cancellationToken)).Add($"""
            <h1>There is no such article</h1>
            <p class="lead">It was never stored, or it was deleted for good. <a href="/">What is new</a></p>
            """),
        StatusCodes.Status404NotFound);

    private async Task<IReadOnlyList<Article>> OfStoryAsync(Article article, CancellationToken cancellationToken) =>
        article.Story is { } id && await store.FindStoryAsync(id, cancellationToken) is { } story
            ? await store.FindAsync([.. story.Articles.Where(other => other != article.Id).Take(OfStoryShown)], cancellationToken)
            : [];

    private void AddHead(HtmlWriter page, Article article, IReadOnlyDictionary<SourceId, SourceReference> sources)
    {
        var (content, now) = (article.Content, time.GetUtcNow());
        page.Add($"""
            <p class="kicker"><a href="/?q={Uri.EscapeDataString($"source:{article.Source}")}">{sources[article.Source].Title}</a>
            &middot; <a href="{content.Url.AbsoluteUri}" rel="noreferrer">read the original</a></p>
            <h1 lang="{content.Language ?? ""}">{content.Title}</h1><p class="meta byline">
            """);
        if (content.Authors.Count > 0)
        {
            page.Add($"{string.Join(", ", content.Authors)} &middot; ");
        }

        page.AddTime(article.Published, now);
        if (article.Edited is { } edited)
        {
            page.Add($" &middot; edited ").AddTime(edited, now);
        }

        if (content.WordCount > 0)
        {
            page.Add($" &middot; {PageFrame.Count(content.WordCount, "word", "words")}");
        }

        page.Add($"</p>");
    }

    private static void AddTags(HtmlWriter page, Article article)
    {
        if (article.Content.Tags.Count == 0)
        {
            return;
        }

        page.Add($"""<p class="tags" lang="{article.Content.Language ?? ""}">""");
        foreach (var tag in article.Content.Tags)
        {
            page.Add($"""<a rel="tag" href="/?q={Uri.EscapeDataString($"tag:\"{tag.Replace('"', ' ')}\"")}">{tag}</a>""");
        }

        page.Add($"</p>");
    }

    private void AddPlaces(HtmlWriter page, Article article, IReadOnlyDictionary<SourceId, SourceReference> sources)
    {
        if (article.AlsoIn.Count == 0)
        {
            return;
        }

        page.Add($"""<section class="more" aria-labelledby="places"><h2 id="places">The same article elsewhere</h2><ul>""");
        foreach (var copy in article.AlsoIn)
        {
            page.Add($"""<li><a href="{copy.Url.AbsoluteUri}" rel="noreferrer">{copy.Title}</a> <span class="meta">{sources[copy.Source].Title} &middot; """)
                .AddTime(copy.Seen, time.GetUtcNow()).Add($"</span></li>");
        }

        page.Add($"</ul></section>");
    }

    private void AddStory(HtmlWriter page, IReadOnlyList<Article> others, IReadOnlyDictionary<SourceId, SourceReference> sources)
    {
        if (others.Count == 0)
        {
            return;
        }

        page.Add($"""<section class="more" aria-labelledby="story"><h2 id="story">On the same news</h2><ul>""");
        foreach (var other in others)
        {
            page.Add($"""<li><a href="/articles/{other.Id}" lang="{other.Content.Language ?? ""}">{other.Content.Title}</a>""")
                .Add($""" <span class="meta">{sources[other.Source].Title} &middot; """)
                .AddTime(other.Published, time.GetUtcNow()).Add($"</span></li>");
        }

        page.Add($"</ul></section>");
    }
}
