using System.Text.Json;

namespace Aggregator.Quality.Stories;

/// <summary>Which articles tell of one event, as a reader saw it (<c>labels.json</c> and the README beside it).</summary>
/// <param name="Tune">The half that thresholds were chosen on.</param>
/// <param name="Report">The half that is only reported.</param>
internal sealed record StoryLabels(StoryLabels.Half Tune, StoryLabels.Half Report)
{
    /// <summary>Reads the labels beside the program.</summary>
    public static StoryLabels Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Stories", "labels.json"));
        return JsonSerializer.Deserialize<StoryLabels>(file, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("Stories/labels.json holds nothing.");
    }

    /// <summary>The story of each labelled article; one that stands alone is a story of its own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByArticle()
    {
        var stories = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var story in Tune.All.Concat(Report.All))
        {
            foreach (var article in story)
            {
                stories.Add(article, story);
            }
        }

        return stories;
    }

    /// <param name="Stories">Two articles or more each.</param>
    /// <param name="Alone">Articles that belong to no story.</param>
    internal sealed record Half(IReadOnlyList<IReadOnlyList<string>> Stories, IReadOnlyList<string> Alone)
    {
        /// <summary>The stories, and a story of one for each article that stands alone.</summary>
        public IEnumerable<IReadOnlyList<string>> All => Stories.Concat(Alone.Select(article => (IReadOnlyList<string>)[article]));
    }
}
