using System.Collections.Concurrent;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Candidates;
using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Quality.Training;

/// <summary>
/// Verb <c>train [--output FILE]</c>: trains the block classifier once a fold without that fold's sites and prints the figures of those sites, then trains on all
/// pages and writes the trees that ship. Only the printed figures are of sites not trained on.
/// </summary>
internal static class ClassifierTraining
{
    public static async Task<int> RunAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var pages = LabelledPage.ReadAll(Path.Combine(shared, ExtractionCorpus.Folder)).Where(page => page.IsJudged).ToList();
        var set = await TrainingSet.ReadAsync(pages, cancellationToken);
        Console.WriteLine($"{set.Rows} blocks of {set.Pages} pages");

        var ensembles = new List<TreeEnsemble>();
        for (var fold = 0; fold < LabelledPage.Folds; fold++)
        {
            ensembles.Add(TreeEnsemble.Read(TreeTraining.Train(set.Without(fold))));
            Console.WriteLine($"fold {fold + 1} of {LabelledPage.Folds} trained");
        }

        ScoreTable.Print(await ScoresAsync(pages, ensembles, cancellationToken), Console.Out);
        if (options.SkipWhile(option => option != "--output").Skip(1).FirstOrDefault() is { } output)
        {
            await File.WriteAllBytesAsync(output, TreeTraining.Train(set.Without(fold: null)), cancellationToken);
        }

        return 0;
    }

    private static async Task<ConcurrentDictionary<LabelledPage, SortedDictionary<string, PageScore>>> ScoresAsync(
        IReadOnlyList<LabelledPage> pages, IReadOnlyList<TreeEnsemble> ensembles, CancellationToken cancellationToken)
    {
        var scores = new ConcurrentDictionary<LabelledPage, SortedDictionary<string, PageScore>>();
        await Parallel.ForEachAsync(pages, cancellationToken, async (page, token) =>
            scores[page] = ScoresOf(page, await ReadPage.OfAsync(page, token), ensembles[page.Fold], token));
        return scores;
    }

    private static SortedDictionary<string, PageScore> ScoresOf(LabelledPage page, ReadPage read, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        var answers = BodyFinder.Answers(read.Blocks, read.Prose, read.Title, read.StatedBody, cancellationToken);
        var classified = ClassifiedBlocks.Find(read.Blocks, read.Prose, read.Title, answers, trees, cancellationToken);
        return new SortedDictionary<string, PageScore>(StringComparer.Ordinal)
        {
            ["rules"] = Score(answers[^1]),
            ["classifier"] = Score(classified),
            ["medoid"] = Score(CandidateChoice.Of([classified, .. answers.OfType<BlockSelection>()], read.Blocks)),
            ["taken"] = Score(BodyFinder.Choose(read.Blocks, read.Title, answers, classified, cancellationToken)),
        };

        PageScore Score(BlockSelection? chosen) =>
            PageScore.Of(page, ArticleText.Of([.. read.Blocks.Blocks.Where(block => chosen?.Kept[block.Index] == true)]));
    }
}
