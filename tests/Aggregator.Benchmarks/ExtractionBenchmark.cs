using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Aggregator.Extraction;

namespace Aggregator.Benchmarks;

/// <summary>One news page of middling size, made here: the parse alone, SmartReader, and ours, which parses as well.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmark
{
    private const int Paragraphs = 40;
    private const int Teasers = 300;

    private readonly string _html = MakePage();
    private readonly Uri _url = new("https://news.example/2025/06/22/story");

    [Benchmark]
    public async Task<string?> ParseAlone()
    {
        using var document = await new HtmlParser().ParseDocumentAsync(_html, CancellationToken.None);
        return document.Title;
    }

    [Benchmark(Baseline = true)]
    public string? SmartReader() => new SmartReader.Reader(_url.AbsoluteUri, _html).GetArticle().TextContent;

    [Benchmark]
    public int ArticleExtractor()
    {
        var result = Extraction.ArticleExtractor.Extract(new Page(_html, _url), rules: null, CancellationToken.None);
        return result is ExtractionResult.Extracted { Article: var article } ? article.Text.Length : 0;
    }

    private static string MakePage()
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>The long story of a short bridge | Example</title>")
            .Append("<meta property='og:site_name' content='Example'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The long story of a short bridge\",\"datePublished\":\"2025-06-22T10:39:35+09:00\",\"author\":{\"name\":\"Jane Doe\"}}</script></head><body><nav><ul>");
        for (var i = 0; i < Teasers; i++)
        {
            page.Append($"<li class='menu-item menu-item-{i}'><a href='/section/{i}'>Section number {i}</a></li>");
        }

        page.Append("</ul></nav><main><article><h1>The long story of a short bridge</h1><div class='byline'>By <a href='/jane'>Jane Doe</a></div>");
        for (var i = 0; i < Paragraphs; i++)
        {
            page.Append($"<p>In the year {1900 + i} the bridge was <em>closed again</em>, and the <a href='/council'>council</a> met {i} times, without finding out who had paid for the paint, the lamps or the long winter.</p>");
        }

        page.Append("</article></main><div class='related'>");
        for (var i = 0; i < Teasers; i++)
        {
            page.Append($"<div class='teaser'><a href='/story/{i}'><img src='/t/{i}.jpg'><h3>Another story with the number {i}</h3><p>What it is about, in one sentence that ends here.</p></a></div>");
        }

        return page.Append("</div><footer><p>All rights reserved.</p></footer></body></html>").ToString();
    }
}
