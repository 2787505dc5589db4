using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What finding duplicates costs: in time, by the same store opened so that a new article is compared with those of one day and not of 45; in memory, by the finder alone.</summary>
internal sealed class DuplicateShare(Figures figures, Drafts drafts, SizeRun runs, int perDay)
{
    public async Task MeasureAsync(Contestant contestant, int size)
    {
        var compared = (int)Math.Min(size, (long)perDay * DuplicateOptions.Default.WindowDays);
        figures.Add(size, Figures.Ours, Measure.Compared, compared);
        figures.Add(size, Figures.Ours, Measure.FingerprintMemory, MemoryOfOne(compared, contestant.Stored));

        await using var narrow = await ProductStore.OpenAsync(contestant.Folder, drafts, windowDays: 1);
        var measured = SizeRun.Measured(size);
        var cost = await runs.WriteAsync(contestant, narrow, measured);
        figures.Add(size, Figures.Ours, Measure.RateOfDay, measured / cost.Wall.TotalSeconds);
        figures.Add(size, Figures.Ours, Measure.CpuOfDay, cost.Cpu.TotalMicroseconds / measured);
    }

    // Bytes; a sample is enough, since each takes about the same.
    private double MemoryOfOne(int compared, int stored)
    {
        const int sample = 30_000;
        const double megabyte = 1024 * 1024;
        var count = Math.Min(compared, sample);
        var before = Memory.Managed();
        using var duplicates = new DuplicateFinder((_, _) => null, DuplicateOptions.Default, drafts.Clock);
        var stories = new StoryClusters(drafts.Clock);
        foreach (var number in Enumerable.Range(Math.Max(0, stored - count), count))
        {
            var draft = drafts.Of(number);
            var candidate = new DuplicateCandidate(Guid.CreateVersion7(draft.FirstSeen), draft.Content.Url.Host, draft.FirstSeen, draft.Fingerprint);
            duplicates.Add(candidate);
            stories.Add(candidate, candidate.Id);
        }

        var bytes = (Memory.Managed() - before) * megabyte / count;
        GC.KeepAlive(stories);
        return bytes;
    }
}
