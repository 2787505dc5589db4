using System.Collections.Concurrent;
using System.Threading.Channels;
using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Ingestion;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>Stores articles by number, a hundred at a time.</summary>
internal sealed class Filling(Drafts drafts, Progress progress)
{
    private const int SlicesAhead = 16;

    /// <summary>Stores the articles from a number up to another, generating and writing at the same time.</summary>
    /// <param name="everySome">Called now and then, with nothing else under way for stores with one writer; is told how many articles are stored.</param>
    public async Task FillAsync(IMeasuredStore store, string name, int from, int to, Func<int, Task> everySome)
    {
        var slices = Channel.CreateBounded<IReadOnlyList<ArticleDraft>>(SlicesAhead);
        var next = from;
        var producing = Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            for (int first; (first = Interlocked.Add(ref next, ArticleFacts.SliceLength) - ArticleFacts.SliceLength) < to;)
            {
                await slices.Writer.WriteAsync(drafts.Slice(first));
            }
        }))).ContinueWith(made => slices.Writer.Complete(made.Exception), TaskScheduler.Default);

        var (stored, some, gate) = (from, Math.Max(1, (to - from) / ArticleFacts.SliceLength / 120), new SemaphoreSlim(1, 1));
        await Task.WhenAll(Enumerable.Range(0, store.Writers).Select(_ => Task.Run(async () =>
        {
            await foreach (var slice in slices.Reader.ReadAllAsync())
            {
                await store.CommitAsync(slice);
                var sum = Interlocked.Add(ref stored, slice.Count);
                progress.Tell($"{name}: {sum:#,0} articles");
                if (sum / ArticleFacts.SliceLength % some == 0)
                {
                    await gate.WaitAsync();
                    await everySome(sum).ContinueWith(done => gate.Release(), TaskScheduler.Default);
                }
            }
        })));
        await producing;
    }

    /// <summary>Stores articles that are made ahead, so that the store alone is measured.</summary>
    public async Task<Cost> MeasureAsync(IMeasuredStore store, int from, int to)
    {
        var made = new IReadOnlyList<ArticleDraft>[(to - from) / ArticleFacts.SliceLength];
        Parallel.For(0, made.Length, i => made[i] = drafts.Slice(from + (i * ArticleFacts.SliceLength)));
        var slices = new ConcurrentQueue<IReadOnlyList<ArticleDraft>>(made);
        return await Cost.OfAsync(() => Task.WhenAll(Enumerable.Range(0, store.Writers).Select(_ => Task.Run(async () =>
        {
            while (slices.TryDequeue(out var slice))
            {
                await store.CommitAsync(slice);
            }
        }))));
    }
}
