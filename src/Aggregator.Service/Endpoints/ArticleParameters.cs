using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Service.Endpoints;

/// <summary>Which articles: the same parameters for the API, the feeds and the saved queries of <c>Publishing:Feeds</c>.</summary>
internal sealed class ArticleParameters
{
    /// <summary>Every name, for messages.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["q", "source", "category", "tag", "author", "language", "from", "to", "story", "sort", "limit", "cursor", "fields", "highlight", "facets", "facetLimit", "content"];

    /// <summary>What narrows a feed; the others are for pages of a list, and a feed ignores them.</summary>
    public static IReadOnlyList<string> OfSavedQuery { get; } =
        ["q", "source", "category", "tag", "author", "language", "from", "to", "story", "content"];

    [Description("Words in any form, \"phrases\" as they stand, -not, OR, ( ), prefix*, and title: tag: author: lang: site: source: category: story: after: before:")]
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [Description("The id, address or title of a source that brought it, copies included")]
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    [Description("The category of its source, or a folder above it")]
    [FromQuery(Name = "category")]
    public string? Category { get; init; }

    [Description("A tag, in any case")]
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [Description("An author's name, in any case")]
    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    [Description("A language, such as en")]
    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    [Description("Published at or after: 2026-11-22 or 2026-11-22T10:00:00Z")]
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [Description("Published before")]
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [Description("The id of a story")]
    [FromQuery(Name = "story")]
    public string? Story { get; init; }

    [Description("entered (default), published, relevance or changed")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [Description("1 to 200, 50 by default")]
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [Description("The member next of the page before; empty for the first page")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("text, html: what an article in a list carries besides")]
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }

    [Description("true: each article carries its title and the best part of its text with the words that were found marked, as HTML")]
    [FromQuery(Name = "highlight")]
    public string? Highlight { get; init; }

    [Description("source, tag, language, day: counts over all that is found, not this page alone, and how many that is")]
    [FromQuery(Name = "facets")]
    public string? Facets { get; init; }

    [Description("Values of each facet, 1 to 100, 10 by default")]
    [FromQuery(Name = "facetLimit")]
    public string? FacetLimit { get; init; }

    [Description("full (default) or summary; for feeds")]
    [FromQuery(Name = "content")]
    public string? Content { get; init; }

    /// <summary>Reads a saved query, such as "q=tariff&amp;language=en".</summary>
    public static ArticleParameters Of(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? Value(string name) => values.TryGetValue(name, out var value) ? value.ToString() : null;
        return new()
        {
            Q = Value("q"),
            Source = Value("source"),
            Category = Value("category"),
            Tag = Value("tag"),
            Author = Value("author"),
            Language = Value("language"),
            From = Value("from"),
            To = Value("to"),
            Story = Value("story"),
            Content = Value("content"),
        };
    }

    /// <summary>The filters in one order and spelling, so that one feed has one address however it was asked for.</summary>
    public string ToFeedQuery()
    {
        var pairs = new (string Name, string? Value)[]
        {
            ("q", Q), ("source", Source), ("category", Category), ("tag", Tag), ("author", Author), ("language", Language),
            ("from", From), ("to", To), ("story", Story), ("content", Content),
        };
        return string.Join('&', pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value ?? "")}"));
    }
}
