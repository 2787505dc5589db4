namespace Aggregator.Extraction.Body;

/// <summary>Takes the answer that is most like the others: single candidates fail in different places.</summary>
internal static class CandidateChoice
{
    /// <summary>The medoid; of equals the earlier, so candidates are given in order of trust. Null when none kept anything.</summary>
    public static BlockSelection? Of(IReadOnlyList<BlockSelection> candidates, PageBlocks page)
    {
        var answers = candidates.Where(candidate => candidate.WeightIn(page) > 0).ToList();
        return answers.Count == 0
            ? null
            : answers.MaxBy(answer => answers.Where(other => other != answer).Sum(other => answer.SimilarityTo(other, page)));
    }
}
