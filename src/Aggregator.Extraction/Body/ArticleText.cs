using System.Text;

namespace Aggregator.Extraction.Body;

/// <summary>The text of a body as a person would copy it.</summary>
internal static class ArticleText
{
    /// <summary>Paragraphs parted by a blank line, list items and rows by a line, cells by a tab.</summary>
    public static string Of(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in blocks)
        {
            if (before is not null)
            {
                text.Append(Between(before, block));
            }

            text.Append(block.Text);
            before = block;
        }

        return text.ToString();
    }

    private static string Between(Block before, Block block)
    {
        if (before.Row is not null && before.Row == block.Row)
        {
            return "\t";
        }

        var areListed = before.Kind == block.Kind && block.Kind is BlockKind.ListItem or BlockKind.TableCell;
        return areListed ? "\n" : "\n\n";
    }
}
