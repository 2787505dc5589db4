using System.Collections;

namespace Aggregator.Extraction.Body.Candidates;

/// <summary>
/// The blocks whose words stand in the structured data's <c>articleBody</c>. One voice among several: such bodies are often cut short or another page's.
/// </summary>
internal static class StatedBody
{
    private const int ShortestBody = 200;

    public static BlockSelection? Find(PageBlocks page, string? articleBody, CancellationToken cancellationToken)
    {
        if (articleBody is null || articleBody.Length < ShortestBody)
        {
            return null;
        }

        var stated = Letters.Of(articleBody);
        var kept = new BitArray(page.Blocks.Count);
        foreach (var block in page.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();   // each block is looked for in all of the stated text
            var letters = Letters.Of(block.Text);
            kept[block.Index] = letters.Length >= 3 && stated.Contains(letters, StringComparison.Ordinal);
        }

        return new BlockSelection("structured body", kept);
    }
}
