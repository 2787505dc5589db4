using Aggregator.Extraction.Body;
using AngleSharp.Html.Parser;
using Xunit;

namespace Aggregator.Quality.Training;

public sealed class BlockLabelsTests
{
    private const string First = "The council met on Monday to talk about the new harbour.";
    private const string Second = "It will meet again in two weeks, said the mayor on Tuesday.";

    [Fact]
    public void Blocks_of_the_truth_are_labelled_and_others_are_not()
    {
        var labels = LabelsOf($"<p>{First}</p><p>Read our newsletter every morning, free of charge and of adverts.</p><p>{Second}</p>", First + "\n\n" + Second);

        Assert.Equal([true, false, true], labels);
    }

    [Fact]
    public void A_teaser_that_repeats_a_sentence_elsewhere_is_not_of_the_article()
    {
        var labels = LabelsOf($"<p>{First}</p><p>{Second}</p><aside>{First}</aside>", First + "\n\n" + Second);

        Assert.Equal([true, true, false], labels);
    }

    [Fact]
    public void A_short_heading_counts_only_between_its_neighbours()
    {
        var labels = LabelsOf($"<h3>The plan</h3><p>{First}</p><h3>The plan</h3><p>{Second}</p>", $"{First}\n\nThe plan\n\n{Second}");

        Assert.Equal([false, true, true, true], labels);
    }

    private static bool[] LabelsOf(string html, string truth)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var body = document.Body ?? throw new ArgumentException("no body", nameof(html));
        return new BlockLabels(truth).Of(BlockWalk.Read(body, CancellationToken.None));
    }
}
