using Aggregator.Extraction.Body;

namespace Aggregator.Quality.Training;

/// <summary>What is known of the blocks of a page when only a few sentences are known to be of its article, or not to be.</summary>
internal static class SnippetLabels
{
    /// <summary>One a block; null for one that holds no known sentence, or some of both kinds.</summary>
    public static bool?[] Of(PageBlocks page, IReadOnlyList<string> present, IReadOnlyList<string> absent)
    {
        var (own, foreign) = (present.Select(PageScore.Spaced).ToArray(), absent.Select(PageScore.Spaced).ToArray());
        return [.. page.Blocks.Select(block => LabelOf(PageScore.Spaced(block.Text), own, foreign))];
    }

    private static bool? LabelOf(string text, string[] own, string[] foreign)
    {
        var isOwn = Array.Exists(own, sentence => sentence.Length > 0 && text.Contains(sentence, StringComparison.Ordinal));
        var isForeign = Array.Exists(foreign, sentence => sentence.Length > 0 && text.Contains(sentence, StringComparison.Ordinal));
        return isOwn == isForeign ? null : isOwn;
    }
}
