using Aggregator.Fetching.Robots;
using Microsoft.Extensions.Logging;

namespace Aggregator.Fetching;

/// <summary>The one way out: every outbound request goes through here, guarded, limited and polite.</summary>
public sealed class Fetcher
{
    // A site may ask for minutes between two requests; then its pages would never come, and the feed alone is a better citizen.
    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromSeconds(30);

    private readonly FetchingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<Fetcher> _log;
    private readonly FetchingMetrics? _metrics;
    private readonly UrlPolicy _urls;
    private readonly Hop _hop;
    private readonly HostGate _gate;
    private readonly HostHolds _holds;
    private readonly BodyBudget _bodies;
    private readonly RobotsRules _robots;

    /// <summary>Sets up the way out.</summary>
    /// <param name="handler">In production <see cref="GuardedHandler"/>; must neither follow redirects nor decompress. Not disposed.</param>
    /// <param name="metrics">Null to measure nothing.</param>
    /// <exception cref="FormatException"><see cref="FetchingOptions.AllowedAddresses"/> holds something else than address ranges.</exception>
    public Fetcher(HttpMessageHandler handler, FetchingOptions options, TimeProvider clock, ILogger<Fetcher> log, FetchingMetrics? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _clock = clock;
        _log = log;
        _metrics = metrics;
        _urls = new UrlPolicy(new AddressPolicy(options.AllowedAddresses));
        var outbound = new OutboundRequest(options);
        _hop = new Hop(handler, outbound, options, clock, log);
        _gate = new HostGate(options.ConnectionsPerHost, clock);
        _holds = new HostHolds(clock);
        _bodies = new BodyBudget((long)options.MaxMebibytesInFlight << 20);
        _robots = new RobotsRules(FetchRobotsAsync, outbound.ProductToken, clock);
    }

    /// <summary>Fetches one address; follows redirects itself and vets each hop.</summary>
    /// <returns>A value for whatever the network does.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled; the service's own time limits are <see cref="FetchError.Timeout"/>.</exception>
    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FetchAsync(request, FetchPlan.For(request.Kind, _options), cancellationToken);
    }

    /// <summary>Opens the room for one body; the caller disposes it when nobody needs the body any longer.</summary>
    public BodyRoom OpenRoom() => new(_bodies);

    /// <summary>Until when the address's host wants nothing to be asked there (Retry-After of several of its addresses); null when it may be asked.</summary>
    public DateTimeOffset? HeldUntil(Uri url) => _holds.Until(url);

    private Task<FetchResult> FetchRobotsAsync(Uri url, CancellationToken cancellationToken) =>
        FetchAsync(FetchRequest.ForPage(url), FetchPlan.ForRobots(_options), cancellationToken);

    private async Task<FetchResult> FetchAsync(FetchRequest request, FetchPlan plan, CancellationToken cancellationToken)
    {
        using var span = FetchingSpan.Start(plan, request.Url);
        var started = _clock.GetTimestamp();
        var result = _urls.Refusal(request.Url) ?? await TravelAsync(request, plan, cancellationToken);
        _log.Ended(request.Url, result, _clock.GetElapsedTime(started));
        FetchingSpan.End(span, result);
        return result;
    }

    private async Task<FetchResult> TravelAsync(FetchRequest request, FetchPlan plan, CancellationToken cancellationToken)
    {
        using var own = request.Room is null ? OpenRoom() : null;
        var trip = new FetchTrip(request with { Room = request.Room ?? own }, plan, _options.MaxRedirects, _clock);
        var result = await FollowAsync(trip, cancellationToken);
        _metrics?.Ended(plan.Name, result, trip.Spent);
        return result;
    }

    private async Task<FetchResult> FollowAsync(FetchTrip trip, CancellationToken cancellationToken)
    {
        using var place = new PlaceAtHost(_gate);
        var robots = RobotsVerdict.NotAsked;
        while (true)
        {
            if (!place.IsAt(trip.Url))
            {
                // Reading robots.txt takes a turn of its own, so none is held meanwhile.
                place.Leave();
                robots = trip.Plan.AsksRobots ? await _robots.ForAsync(trip.Url, cancellationToken) : RobotsVerdict.NotAsked;
            }

            if (RefusalAt(trip, robots) is { } disallowed)
            {
                return disallowed;
            }

            await place.TakeAsync(trip.Url, SpacingAt(trip.Url, robots), cancellationToken);
            var hop = await _hop.SendAsync(trip, cancellationToken);
            if (hop is HopResult.Arrived { Result: var result })
            {
                _holds.Note(trip.Url, result);
                return result;
            }

            if (Onward(trip, hop) is { } refused)
            {
                return refused;
            }
        }
    }

    // A feed of a host that wants to be left alone is put off before it gets here, or somebody asks for it by name.
    private FetchResult.Failed? RefusalAt(FetchTrip trip, RobotsVerdict robots)
    {
        if (trip.Plan.AsksRobots && _holds.Until(trip.Url) is { } until)
        {
            return new FetchResult.Failed(
                FetchError.RateLimited, $"{ShownUrl.Of(trip.Url)} was not asked, since its host wants to be left alone for a while.", until - _clock.GetUtcNow());
        }

        return robots.Refusal(trip.Url);
    }

    private FetchResult.Failed? Onward(FetchTrip trip, HopResult hop)
    {
        if (hop is not HopResult.Redirected { Status: var status, Location: var location })
        {
            throw new InvalidOperationException($"unknown case {hop.GetType().Name}");
        }

        var from = trip.Url;
        var refused = trip.Follow(status, location) ?? _urls.Refusal(trip.Url);
        _log.Redirected(ShownUrl.Of(from), ShownUrl.Of(trip.Url), status);
        return refused;
    }

    private TimeSpan SpacingAt(Uri url, RobotsVerdict robots)
    {
        var spacing = url.IsLoopback ? TimeSpan.Zero : _options.HostSpacing;
        var delay = robots.CrawlDelay < LongestCrawlDelay ? robots.CrawlDelay : LongestCrawlDelay;
        return delay > spacing ? delay : spacing;
    }
}
