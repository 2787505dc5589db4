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

    /// <summary>A text without markup as clean HTML: a paragraph a line.</summary>
    public static string ToHtml(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => $"<p>{Escape(paragraph)}</p>"));

    // Letters stay letters, so no encoder of the framework will do.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

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
