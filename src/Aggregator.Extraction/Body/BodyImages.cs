namespace Aggregator.Extraction.Body;

/// <summary>The pictures that belong to a body.</summary>
internal static class BodyImages
{
    private const int Smallest = 100;
    private const int Most = 60;

    /// <summary>The images between the first and the last kept block, and the one just before, that no box of its own sets apart.</summary>
    public static IEnumerable<PageImage> Of(PageBlocks page, ArticleBody body)
    {
        var first = body.Blocks[0];
        var last = body.Blocks[^1];
        var around = first.Region.UpTo(null).First(region => region.Contains(last));
        return page.Images
            .Where(image => image.NextBlock >= around.FirstBlock && image.NextBlock <= last.Index && IsWithin(image.Region, around) && !IsSmall(image))
            .Take(Most);
    }

    private static bool IsWithin(Region region, Region around)
    {
        foreach (var step in region.UpTo(null))
        {
            if (step == around)
            {
                return true;
            }

            if ((step.Hints & (RegionHints.Foreign | RegionHints.Byline)) != 0)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsSmall(PageImage image) =>
        int.TryParse(image.Element.GetAttribute("width"), out var width) && width < Smallest;
}
