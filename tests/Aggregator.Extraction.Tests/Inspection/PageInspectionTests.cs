using System.Text.Json;

namespace Aggregator.Extraction.Tests.Inspection;

public sealed class PageInspectionTests
{
    [Fact]
    public void A_line_has_exactly_the_members_that_scorers_read()
    {
        var article = new ExtractedArticle { Text = "One.\n\nTwo.", Html = "<p>One.</p>", Published = new DateTimeOffset(2025, 6, 22, 10, 39, 35, TimeSpan.FromHours(9)), Tags = ["NATO"] };

        var line = PageInspection.Line("p1", new ExtractionResult.Extracted(article));

        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(
            ["id", "title", "authors", "published", "updated", "section", "tags", "language", "canonicalUrl", "image", "siteName", "text", "html"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2025-06-22T10:39:35+09:00", json.GetProperty("published").GetString());
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_page_without_an_article_has_an_empty_text_the_reason_and_what_it_states()
    {
        var found = new ExtractedArticle { Text = "", Html = "", Title = "The lock keeper" };

        var line = PageInspection.Line("p2", new ExtractionResult.NoArticle(SoftFailure.ScriptOnly, found));

        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("", json.GetProperty("text").GetString());
        Assert.Equal("The lock keeper", json.GetProperty("title").GetString());
        Assert.Equal("scriptOnly", json.GetProperty("reason").GetString());
    }
}
