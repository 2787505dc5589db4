using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Aggregator.Extraction;
using Aggregator.Testing;

namespace Aggregator.Benchmarks;

/// <summary>Real pages of the corpus, of all origins: the parse alone, SmartReader, and ours, which parses as well; per page.</summary>
[MemoryDiagnoser]
public class PagesBenchmark
{
    private const int Pages = 60;
    private const string Folder = "corpora/extraction";

    private readonly List<Page> _pages = [];

    /// <summary>The folder of pages; none where it is absent, so that there is nothing to run.</summary>
    [ParamsSource(nameof(Corpora))]
    public string Corpus { get; set; } = Folder;

    public static IEnumerable<string> Corpora()
    {
        if (SharedFolder.Find(Folder + "/core.txt") is null)
        {
            Console.WriteLine($"skipped: {Folder} is not in the shared folder; set {SharedFolder.Variable} to it");
            return [];
        }

        return [Folder];
    }

    // Evenly over the list, as it stands by origin.
    [GlobalSetup]
    public void ReadPages()
    {
        var ids = File.ReadAllText(SharedFolder.Require(Corpus + "/core.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var id in Enumerable.Range(0, Pages).Select(i => ids[i * ids.Length / Pages]))
        {
            using var packed = File.OpenRead(SharedFolder.Require($"{Corpus}/html/{id}.html.gz"));
            using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
            _pages.Add(new Page(reader.ReadToEnd(), new Uri("https://news.example/2025/06/22/" + id)));
        }
    }

    [Benchmark(OperationsPerInvoke = Pages)]
    public int ParseAlone() => _pages.Sum(page => new HtmlParser().ParseDocument(page.Html).Title?.Length ?? 0);

    [Benchmark(Baseline = true, OperationsPerInvoke = Pages)]
    public int SmartReader() => _pages.Sum(page => new SmartReader.Reader(page.Url?.AbsoluteUri ?? "", page.Html).GetArticle().TextContent?.Length ?? 0);

    [Benchmark(OperationsPerInvoke = Pages)]
    public int ArticleExtractor()
    {
        var length = 0;
        foreach (var page in _pages)
        {
            var result = Extraction.ArticleExtractor.Extract(page, rules: null, CancellationToken.None);
            length += result is ExtractionResult.Extracted { Article: var article } ? article.Text.Length : 0;
        }

        return length;
    }
}
