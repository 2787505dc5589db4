using System.Text.Json.Serialization;

namespace Aggregator.Service.Endpoints;

/// <summary>A page of found articles.</summary>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
/// <param name="Total">How many articles there are over all pages; absent unless counts were asked for.</param>
/// <param name="Facets">By what was asked for: values and how many articles have them; absent unless asked for.</param>
internal sealed record FoundJson(
    IReadOnlyList<ArticleJson> Items,
    string? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Total = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<FacetJson>>? Facets = null);

/// <summary>A value that found articles have.</summary>
/// <param name="Value">As the filter of the same name takes it; of a day, such as "2026-11-22".</param>
/// <param name="Title">Of a source; absent from others.</param>
internal sealed record FacetJson(string Value, int Count, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null);

/// <summary>Where an article says what was searched for: HTML with <c>&lt;mark&gt;</c> around the words and all else escaped.</summary>
/// <param name="Title">The whole title; absent when nothing was found in it.</param>
/// <param name="Text">The part of the text that says most of it, "…" where something is left out; absent when nothing was found in it.</param>
internal sealed record HighlightJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);
