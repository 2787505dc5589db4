using System.Collections.Concurrent;

namespace Aggregator.Fetching.Robots;

/// <summary>The rules of each origin, read once a day; one request however many pages ask at the same time.</summary>
/// <param name="fetch">Fetches one robots.txt.</param>
internal sealed class RobotsRules(Func<Uri, CancellationToken, Task<FetchResult>> fetch, string productToken, TimeProvider clock)
{
    // RFC 9309 section 2.4: not longer than 24 hours.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan LifetimeOfFailure = TimeSpan.FromMinutes(30);
    private const int MaxOrigins = 10_000;

    private readonly ConcurrentDictionary<string, Origin> _origins = new(StringComparer.Ordinal);

    /// <summary>The verdict for the address's origin; reads robots.txt when it is not known or out of date.</summary>
    public async Task<RobotsVerdict> ForAsync(Uri url, CancellationToken cancellationToken)
    {
        var name = url.GetLeftPart(UriPartial.Authority);
        var origin = _origins.GetOrAdd(name, _ => new Origin());
        if (origin.Current(clock.GetUtcNow()) is { } known)
        {
            return known;
        }

        await origin.Reading.WaitAsync(cancellationToken);
        try
        {
            return origin.Current(clock.GetUtcNow()) ?? await ReadAsync(origin, url, cancellationToken);
        }
        finally
        {
            origin.Reading.Release();
            ForgetOldOrigins();
        }
    }

    private async Task<RobotsVerdict> ReadAsync(Origin origin, Uri url, CancellationToken cancellationToken)
    {
        var result = await fetch(new Uri(url, "/robots.txt"), cancellationToken);
        var now = clock.GetUtcNow();
        if (result is not FetchResult.Failed failure)
        {
            var rules = result is FetchResult.Fetched document ? RobotsTxt.Parse(document.Body.Span, productToken) : RobotsTxt.AllowsAll;
            return origin.Remember(new RobotsVerdict.Known(rules), now + Lifetime);
        }

        if (MeansNoRules(failure))
        {
            return origin.Remember(new RobotsVerdict.Known(RobotsTxt.AllowsAll), now + Lifetime);
        }

        // Yesterday's rules are a better guess than none.
        var message = $"The site's robots.txt could not be read, so its pages are not fetched for now. {failure.Message}";
        var verdict = origin.Last as RobotsVerdict.Known ?? (RobotsVerdict)new RobotsVerdict.Unknown(failure with { Message = message });
        return origin.Remember(verdict, now + LifetimeOfFailure);
    }

    // Sections 2.3.1.2 and 2.3.1.3: a client error, or too many redirects. The rest are files that no crawler could read; the page itself is vetted anyway.
    private static bool MeansNoRules(FetchResult.Failed failure) =>
        failure is { Status: >= 400 and < 500 and not 429 } ||
        failure.Error is FetchError.Empty or FetchError.TooManyRedirects or FetchError.BadEncoding or FetchError.BlockedAddress or FetchError.BlockedScheme
            or FetchError.InvalidUrl;

    private void ForgetOldOrigins()
    {
        if (_origins.Count <= MaxOrigins)
        {
            return;
        }

        foreach (var (name, _) in _origins.OrderBy(pair => pair.Value.Until).Take(MaxOrigins / 10))
        {
            _origins.TryRemove(name, out _);
        }
    }

    private sealed class Origin
    {
        // A SemaphoreSlim needs no disposal while nobody asks for its wait handle.
        public SemaphoreSlim Reading { get; } = new(1);

        public RobotsVerdict? Last { get; private set; }

        public DateTimeOffset Until { get; private set; }

        public RobotsVerdict? Current(DateTimeOffset now)
        {
            lock (Reading)
            {
                return now < Until ? Last : null;
            }
        }

        public RobotsVerdict Remember(RobotsVerdict verdict, DateTimeOffset until)
        {
            lock (Reading)
            {
                (Last, Until) = (verdict, until);
            }

            return verdict;
        }
    }
}
