using System.Collections;
using AngleSharp.Dom;
using Aggregator.Extraction.Body.Candidates;

namespace Aggregator.Extraction.Body;

/// <summary>Finds the body: every candidate answers over the same blocks, the answer most like the others is taken and cleaned up.</summary>
internal static class BodyFinder
{
    /// <param name="title">The headline, to leave out where the text repeats it.</param>
    /// <param name="statedBody">The structured data's <c>articleBody</c>; null when there is none.</param>
    /// <param name="ruledBody">The element that the publisher's rules name; null for the general method.</param>
    /// <returns>Null when nothing on the page reads as an article.</returns>
    public static ArticleBody? Find(PageBlocks page, string? title, string? statedBody, IElement? ruledBody, CancellationToken cancellationToken)
    {
        var prose = new Prose(page);
        var filter = new ContainerFilter(page, prose);
        var ruled = ByRule(page, ruledBody, filter);
        var answers = ruled is null ? Candidates(page, prose, filter, statedBody, cancellationToken) : [ruled];
        var chosen = ruled ?? CandidateChoice.Of(answers, page);
        if (chosen is null)
        {
            return null;
        }

        var cleaned = chosen with { Kept = new BitArray(chosen.Kept) };
        new BodyCleanup(page, title).Clean(cleaned, cancellationToken);
        var blocks = page.Blocks.Where(block => cleaned.Kept[block.Index]).ToList();
        return blocks.Count == 0 ? null : new ArticleBody(chosen.Name, blocks) { Answers = answers };
    }

    private static BlockSelection? ByRule(PageBlocks page, IElement? ruledBody, ContainerFilter filter) =>
        ruledBody is not null && page.RegionOf(ruledBody) is { } region ? filter.Select("publisher rule", region) : null;

    private static List<BlockSelection> Candidates(PageBlocks page, Prose prose, ContainerFilter filter, string? statedBody,
        CancellationToken cancellationToken)
    {
        var candidates = new List<BlockSelection>();
        var marked = MarkedContainer.Find(page, prose);
        var end = NextArticle.Start(page, prose, marked);
        Add(marked is null ? null : filter.Select("marked container", marked));
        Add(ScoredContainer.Find(page, prose) is { } scored ? filter.Select("scored container", scored) : null);
        Add(DenseRun.Find(page, prose, filter));
        Add(StatedBody.Find(page, statedBody, cancellationToken));
        return candidates;

        void Add(BlockSelection? selection)
        {
            if (selection is not null)
            {
                CutAt(end, selection);
                candidates.Add(selection);
            }
        }
    }

    private static void CutAt(int end, BlockSelection selection)
    {
        for (var i = end; i < selection.Kept.Count; i++)
        {
            selection.Kept[i] = false;
        }
    }
}
