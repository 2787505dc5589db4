using System.Collections;

namespace Aggregator.Extraction.Body;

/// <summary>Takes out what still stands around and between the paragraphs of a chosen body: the title again, bylines, dates, pointers, credits.</summary>
internal sealed class BodyCleanup(PageBlocks page, string? title)
{
    private const int LongestPointer = 220;
    private const int ShortestStandFirst = 50;

    private readonly string _title = Letters.Of(title);

    /// <summary>Changes the selection in place.</summary>
    public void Clean(BlockSelection selection, CancellationToken cancellationToken)
    {
        DropLines(selection.Kept, cancellationToken);
        DropHead(selection.Kept);
        DropTail(selection.Kept);
        DropEmptyHeadings(selection.Kept);
    }

    private void DropLines(BitArray kept, CancellationToken cancellationToken)
    {
        foreach (var block in Kept(kept))
        {
            cancellationToken.ThrowIfCancellationRequested();
            kept[block.Index] = !IsNoise(block);
        }
    }

    private bool IsNoise(Block block)
    {
        if (!Letters.HasAny(block.Text) || block.Phrases.HasFlag(Phrases.Furniture) || RepeatsTitle(block))
        {
            return true;
        }

        // A long paragraph may well begin with "Read" or speak of rights; a line of this kind is short, or mostly a link.
        var isShort = block.Weight < LongestPointer;
        return (isShort && (block.Phrases & (Phrases.Copyright | Phrases.Credit)) != 0) || IsPointer(block);
    }

    private static bool IsPointer(Block block)
    {
        if (block.Kind is BlockKind.ListItem or BlockKind.TableCell || !block.Phrases.HasFlag(Phrases.Pointer))
        {
            return false;
        }

        return block.LinkDensity > 0.3 || (block.Weight < LongestPointer && (!block.EndsAsSentence || block.LinkDensity > 0 || block.IsEmphasised));
    }

    private bool RepeatsTitle(Block block)
    {
        if (_title.Length < 10 || block.Length > title?.Length * 1.6)
        {
            return false;
        }

        var letters = Letters.Of(block.Text);
        return letters == _title || (letters.Length >= 15 && block.Kind == BlockKind.Heading
            && (_title.Contains(letters, StringComparison.Ordinal) || letters.Contains(_title, StringComparison.Ordinal)));
    }

    // Before the first paragraph stand kicker, byline, date, places and times; a stand-first is a sentence.
    private void DropHead(BitArray kept)
    {
        foreach (var block in Kept(kept))
        {
            if (Prose.Is(block) || (block.Kind == BlockKind.Heading && block.HeadingLevel > 1 && block.Weight > 25) || block.Kind == BlockKind.ListItem)
            {
                return;
            }

            kept[block.Index] = block.EndsAsSentence && block.Weight >= ShortestStandFirst && block.Kind == BlockKind.Text;
        }
    }

    // After the last paragraph stand names, tags, places: fragments without a full stop.
    private void DropTail(BitArray kept)
    {
        for (var i = page.Blocks.Count - 1; i >= 0; i--)
        {
            if (!kept[i])
            {
                continue;
            }

            var block = page.Blocks[i];
            if (block.Kind is BlockKind.ListItem or BlockKind.TableCell or BlockKind.Quote or BlockKind.Code
                || (block.EndsAsSentence && !block.Text.EndsWith(':')) || block.Weight > 120)
            {
                return;
            }

            kept[i] = false;
        }
    }

    // A heading whose text is gone was the heading of what went.
    private void DropEmptyHeadings(BitArray kept)
    {
        Block? following = null;
        foreach (var block in Enumerable.Reverse(Kept(kept)))
        {
            var isEmpty = block.Kind == BlockKind.Heading && !block.Text.EndsWith('.')
                && (following is null || (following.Kind == BlockKind.Heading && following.HeadingLevel <= block.HeadingLevel));
            if (isEmpty)
            {
                kept[block.Index] = false;
            }
            else
            {
                following = block;
            }
        }
    }

    private List<Block> Kept(BitArray kept) => [.. page.Blocks.Where(block => kept[block.Index])];
}
