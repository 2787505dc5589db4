using System.Collections;
using Aggregator.Extraction.Body.Candidates;
using Aggregator.Extraction.Body.Classifying;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Finds the body: every candidate answers over the same blocks, and trees that know their answers choose.</summary>
internal static class BodyFinder
{
    // A page of short entries is like nothing that the trees learnt from: what they keep of it is a splinter.
    private const double LeastShare = 0.25;

    /// <param name="title">The headline, to leave out where the text repeats it.</param>
    /// <param name="statedBody">The structured data's <c>articleBody</c>; null when there is none.</param>
    /// <param name="ruledBody">The element that the publisher's rules name; null for the general method.</param>
    /// <returns>Null when nothing on the page reads as an article.</returns>
    public static ArticleBody? Find(
        PageBlocks page, string? title, string? statedBody, IElement? ruledBody, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        var prose = new Prose(page);
        if (ByRule(page, ruledBody, new ContainerFilter(page, prose)) is { } ruled)
        {
            return BodyOf(page, Cleaned(page, title, ruled, cancellationToken), [ruled]);
        }

        var answers = Answers(page, prose, title, statedBody, cancellationToken);
        var classified = ClassifiedBlocks.Find(page, prose, title, answers, trees, cancellationToken);
        IReadOnlyList<BlockSelection> given = [.. answers.OfType<BlockSelection>(), classified];
        var body = BodyOf(page, Choose(page, title, answers, classified, cancellationToken), given);
        return body is not null && BodyOf(page, answers[^1], given) is { } frame ? body with { Frame = frame } : body;
    }

    /// <summary>What the candidates that follow rules answer, in a fixed order, null where one has no answer; the last is the choice among them, cleaned up.</summary>
    public static IReadOnlyList<BlockSelection?> Answers(PageBlocks page, Prose prose, string? title, string? statedBody, CancellationToken cancellationToken)
    {
        var filter = new ContainerFilter(page, prose);
        var marked = MarkedContainer.Find(page, prose);
        var end = NextArticle.Start(page, prose, marked, title);
        BlockSelection?[] answers =
        [
            marked is null ? null : filter.Select("marked container", marked),
            ScoredContainer.Find(page, prose) is { } scored ? filter.Select("scored container", scored) : null,
            DenseRun.Find(page, prose, filter),
            StatedBody.Find(page, statedBody, cancellationToken),
        ];
        foreach (var answer in answers)
        {
            CutAt(end, answer);
        }

        var chosen = CandidateChoice.Of([.. answers.OfType<BlockSelection>()], page);
        return [.. answers, chosen is null ? null : Cleaned(page, title, chosen, cancellationToken) with { Name = "most alike, cleaned" }];
    }

    /// <summary>What is taken: the classifier, cleaned where it is not sure, for it has heard the others; where it keeps next to nothing, what they chose.</summary>
    /// <param name="answers">Of <see cref="Answers"/>.</param>
    public static BlockSelection? Choose(
        PageBlocks page, string? title, IReadOnlyList<BlockSelection?> answers, BlockSelection classified, CancellationToken cancellationToken)
    {
        var cleaned = Cleaned(page, title, classified, cancellationToken);
        return cleaned.WeightIn(page) > (answers[^1]?.WeightIn(page) ?? 0) * LeastShare ? cleaned : answers[^1];
    }

    private static BlockSelection Cleaned(PageBlocks page, string? title, BlockSelection chosen, CancellationToken cancellationToken)
    {
        var cleaned = chosen with { Kept = new BitArray(chosen.Kept) };
        new BodyCleanup(page, title).Clean(cleaned, cancellationToken);
        if (chosen.Sure is { } sure)
        {
            cleaned.Kept.Or(sure);
        }

        RetoldText.Drop(page, cleaned.Kept, cancellationToken);
        return cleaned;
    }

    private static ArticleBody? BodyOf(PageBlocks page, BlockSelection? chosen, IReadOnlyList<BlockSelection> answers)
    {
        var blocks = page.Blocks.Where(block => chosen?.Kept[block.Index] == true).ToList();
        return chosen is null || blocks.Count == 0 ? null : new ArticleBody(chosen.Name, blocks) { Answers = answers };
    }

    private static BlockSelection? ByRule(PageBlocks page, IElement? ruledBody, ContainerFilter filter) =>
        ruledBody is not null && page.RegionOf(ruledBody) is { } region ? filter.Select("publisher rule", region) : null;

    private static void CutAt(int end, BlockSelection? selection)
    {
        for (var i = end; i < selection?.Kept.Count; i++)
        {
            selection.Kept[i] = false;
        }
    }
}
