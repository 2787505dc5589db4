namespace Aggregator.Tests;

/// <summary>Articles and sources with everything in them that a test does not care about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static Article AnArticle(string title, string text = "", DateTimeOffset? at = null, int source = 1) => new()
    {
        Id = new ArticleId(Guid.CreateVersion7(at ?? Noon)),
        Source = new SourceId(source),
        FirstSeen = at ?? Noon,
        Entered = at ?? Noon,
        Content = new ArticleContent
        {
            Url = new Uri($"https://news{source}.test/{Guid.NewGuid():N}"),
            Title = title,
            Text = text,
            Html = text.Length == 0 ? "" : $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>",
            Summary = text,
            Published = at ?? Noon,
        },
    };

    public static Source ASource(int id, string title, string? category = null) => new(
        new SourceId(id),
        new Uri($"https://news{id}.test/feed.xml"),
        new SourceSettings { Category = category },
        new SourceState { FeedTitle = title, SiteUrl = new Uri($"https://news{id}.test/") });
}
