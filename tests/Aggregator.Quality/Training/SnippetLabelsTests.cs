using Aggregator.Extraction.Body;
using AngleSharp.Html.Parser;
using Xunit;

namespace Aggregator.Quality.Training;

public sealed class SnippetLabelsTests
{
    [Fact]
    public void Only_blocks_with_known_sentences_of_one_kind_are_labelled()
    {
        using var document = new HtmlParser().ParseDocument("<p>The mayor\n spoke.</p><p>Nobody knows.</p><p>Share this.</p><p>The mayor spoke. Share this.</p>");
        var body = document.Body ?? throw new InvalidOperationException("no body");

        var labels = SnippetLabels.Of(BlockWalk.Read(body, CancellationToken.None), present: ["The mayor  spoke"], absent: ["Share this"]);

        Assert.Equal([true, null, false, null], labels);
    }
}
