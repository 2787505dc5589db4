using System.Collections;
using AngleSharp.Html.Parser;

namespace Aggregator.Extraction.Body;

public sealed class RetoldTextTests
{
    private static readonly string[] Paragraphs = [.. Enumerable.Range(1, 20).Select(day => $"On day {day} the ferry stayed in the harbour, for the propeller had not come from the mainland yet.")];

    [Fact]
    public void A_block_that_tells_all_paragraphs_once_more_goes()
    {
        var kept = KeptOf([.. Paragraphs, string.Concat(Paragraphs[5..])]);

        Assert.False(kept[20]);
        Assert.Equal(20, kept.Cast<bool>().Count(isKept => isKept));
    }

    [Fact]
    public void A_long_paragraph_that_quotes_a_short_one_stays()
    {
        var kept = KeptOf([Paragraphs[0], string.Concat(Paragraphs)]);

        Assert.True(kept[0] && kept[1]);
    }

    private static BitArray KeptOf(string[] paragraphs)
    {
        using var document = new HtmlParser().ParseDocument(string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>")));
        var page = document.Body is { } body ? BlockWalk.Read(body, CancellationToken.None) : throw new ArgumentException("no body", nameof(paragraphs));
        var kept = new BitArray(page.Blocks.Count, defaultValue: true);
        RetoldText.Drop(page, kept, CancellationToken.None);
        return kept;
    }
}
