using System.Globalization;
using System.Text.Json;

namespace Aggregator.Quality.Stories;

/// <summary>One line of the corpus.</summary>
/// <param name="Published">Null where the corpus does not tell.</param>
internal sealed record StoryArticle(string Id, string Url, string Title, string Text, DateTimeOffset? Published)
{
    /// <summary>Reads one line of <c>articles.jsonl</c>.</summary>
    public static StoryArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        return new StoryArticle(
            Text("id"),
            Text("url"),
            Text("title"),
            Text("text"),
            article.GetProperty("published").GetString() is { } published ? DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) : null);

        string Text(string name) => article.GetProperty(name).GetString() ?? "";
    }
}
