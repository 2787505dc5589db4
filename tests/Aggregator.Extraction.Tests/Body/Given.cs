using System.Collections;
using Aggregator.Extraction.Body.Classifying;
using AngleSharp.Html.Parser;

namespace Aggregator.Extraction.Body;

/// <summary>Pages and answers over them.</summary>
internal static class Given
{
    public static PageBlocks APage(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.Body is { } body ? BlockWalk.Read(body, CancellationToken.None) : throw new ArgumentException("no body", nameof(html));
    }

    /// <summary>A page of so many paragraphs of prose.</summary>
    public static PageBlocks APageOf(int paragraphs) => APage(string.Concat(Enumerable.Range(1, paragraphs).Select(number =>
        $"<p>Paragraph {number} tells at length what the council has said on Monday, and why it took until the evening.</p>")));

    /// <summary>Place of a feature in the row of a block.</summary>
    public static byte FeatureOf(PageBlocks page, string name)
    {
        var prose = new Prose(page);
        var features = new BlockFeatures(page, prose, title: null, BodyFinder.Answers(page, prose, title: null, statedBody: null, CancellationToken.None));
        return checked((byte)features.NamesFor(page.Blocks[0]).ToList().IndexOf(name));
    }

    /// <summary>An answer that keeps these blocks.</summary>
    public static BlockSelection AnAnswer(PageBlocks page, string name, params int[] blocks)
    {
        var kept = new BitArray(page.Blocks.Count);
        foreach (var block in blocks)
        {
            kept[block] = true;
        }

        return new BlockSelection(name, kept);
    }
}
