using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Storage;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>Places in listings, taken while a store is filled: the newest place of today is one at some depth later, and nobody has to walk there.</summary>
internal sealed class Positions(Drafts drafts)
{
    private const int MostPlaces = 600;

    // A store whose pages are slow must not spend the fill on them.
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    private readonly Dictionary<Listing, List<(ListingScope Scope, string Cursor)>> _places = Listing.All.ToDictionary(listing => listing, _ => new List<(ListingScope, string)>());
    private readonly List<Guid> _articles = [];
    private readonly Random _random = new(7);
    private TimeSpan _taken;

    /// <summary>Articles from all over the store.</summary>
    public IReadOnlyList<Guid> Articles => _articles;

    public IReadOnlyList<(ListingScope Scope, string Cursor)> Of(Listing listing) => _places[listing];

    /// <summary>Takes a place in each kind of listing, near its top as it is now.</summary>
    /// <param name="stored">Articles with lower numbers are stored.</param>
    public async Task TakeAsync(IMeasuredStore store, int stored)
    {
        if (_articles.Count >= MostPlaces || _taken > LongestTime)
        {
            return;
        }

        var started = TimeProvider.System.GetTimestamp();
        foreach (var listing in Listing.All)
        {
            var scope = listing.Scope(drafts.Facts(_random.Next(stored)));
            var page = await store.ListAsync(scope, listing.Order, null, 1, withTexts: false);
            if (page.Next is { } cursor)
            {
                _places[listing].Add((scope, cursor));
            }

            if (listing == Listing.All[0])
            {
                _articles.AddRange(page.Articles);
            }
        }

        _taken += TimeProvider.System.GetElapsedTime(started);
    }
}
