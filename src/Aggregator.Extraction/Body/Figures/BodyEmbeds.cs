using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>Frames, players and quoted posts that stand in a body's text.</summary>
internal static class BodyEmbeds
{
    private const int Most = 40;

    /// <summary>The elements of the page, each to be replaced by <see cref="EmbedMarkup"/>.</summary>
    public static IEnumerable<IElement> Of(PageBlocks page, BodySpan span)
    {
        var players = page.Embeds
            .Where(embed => span.Holds(embed.Region, Math.Min(embed.NextBlock, IsNextToTheEnd(embed, span) ? span.Last.Index : int.MaxValue), RegionHints.Foreign))
            .Select(embed => embed.Element);
        var posts = page.Regions
            .Where(region => span.Holds(region, region.FirstBlock, RegionHints.Foreign & ~RegionHints.Share) && EmbeddedPost.Is(region.Element))
            .Select(region => region.Element);
        return players.Concat(posts).Take(Most);
    }

    // A film under the last paragraph is the article's, when no other text stands between.
    private static bool IsNextToTheEnd(PageEmbed embed, BodySpan span) => embed.NextBlock == span.Last.Index + 1;
}
