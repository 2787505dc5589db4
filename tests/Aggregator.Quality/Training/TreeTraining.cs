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

    /// <param name="features">Their names.</param>
    public static byte[] Train(IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> features)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Count);
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
            Seed = 1,
        }).Fit(context.Data.LoadFromEnumerable(rows, schema));
        return Write(model.Model.SubModel.TrainedTreeEnsemble, features);
    }

    private static byte[] Write(RegressionTreeEnsemble ensemble, IReadOnlyList<string> features)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("AGT2"u8);
        writer.Write(features.Count);
        writer.Write(FeatureNames.Fingerprint(features));
        writer.Write(ensemble.Trees.Count);
        foreach (var (tree, scale) in ensemble.Trees.Zip(ensemble.TreeWeights))
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
                writer.Write((float)(leaf * scale));
            }
        }

        return stream.ToArray();
    }
}
