using System.Globalization;
using System.Text.Json;
using Aggregator.Inspection;

namespace Aggregator.Quality;

/// <summary>The articles of the corpus of duplicates, in the order of their arrival.</summary>
internal static class CorpusArticles
{
    public static async Task<List<InspectedArticle>> ReadAsync(string shared, CancellationToken cancellationToken) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(shared, DuplicateCorpus.Folder, "articles.jsonl"), cancellationToken)).Select(Read)];

    private static InspectedArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        var published = Text("published");
        return new InspectedArticle(
            Text("id") ?? "", Text("url"), Text("title"), Text("text"), published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture), Text("source"));

        string? Text(string name) => article.GetProperty(name).GetString();
    }
}
