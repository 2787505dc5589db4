using System.Text.Json.Serialization;

namespace Aggregator.Service.Endpoints;

/// <summary>An earlier state of an article, and what changed when it ended.</summary>
/// <param name="Rule">Why what came then was taken for an edit of this.</param>
/// <param name="Evidence">What was found alike; null for what was stored before this was kept.</param>
/// <param name="Changes">From this state to the next that is kept; of the last one, to the article as it stands.</param>
/// <param name="Html">Absent unless asked for.</param>
internal sealed record VersionJson(
    int Number, DateTimeOffset From, DateTimeOffset Until, string Rule, string? Evidence, string Url, string Title, ChangesJson Changes, string Summary, string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Html = null);

/// <summary>What changed, in words.</summary>
/// <param name="WordsRemoved">Of the text.</param>
/// <param name="WordsAdded">Of the text.</param>
/// <param name="Title">Null when the headline stayed.</param>
/// <param name="Text">Null when the text stayed.</param>
internal sealed record ChangesJson(int WordsRemoved, int WordsAdded, IReadOnlyList<SegmentJson>? Title, IReadOnlyList<SegmentJson>? Text);

/// <summary>A run of whole words.</summary>
/// <param name="Op">equal, removed, added; omitted for equal text that was left out, of which <paramref name="Text"/> is an ellipsis.</param>
/// <param name="Words">How many words were left out; absent for the others.</param>
internal sealed record SegmentJson(string Op, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Words = null);
