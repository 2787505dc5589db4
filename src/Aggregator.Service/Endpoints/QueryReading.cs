using System.Globalization;
using Aggregator.Publishing;
using Aggregator.Search;

namespace Aggregator.Service.Endpoints;

/// <summary>From parameters to a query, or to the parameter that is wrong and what is allowed.</summary>
internal static class QueryReading
{
    private const int MaxLimit = 200;
    private const int DefaultLimit = 50;
    private const int MaxFacetLimit = 100;
    private const int DefaultFacetLimit = 10;

    /// <summary>Refuses names that are no parameter: a misspelt filter would answer with everything.</summary>
    public static Problem? UnknownParameter(IQueryCollection given, IReadOnlyList<string> known) =>
        given.Keys.FirstOrDefault(name => name != "key" && !known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? Problem.BadParameter(unknown, $"Unknown parameter {unknown}; known are {string.Join(", ", known)}.")
            : null;

    /// <summary>Reads all filters.</summary>
    public static async Task<(ArticleQuery? Query, Problem? Problem)> ReadAsync(
        ArticleParameters given, SourceLookup sources, CancellationToken cancellationToken)
    {
        if (await SourceOfAsync(given.Source, sources, cancellationToken) is not { } source)
        {
            return (null, Problem.BadParameter("source", $"No source has the id, address or title \"{given.Source}\"."));
        }

        return Mistake(given) is { } problem ? (null, problem) : (new ArticleQuery
        {
            Text = string.IsNullOrWhiteSpace(given.Q) ? null : given.Q,   // as it stands: a mistake is told by its place
            Source = source.Id,
            Category = NullIfEmpty(given.Category),
            Tag = NullIfEmpty(given.Tag),
            Author = NullIfEmpty(given.Author),
            Language = NullIfEmpty(given.Language)?.ToLowerInvariant(),
            From = Instant(given.From).Value,
            To = Instant(given.To).Value,
            Story = string.IsNullOrEmpty(given.Story) ? null : StoryId.Parse(given.Story),
            Sort = Sort(given.Sort) ?? ArticleSort.Entered,
            Limit = Limit(given.Limit) ?? DefaultLimit,
            Cursor = NullIfEmpty(given.Cursor),
        }, null);
    }

    /// <summary>What an answer is to carry besides, of parameters without a mistake.</summary>
    public static FoundExtras ExtrasOf(ArticleParameters given) => new()
    {
        Highlight = given.Highlight is "true",
        Facets = [.. FacetsOf(given).Select(SnakeCase.Parse<ArticleFacet>).OfType<ArticleFacet>()],
        FacetLimit = Number(given.FacetLimit, DefaultFacetLimit, MaxFacetLimit) ?? DefaultFacetLimit,
    };

    /// <summary>What is wrong with the parameters by themselves, whatever sources there are; null when nothing is.</summary>
    public static Problem? Mistake(ArticleParameters given)
    {
        var sort = Sort(given.Sort);
        return Limit(given.Limit) is null ? Problem.BadParameter("limit", $"limit must be a whole number from 1 to {MaxLimit}.")
            : !Instant(given.From).IsRead ? Problem.BadParameter("from", InstantWords("from"))
            : !Instant(given.To).IsRead ? Problem.BadParameter("to", InstantWords("to"))
            : !string.IsNullOrEmpty(given.Story) && StoryId.Parse(given.Story) is null ? Problem.BadParameter("story", "story must be the id of a story.")
            : sort is null ? Problem.BadParameter("sort", $"sort must be one of {SnakeCase.All<ArticleSort>()}.")
            : sort is ArticleSort.Relevance && string.IsNullOrWhiteSpace(given.Q) ? Problem.BadParameter("sort", "sort=relevance needs q.")
            : !string.IsNullOrEmpty(given.Content) && SnakeCase.Parse<FeedContent>(given.Content) is null
                ? Problem.BadParameter("content", $"content must be one of {SnakeCase.All<FeedContent>()}.")
            : MistakeOfCounts(given);
    }

    /// <summary>A page size; null when it is none.</summary>
    public static int? Limit(string? text) => Number(text, DefaultLimit, MaxLimit);

    private static int? Number(string? text, int @default, int most) =>
        string.IsNullOrEmpty(text) ? @default
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : null;

    private static Problem? MistakeOfCounts(ArticleParameters given) =>
        !string.IsNullOrEmpty(given.Highlight) && given.Highlight is not ("true" or "false") ? Problem.BadParameter("highlight", "highlight must be true or false.")
        : FacetsOf(given).FirstOrDefault(facet => SnakeCase.Parse<ArticleFacet>(facet) is null) is { } wrong
            ? Problem.BadParameter("facets", $"facets has no \"{wrong}\"; allowed are {SnakeCase.All<ArticleFacet>()}.")
        : Number(given.FacetLimit, DefaultFacetLimit, MaxFacetLimit) is null ? Problem.BadParameter("facetLimit", $"facetLimit must be a whole number from 1 to {MaxFacetLimit}.")
        : null;

    private static string[] FacetsOf(ArticleParameters given) => (given.Facets ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ArticleSort? Sort(string? text) => string.IsNullOrEmpty(text) ? ArticleSort.Entered : SnakeCase.Parse<ArticleSort>(text);

    /// <summary>A date or an instant; null when none was given, not read when it is neither.</summary>
    // A "+" of a zone arrives as a blank when the client did not escape it; nothing else can stand there.
    public static (bool IsRead, DateTimeOffset? Value) Instant(string? text) =>
        string.IsNullOrEmpty(text) ? (true, null)
        : DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? (true, value.ToUniversalTime())
        : (false, null);

    /// <summary>What such a parameter must be.</summary>
    public static string InstantWords(string name) => $"{name} must be a date or an instant, such as 2026-11-22 or 2026-11-22T10:00:00Z.";

    // Null when nothing has that name; a result without id when nothing was asked for.
    private static async Task<(SourceId? Id, bool Asked)?> SourceOfAsync(string? text, SourceLookup sources, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (null, false);
        }

        var found = await sources.FindAsync(text, cancellationToken);
        return found.Count == 1 ? (found[0].Id, true) : null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
