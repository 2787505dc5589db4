using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>Fills one store up to a size and measures it there.</summary>
internal sealed class SizeRun(Figures figures, Drafts drafts, TextFigures texts, StoreGauges gauges, ScaleOptions options, Progress progress)
{
    // Of a small store a quarter, so that its size is what its row says.
    private const int LargestMeasured = 5_000;

    private readonly Filling _filling = new(drafts, progress);
    private readonly Reading _reading = new(figures, drafts);
    private readonly Searching _searching = new(figures, progress);

    public async Task RunAsync(Contestant contestant, int size)
    {
        await using (var store = await contestant.OpenAsync())
        {
            await FillAsync(contestant, store, size);
            progress.Say($"{contestant.Name}: {size:#,0} articles stored, reading them");
            await _reading.MeasureAsync(store, contestant, size);
            if (store is ProductStore product)
            {
                await KnownItemsAsync(product, size);
                figures.Add(size, contestant.Name, Measure.WorkingSet, Memory.WorkingSet());
                figures.Add(size, contestant.Name, Measure.Managed, Memory.Managed());
                figures.Add(size, contestant.Name, Measure.Merged, product.Merged);
            }
        }

        await using (var store = await ReopenAsync(contestant, size))
        {
            if (options.WithIndex)
            {
                await IndexAsync(contestant, store, size);
            }
        }

        AddSizes(contestant, size);
    }

    /// <summary>How many articles of a size are the last ones, by which writing is measured.</summary>
    public static int Measured(int size) => Math.Min(LargestMeasured, size / 4) / ArticleFacts.SliceLength * ArticleFacts.SliceLength;

    public async Task<Cost> WriteAsync(Contestant contestant, IMeasuredStore store, int count)
    {
        var cost = await _filling.MeasureAsync(store, contestant.Stored, contestant.Stored + count);
        contestant.Stored += count;
        return cost;
    }

    private async Task<IMeasuredStore> ReopenAsync(Contestant contestant, int size)
    {
        var store = await OpenAsync(contestant, size, Measure.Open);
        if (store is not ProductStore)
        {
            return store;
        }

        await store.DisposeAsync();
        File.Delete(Path.Combine(contestant.Folder, "finder.state"));
        return await OpenAsync(contestant, size, Measure.OpenAnew);
    }

    private async Task<IMeasuredStore> OpenAsync(Contestant contestant, int size, Measure measure)
    {
        IMeasuredStore? store = null;
        var cost = await Cost.OfAsync(async () => store = await contestant.OpenAsync());
        figures.Add(size, contestant.Name, measure, cost.Wall.TotalSeconds);
        return store ?? throw new InvalidOperationException($"{contestant.Name} was not opened.");
    }

    private async Task FillAsync(Contestant contestant, IMeasuredStore store, int size)
    {
        var measured = Measured(size);
        var missing = Math.Max(0, size - measured - contestant.Stored) / ArticleFacts.SliceLength * ArticleFacts.SliceLength;
        await _filling.FillAsync(store, contestant.Name, contestant.Stored, contestant.Stored + missing, async stored =>
        {
            gauges.Look();
            await contestant.Positions.TakeAsync(store, stored);
        });
        contestant.Stored += missing;
        var cost = await WriteAsync(contestant, store, measured);
        figures.Add(size, contestant.Name, Measure.Rate, measured / cost.Wall.TotalSeconds);
        figures.Add(size, contestant.Name, Measure.Cpu, cost.Cpu.TotalMicroseconds / measured);
    }

    private async Task KnownItemsAsync(ProductStore store, int size) => figures.Add(
        size, Figures.Ours, Measure.KnownItems,
        Figure.Of(await Latency.OfAsync(i => store.Store.KnownItemsAsync(new SourceId(1 + (i % ArticleFacts.Sources)), CancellationToken.None))));

    private async Task IndexAsync(Contestant contestant, IMeasuredStore store, int size)
    {
        await _searching.MeasureAsync(store, contestant.Name, size);
        if (store is ProductStore product)
        {
            await SearchableAsync(contestant, product, size);
        }
    }

    private async Task SearchableAsync(Contestant contestant, ProductStore store, int size)
    {
        const int times = 20;
        var slice = drafts.Slice(contestant.Stored);
        var waits = new List<TimeSpan>();
        foreach (var draft in slice.Take(times))
        {
            await store.CommitAsync([draft]);
            waits.Add((await Cost.OfAsync(store.IndexAsync)).Wall);
        }

        await store.CommitAsync([.. slice.Skip(times)]);
        contestant.Stored += slice.Count;
        waits.Sort();
        figures.Add(size, contestant.Name, Measure.Searchable, new Figure(waits[times / 2].TotalMilliseconds, waits[^1].TotalMilliseconds));
    }

    // When it is closed, so that what was in the log is in the data file.
    private void AddSizes(Contestant contestant, int size)
    {
        var (file, index) = ((double)contestant.FileBytes / contestant.Stored, (double)contestant.IndexBytes / contestant.Stored);
        figures.Add(size, contestant.Name, Measure.FileBytes, file);
        figures.Add(size, contestant.Name, Measure.FileRatio, file / texts.TextBytes);
        if (index > 0)
        {
            figures.Add(size, contestant.Name, Measure.IndexBytes, index);
            figures.Add(size, contestant.Name, Measure.WithIndexRatio, (file + index) / texts.TextBytes);
        }
    }
}
