using System.Collections;
using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Extraction.Body.Candidates;

/// <summary>The blocks that trained trees take for the article's, each judged by its own features and those of what is around it.</summary>
internal static class ClassifiedBlocks
{
    private const string Name = "classifier";

    // Any number from -1 to 1 does as well on sites not trained on, give or take 0.0005; a little above 0 leaks less.
    private const float Least = 0.3f;

    // Blocks that look like pointers or fragments although the trees are sure of them are mostly text; below this, cleaning costs nothing there,
    // and small pages in languages that the trees hardly know need it. Credits, rights and furniture never are.
    private const float Sure = 3;
    private const double MostLinks = 0.5;
    private const int LongestMark = 80;

    /// <param name="answers">Of the other candidates, which the trees know as well.</param>
    public static BlockSelection Find(
        PageBlocks page, Prose prose, string? title, IReadOnlyList<BlockSelection?> answers, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        var features = new BlockFeatures(page, prose, title, answers);
        var (kept, sure) = (new BitArray(page.Blocks.Count), new BitArray(page.Blocks.Count));
        Span<float> row = stackalloc float[BlockFeatures.MostFeatures];
        foreach (var block in page.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.Kind != BlockKind.Caption && !features.IsHopeless(block))
            {
                features.Write(block, row);
                var score = trees.Score(row);
                kept[block.Index] = score > (IsForeign(block, prose) ? Sure : Least);
                sure[block.Index] = score > Sure && block.LinkDensity < MostLinks && (block.Phrases & ~Phrases.Pointer) == 0 && !IsContact(block);
            }
        }

        return new BlockSelection(Name, kept) { Sure = sure };
    }

    // Paragraphs in a box that is named a newsletter or the like.
    private static bool IsForeign(Block block, Prose prose) => Prose.Is(block) && !prose.IsProse(block);

    // The reporter's address at the end: on a small page it stands and is set like a paragraph.
    private static bool IsContact(Block block) => block.Length < LongestMark && !block.EndsAsSentence && block.Text.IndexOf('@') is > 0 and var at
        && block.Text.AsSpan(at).IndexOf('.') > 1;
}
