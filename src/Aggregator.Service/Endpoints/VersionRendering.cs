using Aggregator.Diffing;

namespace Aggregator.Service.Endpoints;

/// <summary>Earlier states of an article as JSON, each with what changed when it ended.</summary>
internal static class VersionRendering
{
    /// <summary>All states in order.</summary>
    /// <param name="contextWords">Equal words shown around a change; null for the whole text.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled between two states.</exception>
    public static IReadOnlyList<VersionJson> All(
        IReadOnlyList<ArticleVersion> versions, ArticleContent now, int? contextWords, bool withHtml, CancellationToken cancellationToken)
    {
        var items = new List<VersionJson>(versions.Count);
        for (var i = 0; i < versions.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (version, next) = (versions[i], i + 1 < versions.Count ? versions[i + 1].Content : now);
            var content = version.Content;
            items.Add(new VersionJson(
                version.Number, version.From, version.Until, version.Rule, version.Evidence, content.Url.AbsoluteUri, content.Title,
                Changes(content, next, contextWords), content.Summary, content.Text, withHtml ? content.Html : null));
        }

        return items;
    }

    private static ChangesJson Changes(ArticleContent before, ArticleContent after, int? contextWords)
    {
        var title = TextDiff.Between(before.Title, after.Title);
        var text = TextDiff.Between(before.Text, after.Text);
        return new(
            text.WordsRemoved,
            text.WordsAdded,
            title.IsEmpty ? null : Segments(title),
            text.IsEmpty ? null : Segments(contextWords is { } words ? text.Shortened(words) : text));
    }

    private static IReadOnlyList<SegmentJson> Segments(TextDiff diff) =>
        [.. diff.Segments.Select(segment => new SegmentJson(SnakeCase.Of(segment.Operation), segment.Text, segment.Operation == DiffOperation.Omitted ? segment.Words : null))];
}
