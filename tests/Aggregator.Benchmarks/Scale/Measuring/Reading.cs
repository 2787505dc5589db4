using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What reading a store costs, and the small writes between.</summary>
internal sealed class Reading(Figures figures, Drafts drafts)
{
    private readonly Random _random = new(11);

    /// <summary>Measures pages, single articles, changes, edits and known articles.</summary>
    /// <param name="stored">Articles with lower numbers are stored.</param>
    public async Task MeasureAsync(IMeasuredStore store, string name, int size, int stored, Positions positions)
    {
        foreach (var take in new[] { 20, 50 })
        {
            await PagesAsync(store, name, size, stored, positions, take);
        }

        await AddAsync(size, name, Measure.Find, _ => store.FindAsync(positions.Articles[_random.Next(positions.Articles.Count)]));
        var last = await store.LastChangeAsync();
        await AddAsync(size, name, Measure.Changes, _ => store.ReadChangesAsync(_random.NextInt64(last - 100), 100));
        await KnownAsync(store, name, size, stored);
        await EditAsync(store, name, size, stored);
    }

    private async Task PagesAsync(IMeasuredStore store, string name, int size, int stored, Positions positions, int take)
    {
        foreach (var listing in Listing.All)
        {
            await AddAsync(size, name, listing.Page("newest", take), _ => store.ListAsync(listing.Scope(drafts.Facts(_random.Next(stored))), listing.Order, null, take));
            var places = positions.Of(listing);
            if (places.Count > 0)
            {
                await AddAsync(size, name, listing.Page("any depth", take), _ =>
                {
                    var (scope, cursor) = places[_random.Next(places.Count)];
                    return store.ListAsync(scope, listing.Order, cursor, take);
                });
            }
        }
    }

    private async Task KnownAsync(IMeasuredStore store, string name, int size, int stored)
    {
        const int rounds = 20;
        var slices = Enumerable.Range(0, rounds).Select(_ => drafts.Slice(_random.Next(stored / ArticleFacts.SliceLength) * ArticleFacts.SliceLength)).ToList();
        var known = await Latency.OfAsync(i => store.KnowAsync(slices[i % rounds]));
        figures.Add(size, name, Measure.Known, new Figure(known.Median.TotalMilliseconds / ArticleFacts.SliceLength, known.P99.TotalMilliseconds / ArticleFacts.SliceLength));
    }

    // Articles of the youngest tenth, since it is new articles that are edited. None twice, or the second time would be no edit.
    private async Task EditAsync(IMeasuredStore store, string name, int size, int stored)
    {
        const int edits = 60;
        var edited = Enumerable.Range(1, edits).Select(i => drafts.Of(stored - 1 - (i * (stored / 10 / edits)), isEdited: true)).ToList();
        var taken = new List<TimeSpan>();
        foreach (var draft in edited)
        {
            taken.Add((await Cost.OfAsync(() => store.EditAsync(draft))).Wall);
        }

        taken.Sort();
        figures.Add(size, name, Measure.Edit, new Figure(taken[edits / 2].TotalMilliseconds, taken[^1].TotalMilliseconds));
    }

    private async Task AddAsync(int size, string name, Measure measure, Func<int, Task> call) => figures.Add(size, name, measure, Figure.Of(await Latency.OfAsync(call)));
}
