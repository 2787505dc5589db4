namespace Aggregator.Extraction.Tests.Body;

/// <summary>A page with a short article, into whose text a test puts what it is about.</summary>
internal static class StoryPage
{
    public const string Before = "The ferry company will run two more boats on weekdays from the first of May, its director said on Tuesday after a meeting with the council.";
    public const string After = "Passengers have asked for later boats since the bridge was closed, and the island's shops say they lose a third of their trade without them.";

    private const string Address = "https://www.harbour.test/news/ferries";

    /// <summary>The clean HTML of what was put between the two paragraphs.</summary>
    public static string Between(string middle)
    {
        var html = (Read($"<p>{Before}</p>{middle}<p>{After}</p>")).Html;
        var start = html.IndexOf(Before, StringComparison.Ordinal) + Before.Length + "</p>".Length;
        return html[start..html.LastIndexOf("<p>" + After, StringComparison.Ordinal)].Trim();
    }

    /// <summary>The article of a page with this body.</summary>
    /// <param name="above">What stands between headline and text, outside of the text's element.</param>
    public static ExtractedArticle Read(string body, string above = "", string head = "")
    {
        var html = $"<html><head><title>More boats to the island</title>{head}</head><body><article><h1>More boats to the island</h1>{above}<div class=\"article-body\">{body}</div></article></body></html>";
        var result = ArticleExtractor.Extract(new Page(html, new Uri(Address)), rules: null, CancellationToken.None);
        return Assert.IsType<ExtractionResult.Extracted>(result).Article;
    }
}
