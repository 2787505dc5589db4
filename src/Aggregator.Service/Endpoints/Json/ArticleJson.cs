using System.Text.Json.Serialization;

namespace Aggregator.Service.Endpoints;

/// <summary>An article as the API gives it; in lists without <see cref="Html"/>, and with <see cref="Text"/> only on <c>fields=text</c>.</summary>
internal sealed record ArticleJson
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>The source that brought it first.</summary>
    public required SourceReference Source { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>When it entered queries and feeds.</summary>
    public required DateTimeOffset Entered { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    public string? SiteName { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Number of its last change; see <c>sort=changed</c>.</summary>
    public required long Seq { get; init; }

    public string? Story { get; init; }

    /// <summary>Earlier states that are kept.</summary>
    public required int Versions { get; init; }

    /// <summary>Where else the same article appeared.</summary>
    public required IReadOnlyList<CopyJson> AlsoIn { get; init; }

    /// <summary>What became of its page: not_wanted, read, postponed or unreadable.</summary>
    public required string Page { get; init; }

    /// <summary>What is wrong with its page, as a class of errors: timeout, not_found, too_large, no_content. Absent when it was read, or not wanted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PageError { get; init; }

    /// <summary>Whose words the text is and why: "page:page_fuller", "feed:consent_wall". Absent from what was stored before this was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TextFrom { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Paywalled { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? LiveBlog { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Copyright { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AttachmentJson>? Attachments { get; init; }

    /// <summary>The words that were found; absent unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HighlightJson? Highlight { get; init; }

    /// <summary>Plain text; absent unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Clean HTML; absent unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }
}
