using System.Collections.Concurrent;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Quality.Training;

/// <summary>The blocks of all pages of which something is known, as rows, page by page in the order of ids: the same rows give the same trees.</summary>
internal sealed class TrainingSet
{
    // Added to a page's length, so that one word of a stub does not outweigh an article.
    private const double Smoothing = 150;
    private const int LeastWords = 3;

    // A block that holds a known sentence, on a page of which no more is known. Of 0, 2 and 6: they cost the other figures nothing up to here.
    private const float WeightOfASnippet = 2;

    private readonly SortedDictionary<string, (int Fold, List<TrainingRow> Rows)> _pages = new(StringComparer.Ordinal);

    private TrainingSet(IReadOnlyList<string> features) => Features = features;

    /// <summary>The names of a row's numbers.</summary>
    public IReadOnlyList<string> Features { get; }

    public int Pages => _pages.Count;

    public int Rows => _pages.Values.Sum(page => page.Rows.Count);

    public static TrainingSet Read(IReadOnlyList<LabelledPage> pages, CancellationToken cancellationToken)
    {
        var read = new ConcurrentBag<(LabelledPage Page, List<TrainingRow> Rows)>();
        IReadOnlyList<string> names = [];
        Parallel.ForEach(pages, new ParallelOptions { CancellationToken = cancellationToken }, page =>
        {
            var blocks = ReadPage.Of(page, cancellationToken);
            var features = new BlockFeatures(blocks.Blocks, blocks.Prose, blocks.Title, blocks.Answers(cancellationToken));
            read.Add((page, RowsOf(page, blocks.Blocks, features)));
            names = names.Count > 0 || blocks.Blocks.Blocks.Count == 0 ? names : features.NamesFor(blocks.Blocks.Blocks[0]);
        });

        var set = new TrainingSet(names);
        foreach (var (page, rows) in read)
        {
            set._pages[page.Id] = (page.Fold, rows);
        }

        return set;
    }

    /// <summary>All rows but those of one fold; all of them for null.</summary>
    public IReadOnlyList<TrainingRow> Without(int? fold) => [.. _pages.Values.Where(page => page.Fold != fold).SelectMany(page => page.Rows)];

    private static List<TrainingRow> RowsOf(LabelledPage page, PageBlocks blocks, BlockFeatures features)
    {
        var labels = page.Texts.Count > 0 ? OfTexts(page, blocks) : SnippetLabels.Of(blocks, page.Present, page.Absent);
        var length = page.Texts.Count > 0 ? Tokens.Of(page.Texts[0]).Length + Smoothing : 0;
        var rows = new List<TrainingRow>();
        var numbers = new float[BlockFeatures.MostFeatures];
        foreach (var block in blocks.Blocks)
        {
            if (labels[block.Index] is not { } label || features.IsHopeless(block))
            {
                continue;
            }

            // A word weighs more on a short page, as in the measure.
            var count = features.Write(block, numbers);
            var weight = length == 0 ? WeightOfASnippet : (float)(100 * (LeastWords + Tokens.Of(block.Text).Length) / length);
            rows.Add(new TrainingRow { Label = label, Weight = weight, Features = numbers[..count] });
        }

        return rows;
    }

    // A stand-first that the truth leaves open teaches nothing.
    private static bool?[] OfTexts(LabelledPage page, PageBlocks blocks)
    {
        var labels = page.Texts.Select(text => new BlockLabels(text).Of(blocks)).ToArray();
        return [.. labels[0].Select((label, block) => labels.All(each => each[block] == label) ? label : (bool?)null)];
    }
}
