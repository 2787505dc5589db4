using System.Text;
using Aggregator.Extraction.Metadata;
using Aggregator.Extraction.Parsing;

namespace Aggregator.Extraction.Tests.Metadata;

public sealed class LinkedDataTests
{
    [Fact]
    public void An_object_is_found_by_each_of_its_types_with_or_without_their_vocabulary()
    {
        var data = Read("""[{"@type":["Report","NewsArticle","NewsArticle"],"headline":"one"},{"@type":"http://schema.org/Person","name":"two"}]""");

        Assert.Equal("one", data.ArticleText("headline"));
        Assert.Single(data.OfType("NewsArticle"));
        Assert.Single(data.OfType("Report"));
        Assert.Single(data.OfType("Person"));
        Assert.Empty(data.OfType("WebSite"));
    }

    [Fact]
    public void The_article_is_the_one_with_the_pages_own_title()
    {
        var data = Read("""[{"@type":"NewsArticle","headline":"A teaser","author":"x","datePublished":"2024-01-02"},{"@type":"NewsArticle","headline":"The page"}]""", "The page - Site");

        Assert.Equal("The page", data.ArticleText("headline"));
    }

    [Fact]
    public void Objects_without_end_are_read_up_to_a_bound()
    {
        var objects = new StringBuilder("[{\"@type\":\"NewsArticle\"}").Insert(1, "{\"@type\":\"Person\"},", 60_000).Append(']');

        var data = Read(objects.ToString());

        Assert.InRange(data.OfType("Person").Count, 5_000, 50_000);
    }

    [Fact]
    public void Reading_stops_when_its_token_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Read("""{"@type":"Person"}""", cancellationToken: new CancellationToken(canceled: true)));

    private static LinkedData Read(string json, string? title = null, CancellationToken cancellationToken = default)
    {
        var document = PageParser.Parse($"<script type='application/ld+json'>{json}</script>", CancellationToken.None);
        return LinkedData.Read(ElementWalk.Read(document, CancellationToken.None).Scripts, title, cancellationToken);
    }
}
