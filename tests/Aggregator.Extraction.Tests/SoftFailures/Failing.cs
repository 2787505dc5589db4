namespace Aggregator.Extraction.Tests.SoftFailures;

/// <summary>Pages in short, and what the extractor calls them.</summary>
internal static class Failing
{
    public const string Sentence = "The council met on Tuesday evening and agreed to keep the old lock open for another year, the harbour master said. ";

    public static string Article { get; } = "<article><h1>Lock stays open</h1>" + string.Concat(Enumerable.Repeat($"<p>{Sentence}{Sentence}</p>", 8)) + "</article>";

    /// <summary>The kind and the evidence; null and nothing for a whole article.</summary>
    public static (SoftFailure? Kind, string? Evidence, string Text) Of(string html, string url = "https://news.test/2026/lock", string? asked = null)
    {
        var page = new Page(html, new Uri(url)) { Asked = asked is null ? null : new Uri(asked) };
        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);
        var article = result is ExtractionResult.NoArticle none ? none.Found : ((ExtractionResult.Extracted)result).Article;
        return (article.SoftFailure, article.Origins.GetValueOrDefault("softFailure"), article.Text);
    }
}
