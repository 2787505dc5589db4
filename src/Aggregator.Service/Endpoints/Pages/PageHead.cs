namespace Aggregator.Service.Endpoints;

/// <summary>What the frame of a page shows.</summary>
/// <param name="Title">Of the page; the site's own on the start page.</param>
/// <param name="SiteTitle"><c>Publishing:Title</c>.</param>
internal sealed record PageHead(string Title, string SiteTitle)
{
    /// <summary>What was searched for; null when nothing was.</summary>
    public string? Query { get; init; }

    /// <summary>Whether there is a form to search with; elsewhere there is a link to it.</summary>
    public bool IsSearch { get; init; }

    /// <summary>The top folders of the sources' categories.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The way <c>main</c> is laid out: front or reading.</summary>
    public string Layout { get; init; } = "front";

    /// <summary>What a feed reader is offered: the feed of the page's own query.</summary>
    public string FeedQuery => Query is null ? "" : "?q=" + Uri.EscapeDataString(Query);

    /// <summary>The sections of these sources.</summary>
    public static IReadOnlyList<string> SectionsOf(IEnumerable<Source> sources) =>
        [.. sources.Select(source => source.Settings.Category?.Split('/')[0]).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(12)];
}
