using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>The lines under a picture.</summary>
internal sealed class FigureCaption(PageBlocks page, BodySpan span)
{
    private const int MostLines = 4;
    private const int MostBlocks = 60;
    private const int LongestLine = 1500;
    private const double MostLinks = 0.5;
    private const RegionHints Apart = RegionHints.Foreign | RegionHints.Hidden;

    /// <summary>Those blocks of an element around a picture that are called its caption, and are not kept as text; empty when there are none.</summary>
    public IReadOnlyList<string> In(Region around)
    {
        var called = Lines(around, IsCalledCaption);
        return called.Count == 0 && around.Element.LocalName == "figure" ? Lines(around, IsLooseLine) : called;
    }

    /// <summary>Whether an inline element is called a caption: not a credit or a copyright, which stand in sentences too.</summary>
    public static bool IsNamed(IElement element) =>
        element.ClassName is { } names && (names.Contains("caption", StringComparison.OrdinalIgnoreCase) || names.Contains("desc", StringComparison.OrdinalIgnoreCase));

    /// <summary>The line that follows a picture in the same element, when it is called a caption or reads as one; empty when it is none, or kept as text.</summary>
    /// <param name="index">Index of the first block after the picture.</param>
    public IReadOnlyList<string> At(int index, IElement picture, IElement? parent)
    {
        if (index >= page.Blocks.Count || page.Blocks[index] is not { Length: <= LongestLine } block || span.IsKept(block)
            || (block.Region.Element != parent && block.Region.Element.ParentElement != parent))
        {
            return [];
        }

        return IsCalledCaption(block, block.Region) || ReadsAsCaption(block, picture) ? [block.Text] : [];
    }

    // "Photo: A. Reed", the signs by which Korean papers point at the picture above, or what the picture says of itself.
    private static bool ReadsAsCaption(Block block, IElement picture) =>
        block.Phrases.HasFlag(Phrases.Credit) || block.Text[0] is '▲' or '△' or '▼' or '▽' or '◀' or '◁' or '▶' or '↑'
            || (Letters.Of(picture.GetAttribute("alt")) is { Length: > 0 } alt && alt == Letters.Of(block.Text));

    private List<string> Lines(Region around, Func<Block, Region, bool> isCaption)
    {
        var lines = new List<string>();
        var letters = new List<string>();
        for (var i = around.FirstBlock; i < Math.Min(around.EndBlock, around.FirstBlock + MostBlocks) && lines.Count < MostLines; i++)
        {
            var block = page.Blocks[i];
            if (span.IsKept(block) || block.Length > LongestLine || !isCaption(block, around) || !Letters.HasAny(block.Text) || block.Phrases.HasFlag(Phrases.Furniture))
            {
                continue;
            }

            // Pages write a caption a second time for screen readers, or for the picture at full size.
            var key = Letters.Of(block.Text);
            if (!letters.Exists(known => known.Contains(key, StringComparison.Ordinal)))
            {
                letters.Add(key);
                lines.Add(block.Text);
            }
        }

        return lines;
    }

    // The innermost name counts: a share button in a figcaption is none of it, and a figcaption named "image-footer" is a caption.
    private static bool IsCalledCaption(Block block, Region around)
    {
        if (block.Kind == BlockKind.Heading || (block.InlineHints & Apart) != 0)
        {
            return false;
        }

        if (block.InlineHints.HasFlag(RegionHints.Caption))
        {
            return true;
        }

        foreach (var region in block.Region.UpTo(around.Parent))
        {
            // The whole of a figure is no caption: many hold a headline, or a box with buttons.
            if (region.Hints.HasFlag(RegionHints.Caption) && region.Element.LocalName != "figure")
            {
                return true;
            }

            if ((region.Hints & Apart) != 0)
            {
                return false;
            }
        }

        return block.Kind == BlockKind.Caption;
    }

    // In a figure without a figcaption, what is neither headline nor button nor name.
    private static bool IsLooseLine(Block block, Region around) =>
        block.Kind == BlockKind.Text && block.LinkDensity < MostLinks
            && block.Region.UpTo(around.Parent).All(region => (region.Hints & (Apart | RegionHints.Byline | RegionHints.Headline)) == 0);
}
