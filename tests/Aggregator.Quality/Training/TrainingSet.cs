using System.Collections.Concurrent;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Quality.Training;

/// <summary>The blocks of all pages whose text is known, as rows, page by page in the order of ids: the same rows give the same trees.</summary>
internal sealed class TrainingSet
{
    // Added to a page's length, so that one word of a stub does not outweigh an article.
    private const double Smoothing = 150;
    private const int LeastWords = 3;

    private readonly SortedDictionary<string, (int Fold, List<TrainingRow> Rows)> _pages = new(StringComparer.Ordinal);

    public int Pages => _pages.Count;

    public int Rows => _pages.Values.Sum(page => page.Rows.Count);

    public static async Task<TrainingSet> ReadAsync(IReadOnlyList<LabelledPage> pages, CancellationToken cancellationToken)
    {
        var read = new ConcurrentBag<(LabelledPage Page, List<TrainingRow> Rows)>();
        await Parallel.ForEachAsync(pages.Where(page => page.Texts.Count > 0), cancellationToken, async (page, token) =>
            read.Add((page, RowsOf(page, await ReadPage.OfAsync(page, token), token))));

        var set = new TrainingSet();
        foreach (var (page, rows) in read)
        {
            set._pages[page.Id] = (page.Fold, rows);
        }

        return set;
    }

    /// <summary>All rows but those of one fold; all of them for null.</summary>
    public IReadOnlyList<TrainingRow> Without(int? fold) => [.. _pages.Values.Where(page => page.Fold != fold).SelectMany(page => page.Rows)];

    // A word weighs more on a short page, as in the measure. A stand-first that the truth leaves open teaches nothing.
    private static List<TrainingRow> RowsOf(LabelledPage page, ReadPage read, CancellationToken cancellationToken)
    {
        var labels = page.Texts.Select(text => new BlockLabels(text).Of(read.Blocks)).ToArray();
        var answers = BodyFinder.Answers(read.Blocks, read.Prose, read.Title, read.StatedBody, cancellationToken);
        var features = new BlockFeatures(read.Blocks, read.Prose, read.Title, answers);
        var length = Tokens.Of(page.Texts[0]).Length + Smoothing;
        var rows = new List<TrainingRow>();
        var numbers = new float[BlockFeatures.MostFeatures];
        foreach (var block in read.Blocks.Blocks.Where(block => labels.All(each => each[block.Index] == labels[0][block.Index])))
        {
            var count = features.Write(block, numbers);
            var weight = 100 * (LeastWords + Tokens.Of(block.Text).Length) / length;
            rows.Add(new TrainingRow { Label = labels[0][block.Index], Weight = (float)weight, Features = numbers[..count] });
        }

        return rows;
    }
}
