using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Figures;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises pages of pictures: many that are no teasers, and few words for each.</summary>
internal static class Gallery
{
    private const int LongestText = 1200;
    private const int FewestPictures = 5;
    private const int MostWordsForOne = 120;
    private const int FewestWithoutText = 2;

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.Weight >= LongestText)
        {
            return null;
        }

        if (signs.Facts.Linked.OfType("ImageGallery").Concat(signs.Facts.Linked.OfType("MediaGallery")).Any())
        {
            return new Found<SoftFailure>(SoftFailure.Gallery, "JSON-LD ImageGallery");
        }

        var frame = signs.Body is null ? null : Frame(signs.Body);
        var pictures = signs.Facts.Page.Images.Count(image => IsOwn(image) && (frame is null || image.Region.UpTo(null).Contains(frame)));
        var isGallery = pictures >= FewestPictures ? signs.Weight < pictures * MostWordsForOne : pictures >= FewestWithoutText && signs.Weight < PageSigns.FewestLetters;
        return isGallery ? new Found<SoftFailure>(SoftFailure.Gallery, $"{pictures} pictures, {signs.Weight} letters") : null;
    }

    /// <summary>The captions as the page's text; null when there are none.</summary>
    public static ArticleBody? Captions(PageBlocks page)
    {
        var captions = page.Blocks.Where(block => block.Kind == BlockKind.Caption
            || (block.Region.Hints & (RegionHints.Caption | RegionHints.Foreign)) == RegionHints.Caption).ToList();
        return captions.Count == 0 ? null : new ArticleBody("captions", captions);
    }

    // What holds the text and the pictures beside it, not those of the whole page.
    private static Region? Frame(ArticleBody body) => body.Blocks[0].Region.UpTo(null).Skip(1)
        .FirstOrDefault(region => region.Contains(body.Blocks[^1]) && region.Element.LocalName is not ("p" or "li" or "figure"));

    // A picture with a caption; others are logos, or lead to another page.
    private static bool IsOwn(PageImage image) => image.Element.Closest("figure") is not null && !image.Region.UpTo(null).Any(region => (region.Hints & RegionHints.Foreign) != 0)
        && image.Element.Closest("a[href]")?.GetAttribute("href") is null or "#";
}
