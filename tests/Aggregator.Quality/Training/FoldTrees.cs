using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Quality.Training;

/// <summary>For each fold the trees that learnt from the other folds' sites: with these a page of the corpus is read as a page of a new site would be.</summary>
internal static class FoldTrees
{
    private const string Folder = "Training/FoldTrees";

    /// <summary>The trees that ship, and beside the measuring program those of each fold, as the verb <c>train</c> writes them.</summary>
    public static void Write(string repository, byte[] shipped, IReadOnlyList<byte[]> folds)
    {
        File.WriteAllBytes(Path.Combine(repository, "src/Aggregator.Extraction/Body/Classifying/block-trees.bin"), shipped);
        for (var fold = 0; fold < folds.Count; fold++)
        {
            File.WriteAllBytes(Path.Combine(repository, "tests/Aggregator.Quality", NameOf(fold)), folds[fold]);
        }
    }

    /// <summary>One a fold.</summary>
    public static IReadOnlyList<TreeEnsemble> Read() =>
        [.. Enumerable.Range(0, LabelledPage.Folds).Select(fold => TreeEnsemble.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, NameOf(fold)))))];

    private static string NameOf(int fold) => $"{Folder}/without-{fold}.bin";
}
