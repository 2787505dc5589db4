using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>What the service hands on of what it has stored. Not the page to search on, whose form is its own.</summary>
internal sealed class Republished(HostileService service)
{
    // A page costs the checker much more than a piece of markup, and is made of the same pieces: of each source some are enough.
    private const int PagesOfSource = 3;

    // Of active content and of hostile pages, all forms are looked at; of the others, what the merged feed holds of them.
    private static readonly string[] Suspects = ["/f/Y-", "/pf/"];

    public async Task<IReadOnlyList<RepublishedDocument>> AllAsync()
    {
        var documents = new List<RepublishedDocument> { await PageAsync("/") };
        documents.AddRange(await FeedsAsync(""));
        foreach (var source in (await service.GetAsync("/api/v1/sources")).GetProperty("items").EnumerateArray())
        {
            var id = source.GetProperty("id").GetInt32();
            var articles = await service.ArticlesAsync(id);
            documents.AddRange(articles.Select(Fragment));
            if (articles.Count > 0 && Suspects.Any(path => source.GetProperty("url").GetString()?.Contains(path, StringComparison.Ordinal) is true))
            {
                documents.AddRange(await FeedsAsync($"?source={id}"));
                documents.AddRange(await Task.WhenAll(articles.Take(PagesOfSource).Select(article => PageAsync($"/articles/{Observation.Text(article, "id")}"))));
            }
        }

        return documents;
    }

    private static RepublishedDocument Fragment(JsonElement article) =>
        new($"html of {Observation.Text(article, "title")}", "fragment", Observation.Text(article, "html") ?? "");

    private async Task<RepublishedDocument> PageAsync(string path) => new(path, "page", await service.Http.GetStringAsync(path));

    private async Task<IReadOnlyList<RepublishedDocument>> FeedsAsync(string query) =>
    [
        new($"/feed.atom{query}", "feed", await service.Http.GetStringAsync($"/feed.atom{query}")),
        new($"/feed.rss{query}", "feed", await service.Http.GetStringAsync($"/feed.rss{query}")),
        new($"/feed.json{query}", "json", await service.Http.GetStringAsync($"/feed.json{query}")),
    ];
}
