namespace Aggregator.Fetching;

/// <summary>
/// Hosts that asked to be left alone as a whole. A Retry-After (429, 503) binds the address that said it; when several addresses of a host say it one after the other, and nothing else
/// comes from the host between, it means all of them. Nothing is asked there then, until the first of these wishes is over.
/// </summary>
internal sealed class HostHolds(TimeProvider clock)
{
    // One overloaded feed among hundreds of a hosting service says nothing about the others; three in a row do.
    private const int Addresses = 3;
    private const int MaxHosts = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);

    /// <summary>Until when nothing of the address's host is to be asked; null when it may be.</summary>
    public DateTimeOffset? Until(Uri url)
    {
        lock (_lock)
        {
            return _hosts.TryGetValue(url.IdnHost, out var host) && host.Refused.Count >= Addresses && host.Until > clock.GetUtcNow() ? host.Until : null;
        }
    }

    /// <summary>Notes what an address gave.</summary>
    public void Note(Uri url, FetchResult result)
    {
        lock (_lock)
        {
            if (result is FetchResult.Failed { Error: FetchError.RateLimited or FetchError.Unavailable, RetryAfter: { } wish })
            {
                Refuse(url, clock.GetUtcNow() + (wish < Longest ? wish : Longest));
            }
            else if (result is not FetchResult.Failed { Status: null })   // no answer says neither
            {
                _hosts.Remove(url.IdnHost);
            }
        }
    }

    private void Refuse(Uri url, DateTimeOffset until)
    {
        if (!_hosts.TryGetValue(url.IdnHost, out var host) || host.Until <= clock.GetUtcNow())
        {
            if (_hosts.Count >= MaxHosts)
            {
                _hosts.Clear();   // they will say it again
            }

            host = _hosts[url.IdnHost] = new Host { Until = until };
        }

        host.Refused.Add(url.PathAndQuery);
        host.Until = host.Until < until ? host.Until : until;
    }

    private sealed class Host
    {
        public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset Until { get; set; }
    }
}
