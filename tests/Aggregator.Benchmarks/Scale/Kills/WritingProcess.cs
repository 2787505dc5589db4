using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Deduplication;

namespace Aggregator.Benchmarks.Scale.Kills;

/// <summary>The process that is killed: stores articles from a number on, as fast as it can, and notes each slice that is acknowledged.</summary>
internal static class WritingProcess
{
    public const string Verb = "write";

    // It is killed long before; were it forgotten, it would end by itself.
    private const int MostSlices = 5_000;

    public static async Task<int> RunAsync(string folder, string file, int first, int perDay)
    {
        var drafts = new Drafts(new ArticleClock(perDay));
        drafts.Clock.AdvanceTo(first);
        await using var store = await ProductStore.OpenAsync(folder, drafts, DuplicateOptions.Default.WindowDays);
        using var acknowledged = new Acknowledgements(file);
        var next = first;
        await Task.WhenAll(Enumerable.Range(0, store.Writers).Select(_ => Task.Run(async () =>
        {
            for (int slice; (slice = Interlocked.Add(ref next, ArticleFacts.SliceLength) - ArticleFacts.SliceLength) < first + (MostSlices * ArticleFacts.SliceLength);)
            {
                await store.CommitAsync(drafts.Slice(slice));
                acknowledged.Add(slice);
            }
        })));
        return 0;
    }
}
