using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Storage;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What reading a store costs, and the small writes between.</summary>
internal sealed class Reading(Figures figures, Drafts drafts)
{
    private readonly Random _random = new(11);

    /// <summary>Measures pages, single articles, changes, edits and known articles.</summary>
    public async Task MeasureAsync(IMeasuredStore store, Contestant contestant, int size)
    {
        var (name, positions) = (contestant.Name, contestant.Positions);
        foreach (var take in new[] { 20, 50 })
        {
            await PagesAsync(store, contestant, size, take);
        }

        await AddAsync(size, name, Measure.WithTexts, _ => store.ListAsync(new ListingScope.Announced(), ListingOrder.Entered, null, 50, withTexts: true));
        await AddAsync(size, name, Measure.Find, _ => store.FindAsync(positions.Articles[_random.Next(positions.Articles.Count)]));
        var last = await store.LastChangeAsync();
        await AddAsync(size, name, Measure.Changes, _ => store.ReadChangesAsync(_random.NextInt64(last - 100), 100));
        await KnownAsync(store, contestant, size);
        await EditAsync(store, contestant, size);
    }

    private async Task PagesAsync(IMeasuredStore store, Contestant contestant, int size, int take)
    {
        foreach (var listing in Listing.All)
        {
            await AddAsync(size, contestant.Name, listing.Page("newest", take), _ => store.ListAsync(listing.Scope(drafts.Facts(_random.Next(contestant.Stored))), listing.Order, null, take, withTexts: false));
            var places = contestant.Positions.Of(listing);
            if (places.Count > 0)
            {
                await AddAsync(size, contestant.Name, listing.Page("any depth", take), _ =>
                {
                    var (scope, cursor) = places[_random.Next(places.Count)];
                    return store.ListAsync(scope, listing.Order, cursor, take, withTexts: false);
                });
            }
        }
    }

    private async Task KnownAsync(IMeasuredStore store, Contestant contestant, int size)
    {
        const int rounds = 20;
        var unedited = Enumerable.Range(0, contestant.Stored / ArticleFacts.SliceLength).Except(contestant.Edited.Select(number => number / ArticleFacts.SliceLength)).ToArray();
        var slices = _random.GetItems(unedited, rounds).Select(slice => drafts.Slice(slice * ArticleFacts.SliceLength)).ToList();
        var known = await Latency.OfAsync(i => store.KnowAsync(slices[i % rounds]));
        figures.Add(
            size, contestant.Name, Measure.Known, new Figure(known.Median.TotalMilliseconds / ArticleFacts.SliceLength, known.P99.TotalMilliseconds / ArticleFacts.SliceLength));
    }

    // Articles of the youngest tenth, since it is new articles that are edited.
    private async Task EditAsync(IMeasuredStore store, Contestant contestant, int size)
    {
        const int edits = 60;
        var numbers = Enumerable.Range(1, edits).Select(i => contestant.Stored - 1 - (i * (contestant.Stored / 10 / edits))).Where(contestant.Edited.Add).ToList();
        await AddAsync(size, contestant.Name, Measure.Edit, async () =>
        {
            var taken = new List<TimeSpan>();
            foreach (var draft in numbers.ConvertAll(number => drafts.Of(number, isEdited: true)))
            {
                taken.Add((await Cost.OfAsync(() => store.EditAsync(draft))).Wall);
            }

            taken.Sort();
            return new Figure(taken[taken.Count / 2].TotalMilliseconds, taken[^1].TotalMilliseconds);
        });
    }

    private Task AddAsync(int size, string name, Measure measure, Func<int, Task> call) =>
        AddAsync(size, name, measure, async () => Figure.Of(await Latency.OfAsync(call)));

    private async Task AddAsync(int size, string name, Measure measure, Func<Task<Figure>> take)
    {
        try
        {
            figures.Add(size, name, measure, await take());
        }
        catch (ArgumentException) when (name != Figures.Ours)
        {
            // Plain LiteDB's own sorting fails above some thousand documents, and its updates of some longer texts; the cell stays empty.
        }
    }
}
