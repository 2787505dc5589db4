using Aggregator.Extraction.Body.Classifying;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Aggregator.Quality.Training;

/// <summary>Trains an ensemble and writes it in the form that <see cref="TreeEnsemble"/> reads.</summary>
internal static class TreeTraining
{
    // Small trees, each of a quarter of the features, learn the least of single sites; decision 18 says what else was tried.
    private const int Trees = 200;
    private const int Leaves = 15;
    private const double ShareOfTheFeatures = 0.25;

    // Which features each tree may see is drawn by lot, and one more page draws other lots: the mean of two ensembles is less a matter of luck.
    private static readonly int[] Seeds = [1, 2];

    /// <param name="features">Their names.</param>
    public static byte[] Train(IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> features)
    {
        return Write([.. Seeds.Select(seed => Ensemble(rows, features.Count, seed))], features);
    }

    private static RegressionTreeEnsemble Ensemble(IReadOnlyList<TrainingRow> rows, int features, int seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        var model = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            LearningRate = 0.1,
            MinimumExampleCountPerLeaf = 100,
            FeatureFraction = ShareOfTheFeatures,
            FeatureFractionPerSplit = ShareOfTheFeatures,
            NumberOfThreads = 2,
            Seed = seed,
            FeatureSelectionSeed = seed,
        }).Fit(context.Data.LoadFromEnumerable(rows, schema));
        return model.Model.SubModel.TrainedTreeEnsemble;
    }

    // The mean of several ensembles is one of all their trees.
    private static byte[] Write(RegressionTreeEnsemble[] ensembles, IReadOnlyList<string> features)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("AGT2"u8);
        writer.Write(features.Count);
        writer.Write(FeatureNames.Fingerprint(features));
        writer.Write(ensembles.Sum(ensemble => ensemble.Trees.Count));
        foreach (var (tree, scale) in ensembles.SelectMany(ensemble => ensemble.Trees.Zip(ensemble.TreeWeights)))
        {
            writer.Write(tree.NumberOfNodes);
            for (var node = 0; node < tree.NumberOfNodes; node++)
            {
                writer.Write(checked((byte)tree.NumericalSplitFeatureIndexes[node]));
                writer.Write(tree.NumericalSplitThresholds[node]);
                writer.Write((short)tree.LeftChild[node]);
                writer.Write((short)tree.RightChild[node]);
            }

            foreach (var leaf in tree.LeafValues)
            {
                writer.Write((float)(leaf * scale / ensembles.Length));
            }
        }

        return stream.ToArray();
    }
}
