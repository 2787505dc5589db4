using System.Globalization;
using Aggregator.Extraction;
using AngleSharp.Html.Parser;

namespace Aggregator.Quality;

/// <summary>What reading a page costs, beside the bare parse and SmartReader: warm, one thread, page by page in turns, so that load on the machine meets all alike.</summary>
internal static class ExtractionSpeed
{
    // The runtime compiles what is called often once more, in two stages; before that all are slow, and not by the same measure.
    private const int WarmUpPages = 60;
    private const int WarmUpRounds = 10;

    public static void Report(IReadOnlyList<CorpusPage> pages, TextWriter output, CancellationToken cancellationToken)
    {
        SpeedOfOne[] readers =
        [
            new("parse alone", (html, _) => new HtmlParser().ParseDocument(html).Title),
            new("SmartReader", (html, url) => new SmartReader.Reader(url?.AbsoluteUri ?? "https://unknown.example/", html).GetArticle().TextContent),
            new("ArticleExtractor", (html, url) => ArticleExtractor.Extract(new Page(html, url), rules: null, cancellationToken)),
        ];

        var step = Math.Max(1, pages.Count / WarmUpPages);
        for (var i = 0; i < WarmUpPages * WarmUpRounds; i++)
        {
            Read(pages[i * step % pages.Count], readers, isMeasured: false);
        }

        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(page, readers, isMeasured: true);
        }

        Print(readers, output);
    }

    private static void Read(CorpusPage page, SpeedOfOne[] readers, bool isMeasured)
    {
        var html = ExtractionCorpus.ReadHtml(page.File);
        foreach (var reader in readers)
        {
            reader.Read(page.Id, html, page.Url, isMeasured);
        }
    }

    private static void Print(SpeedOfOne[] readers, TextWriter output)
    {
        output.WriteLine("                  pages/CPU s   x SmartReader    p50    p99    max ms   MB a page   slowest");
        var smartReader = readers[1].PagesPerSecond;
        foreach (var reader in readers)
        {
            var times = string.Create(CultureInfo.InvariantCulture, $"{reader.Percentile(50),6:F1} {reader.Percentile(99),6:F1} {reader.Percentile(100),9:F1}");
            var rate = string.Create(CultureInfo.InvariantCulture, $"{reader.PagesPerSecond,11:F0} {reader.PagesPerSecond / smartReader,15:F2}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader.Name,-17} {rate} {times} {reader.MegabytesAPage,11:F2}   {reader.Slowest}"));
        }
    }
}
