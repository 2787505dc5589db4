namespace Aggregator.Service.Demo;

/// <summary>What the demo's news web shows at a moment: articles appear and change while people watch.</summary>
internal sealed class DemoClock(TimeProvider time)
{
    /// <summary>When the article that is edited changes.</summary>
    public static readonly TimeSpan EditAfter = TimeSpan.FromSeconds(20);

    private readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>The articles of a site's feed as they are now.</summary>
    public IReadOnlyList<DemoArticle> Shown(DemoSite site, string? feed) =>
        [.. site.Articles.Where(article => article.Feed == feed && Elapsed >= article.AppearsAfter).Select(Now)];

    /// <summary>An article as it is now.</summary>
    public DemoArticle Now(DemoArticle article) => Elapsed >= EditAfter && article.Edited is { } edited ? edited : article;

    /// <summary>When an article was published.</summary>
    public DateTimeOffset Published(DemoArticle article) => _start + article.AppearsAfter - article.Age;

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset Updated(DemoArticle article) =>
        Elapsed >= EditAfter && article.Edited is null && Originals.Contains(article.Slug) ? _start + EditAfter : Published(article);

    private static IReadOnlySet<string> Originals { get; } =
        DemoSite.All.SelectMany(site => site.Articles).Where(article => article.Edited is not null).Select(article => article.Slug).ToHashSet();

    private TimeSpan Elapsed => time.GetUtcNow() - _start;
}
