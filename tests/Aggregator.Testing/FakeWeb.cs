using System.Collections.Concurrent;
using System.Text;

namespace Aggregator.Testing;

/// <summary>
/// A web in memory: a dictionary of addresses, and a log of what was asked. An address that nobody serves answers 404. A page with an ETag or Last-Modified answers 304
/// to whoever sends them back. Serving an address again replaces it.
/// </summary>
public sealed class FakeWeb(TimeProvider? clock = null) : HttpMessageHandler
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly ConcurrentDictionary<string, FakePage> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeWebRequest> _requests = new();

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<FakeWebRequest> Requests => [.. _requests];

    /// <summary>The addresses that were asked, robots.txt left out, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _requests.Select(request => request.Url).Where(url => !url.EndsWith("/robots.txt", StringComparison.Ordinal))];

    /// <summary>A body in UTF-8 under status 200.</summary>
    public FakePage Serve(string url, string body, string contentType = "application/rss+xml; charset=utf-8") =>
        Serve(url, Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>A body under status 200; say <c>.With("Content-Encoding", "gzip")</c> when it is encoded.</summary>
    public FakePage Serve(string url, byte[] body, string contentType = "application/rss+xml; charset=utf-8") =>
        Put(url, new FakePage(200, body).With("Content-Type", contentType));

    /// <summary>A redirect; the target is sent as it is written.</summary>
    public FakePage Redirect(string url, string target, int status = 302) => Put(url, new FakePage(status, []).With("Location", target));

    /// <summary>A status and no body.</summary>
    public FakePage Status(string url, int status) => Put(url, new FakePage(status, []));

    /// <summary>A request that throws, as a broken connection does.</summary>
    public FakePage Fail(string url, Exception exception) => Put(url, new FakePage(0, []) { Exception = exception });

    /// <summary>An origin that takes the request and never answers.</summary>
    public FakePage Never(string url) => Put(url, new FakePage(0, []) { Delay = Timeout.InfiniteTimeSpan });

    /// <summary>Nobody serves the address any more.</summary>
    public void Remove(string url) => _pages.TryRemove(KeyOf(new Uri(url)), out _);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri ?? throw new InvalidOperationException("a request without an address");
        var seen = FakeWebRequest.Of(request, _clock.GetUtcNow());
        _requests.Enqueue(seen);
        if (!_pages.TryGetValue(KeyOf(url), out var page))
        {
            return new FakePage(404, []).Answer(seen);
        }

        if (page.Delay != TimeSpan.Zero)
        {
            await Task.Delay(page.Delay, _clock, cancellationToken);
        }

        return page.Exception is null ? page.Answer(seen) : throw page.Exception;
    }

    private FakePage Put(string url, FakePage page) => _pages[KeyOf(new Uri(url))] = page;

    private static string KeyOf(Uri url) => url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
