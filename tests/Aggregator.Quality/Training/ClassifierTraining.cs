using System.Collections.Concurrent;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Body.Candidates;
using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Quality.Training;

/// <summary>
/// Verb <c>train [--into REPOSITORY]</c>: trains the block classifier once a fold without that fold's sites and prints the figures of those sites, then trains on all
/// pages; writes the trees that ship, and those of the folds, with which the verb <c>extraction</c> measures.
/// </summary>
internal static class ClassifierTraining
{
    public static Task<int> RunAsync(string shared, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var pages = LabelledPage.ReadAll(Path.Combine(shared, ExtractionCorpus.Folder)).Where(page => page.IsJudged).ToList();
        var set = TrainingSet.Read(pages, cancellationToken);
        Console.WriteLine($"{set.Rows} blocks of {set.Pages} pages");

        var folds = new List<byte[]>();
        for (var fold = 0; fold < LabelledPage.Folds; fold++)
        {
            folds.Add(TreeTraining.Train(set.Without(fold), set.Features));
            Console.WriteLine($"fold {fold + 1} of {LabelledPage.Folds} trained");
        }

        ScoreTable.Print(Scores(pages, [.. folds.Select(fold => TreeEnsemble.Read(fold))], cancellationToken), Console.Out);
        if (options.SkipWhile(option => option != "--into").Skip(1).FirstOrDefault() is { } repository)
        {
            FoldTrees.Write(repository, TreeTraining.Train(set.Without(fold: null), set.Features), folds);
        }

        return Task.FromResult(0);
    }

    private static ConcurrentDictionary<LabelledPage, SortedDictionary<string, PageScore>> Scores(
        IReadOnlyList<LabelledPage> pages, IReadOnlyList<TreeEnsemble> ensembles, CancellationToken cancellationToken)
    {
        var scores = new ConcurrentDictionary<LabelledPage, SortedDictionary<string, PageScore>>();
        Parallel.ForEach(pages, new ParallelOptions { CancellationToken = cancellationToken }, page =>
            scores[page] = ScoresOf(page, ReadPage.Of(page, cancellationToken), ensembles[page.Fold], cancellationToken));
        return scores;
    }

    private static SortedDictionary<string, PageScore> ScoresOf(LabelledPage page, ReadPage read, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        var answers = read.Answers(cancellationToken);
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
