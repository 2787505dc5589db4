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
        // A cell that holds several paragraphs belongs to a table that only makes the layout.
        if (before.Region == block.Region || before.Kind != block.Kind)
        {
            return "\n\n";
        }

        return block.Kind switch
        {
            BlockKind.TableCell when before.Row == block.Row => "\t",
            BlockKind.TableCell or BlockKind.ListItem => "\n",
            _ => "\n\n",
        };
    }
}
