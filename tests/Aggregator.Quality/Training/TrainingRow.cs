namespace Aggregator.Quality.Training;

/// <summary>A block as the trainer sees it.</summary>
internal sealed class TrainingRow
{
    public bool Label { get; set; }

    public float Weight { get; set; }

    public float[] Features { get; set; } = [];
}
