using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The line under the text that says whose it is.</summary>
internal static class Copyright
{
    private const int Longest = 300;
    private const int Reach = 12;

    public static Found<string>? Find(PageFacts facts, ArticleBody? body)
    {
        foreach (var block in facts.Page.Blocks.Skip(body?.Blocks[^1].Index ?? int.MaxValue).Take(Reach))
        {
            if (Is(block.Text))
            {
                return new Found<string>(WithoutLinks(block).Trim('[', ']', '<', '>', ' '), "line under the text");
            }
        }

        return facts.Meta.FirstOf("copyright", "dc.rights", "dcterms.rights");
    }

    // Footers go on in the same line: "© 2026 The Example. Imprint Privacy"; the claim itself may be a link too.
    private static string WithoutLinks(Block block)
    {
        var words = block.Leaves.Where(leaf => leaf.ParentElement?.Closest("a[href]") is null).Select(leaf => leaf.TextContent);
        var own = PlainText.OrNull(string.Concat(words))?.TrimEnd(' ', '|', '·', '•', '-', '–', ',');
        return own is not null && Is(own) ? own : block.Text;
    }

    public static bool Is(string line) => line.Length <= Longest && BoilerplatePhrases.ClaimsCopyright(line);
}
