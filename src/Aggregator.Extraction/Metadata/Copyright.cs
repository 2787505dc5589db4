using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The line under the text that says whose it is.</summary>
internal static class Copyright
{
    private const int Longest = 300;
    private const int Reach = 12;

    public static Found<string>? Find(PageFacts facts, ArticleBody body)
    {
        foreach (var block in facts.Page.Blocks.Skip(body.Blocks[^1].Index).Take(Reach))
        {
            if (Is(block.Text))
            {
                return new Found<string>(block.Text.Trim('[', ']', '<', '>', ' '), "line under the text");
            }
        }

        return facts.Meta.FirstOf("copyright", "dc.rights", "dcterms.rights");
    }

    public static bool Is(string line) => line.Length <= Longest && BoilerplatePhrases.ClaimsCopyright(line);
}
