using Aggregator.Extraction.Body.Classifying;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Aggregator.Quality.Training;

/// <summary>Trains an ensemble and writes it in the form that <see cref="TreeEnsemble"/> reads.</summary>
internal static class TreeTraining
{
    private const int Trees = 200;

    public static byte[] Train(IReadOnlyList<TrainingRow> rows)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var model = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfTrees = Trees,
            NumberOfLeaves = 31,
            LearningRate = 0.1,
            MinimumExampleCountPerLeaf = 60,
            FeatureFraction = 0.5,
            FeatureFractionPerSplit = 0.5,
            NumberOfThreads = 2,
            Seed = 1,
        }).Fit(context.Data.LoadFromEnumerable(rows, schema));
        return Write(model.Model.SubModel.TrainedTreeEnsemble, rows[0].Features.Length);
    }

    private static byte[] Write(RegressionTreeEnsemble ensemble, int features)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("AGT1"u8);
        writer.Write(features);
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
