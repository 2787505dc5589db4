using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Deduplication;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What finding duplicates costs: the same store, opened so that a new article is compared with one day's articles, not with those of 45.</summary>
internal sealed class DuplicateShare(Figures figures, Drafts drafts, SizeRun runs, int perDay)
{
    public async Task MeasureAsync(Contestant contestant, int size)
    {
        var wide = await ManagedAsync(contestant, DuplicateOptions.Default.WindowDays);
        await using var narrow = await ProductStore.OpenAsync(contestant.Folder, drafts, windowDays: 1);
        var memory = Memory.Managed();

        var measured = SizeRun.Measured(size);
        var cost = await runs.WriteAsync(contestant, narrow, measured);
        figures.Add(size, Figures.Ours, Measure.RateOfDay, measured / cost.Wall.TotalSeconds);
        figures.Add(size, Figures.Ours, Measure.CpuOfDay, cost.Cpu.TotalMicroseconds / measured);
        figures.Add(size, Figures.Ours, Measure.Compared, Math.Min(size, (double)perDay * DuplicateOptions.Default.WindowDays));
        figures.Add(size, Figures.Ours, Measure.FingerprintMemory, wide - memory);
    }

    private async Task<double> ManagedAsync(Contestant contestant, int windowDays)
    {
        await using var store = await ProductStore.OpenAsync(contestant.Folder, drafts, windowDays);
        return Memory.Managed();
    }
}
