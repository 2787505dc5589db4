namespace Aggregator.Publishing;

/// <summary>The feeds that were asked for last, bounded in number and in bytes; any query may be asked for as a feed.</summary>
internal sealed class FeedCache(int maxFeeds, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FeedRequest, LinkedListNode<Place>> _places = [];
    private readonly LinkedList<Place> _byUse = [];   // last used first
    private long _bytes;

    /// <summary>The place of a feed, made when there is none. It stays good for whoever holds it, even when it leaves the cache meanwhile.</summary>
    public Place PlaceOf(FeedRequest request)
    {
        lock (_lock)
        {
            if (_places.TryGetValue(request, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value;
            }

            var place = new Place(request);
            _places[request] = _byUse.AddFirst(place);
            Trim();
            return place;
        }
    }

    /// <summary>Puts a document in its place.</summary>
    public void Keep(Place place, BuiltFeed built)
    {
        lock (_lock)
        {
            if (IsIn(place))
            {
                _bytes += built.Bytes - (place.Built?.Bytes ?? 0);
            }

            place.Built = built;
            Trim();
        }
    }

    /// <summary>Forgets a place, such as that of a query which cannot be understood.</summary>
    public void Forget(Place place)
    {
        lock (_lock)
        {
            if (IsIn(place))
            {
                Remove(place);
            }
        }
    }

    private bool IsIn(Place place) => _places.TryGetValue(place.Request, out var node) && ReferenceEquals(node.Value, place);

    private void Trim()
    {
        while (_byUse.Last is { } last && _byUse.Count > 1 && (_byUse.Count > maxFeeds || _bytes > maxBytes))
        {
            Remove(last.Value);
        }
    }

    private void Remove(Place place)
    {
        _bytes -= place.Built?.Bytes ?? 0;
        if (_places.Remove(place.Request, out var node))
        {
            _byUse.Remove(node);
        }
    }

    /// <summary>Where one feed is kept; <see cref="Building"/> lets one caller build while the others wait for it.</summary>
    internal sealed class Place(FeedRequest request)
    {
        private volatile BuiltFeed? _built;

        public FeedRequest Request => request;

        public SemaphoreSlim Building { get; } = new(1, 1);

        public BuiltFeed? Built
        {
            get => _built;
            set => _built = value;
        }
    }
}
