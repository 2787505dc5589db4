using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Aggregator.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Tests.Fetching;

public sealed class FetcherOnTheWireTests
{
    // What an answer is must not depend on how busy this machine is.
    private static readonly FetchingOptions Patient = new()
    {
        AllowedAddresses = ["127.0.0.1/32"], ConnectTimeout = TimeSpan.FromMinutes(2), FeedTimeout = TimeSpan.FromMinutes(5), MaxFeedBytes = 1024 * 1024,
    };

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n<rss>")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n1;x=y\r\n<\r\n4\r\nrss>\r\n0\r\nX-T: 1\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n<rss>")]
    [InlineData("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n<rss>")]
    public async Task What_is_http_comes_through(string answer)
    {
        await using var origin = new RawOrigin(answer);

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(origin.Url));

        Assert.Equal("<rss>", Encoding.UTF8.GetString(fetched.Body.Span));
    }

    [Theory]
    [InlineData("", FetchError.Protocol)]
    [InlineData("<rss/>", FetchError.Protocol)]
    [InlineData("\0\0\u0012\u0004\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", FetchError.Protocol)]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", FetchError.Protocol)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>", FetchError.Incomplete)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n<rss>", FetchError.TooLarge)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n", FetchError.Incomplete)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n", FetchError.Protocol)]
    [InlineData("HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n", FetchError.HttpError)]
    public async Task What_is_not_http_has_its_class(string answer, FetchError error)
    {
        await using var origin = new RawOrigin(answer);

        Assert.Equal(error, Assert.IsType<FetchResult.Failed>(await FetchAsync(origin.Url)).Error);
    }

    [Theory]
    [InlineData("", FetchError.Connect)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>", FetchError.Incomplete)]
    public async Task A_reset_is_told_by_how_far_the_answer_came(string answer, FetchError error)
    {
        await using var origin = new RawOrigin(answer, resets: true);

        Assert.Equal(error, Assert.IsType<FetchResult.Failed>(await FetchAsync(origin.Url)).Error);
    }

    [Fact]
    public async Task A_reset_of_a_kept_connection_says_nothing_and_the_origin_is_asked_once_more()
    {
        var isFirst = true;
        await using var origin = new RawOrigin(
            async (stream, token) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>"u8.ToArray(), token);
                if (isFirst)
                {
                    isFirst = false;
                    _ = await stream.ReadAsync(new byte[8192], token);   // the next request, which gets no answer
                }
            },
            resets: true);
        using var handler = GuardedHandler.Create(Patient);
        var fetcher = new Fetcher(handler, Patient, TimeProvider.System, NullLogger<Fetcher>.Instance);
        await fetcher.FetchAsync(Request(origin.Url), CancellationToken.None);

        var second = await fetcher.FetchAsync(Request(origin.Url), CancellationToken.None);

        Assert.IsType<FetchResult.Fetched>(second);
        Assert.Equal(2, origin.Connections);
    }

    [Fact]
    public async Task A_flood_of_header_fields_is_refused()
    {
        await using var origin = new RawOrigin("HTTP/1.1 200 OK\r\nX-Big: " + new string('a', 100_000) + "\r\n\r\n");

        Assert.Equal(FetchError.Protocol, Assert.IsType<FetchResult.Failed>(await FetchAsync(origin.Url)).Error);
    }

    [Fact]
    public async Task A_body_that_drips_is_too_slow()
    {
        await using var origin = new RawOrigin(async (stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), token);
            for (var i = 0; i < 1000; i++)
            {
                await stream.WriteAsync("x"u8.ToArray(), token);
                await Task.Delay(50, token);
            }
        });

        var result = await FetchAsync(origin.Url, new FetchingOptions { AllowedAddresses = ["127.0.0.1"], FeedTimeout = TimeSpan.FromSeconds(1) });

        Assert.Equal(FetchError.TooSlow, Assert.IsType<FetchResult.Failed>(result).Error);
    }

    [Fact]
    public async Task A_body_without_end_is_read_to_the_limit_and_no_further()
    {
        await using var origin = new RawOrigin(async (stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), token);
            while (true)
            {
                await stream.WriteAsync(new byte[65_536], token);
            }
        });

        Assert.Equal(FetchError.TooLarge, Assert.IsType<FetchResult.Failed>(await FetchAsync(origin.Url)).Error);
    }

    [Fact]
    public async Task A_gzip_stream_cut_by_the_origin_is_incomplete()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(n => $"<item>{n * 7919}</item>"))));
        var cut = packed[..(packed.Length * 7 / 10)];
        await using var origin = new RawOrigin(
            $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {cut.Length}\r\n\r\n{Encoding.Latin1.GetString(cut)}");

        Assert.Equal(FetchError.Incomplete, Assert.IsType<FetchResult.Failed>(await FetchAsync(origin.Url)).Error);
    }

    [Fact]
    public async Task Nobody_listening_is_no_connection()
    {
        var origin = new RawOrigin("");
        var url = origin.Url;
        await origin.DisposeAsync();

        Assert.Equal(FetchError.Connect, Assert.IsType<FetchResult.Failed>(await FetchAsync(url)).Error);
    }

    [Fact]
    public async Task Loopback_is_not_dialled_unless_allowed()
    {
        await using var origin = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>");

        var result = await FetchAsync(origin.Url, new FetchingOptions());

        Assert.Equal(FetchError.BlockedAddress, Assert.IsType<FetchResult.Failed>(result).Error);
        Assert.Equal(0, origin.Connections);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("1.1.1.1", "10.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("127.0.0.1")]
    public async Task A_name_with_any_private_address_is_not_dialled(params string[] addresses)
    {
        var result = await FetchAsync(new Uri("http://news.test/feed"), new FetchingOptions(), [.. addresses.Select(IPAddress.Parse)]);

        var failed = Assert.IsType<FetchResult.Failed>(result);
        Assert.Equal(FetchError.BlockedAddress, failed.Error);
        Assert.Contains("Fetching:AllowedAddresses", failed.Message);
    }

    [Fact]
    public async Task A_name_is_dialled_at_the_address_that_was_vetted()
    {
        await using var origin = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n<rss>");

        var result = await FetchAsync(new UriBuilder(origin.Url) { Host = "news.test" }.Uri, addresses: [IPAddress.Loopback]);

        Assert.IsType<FetchResult.Fetched>(result);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_no_connection()
    {
        var options = new FetchingOptions();
        using var handler = GuardedHandler.Create(options, (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        var fetcher = new Fetcher(handler, options, TimeProvider.System, NullLogger<Fetcher>.Instance);

        var result = await fetcher.FetchAsync(Request(new Uri("http://unknown.test/")), CancellationToken.None);

        var failed = Assert.IsType<FetchResult.Failed>(result);
        Assert.Equal(FetchError.Connect, failed.Error);
        Assert.Contains("name is not known", failed.Message);
    }

    [Fact]
    public async Task Plain_http_on_an_https_address_is_a_tls_failure()
    {
        await using var origin = new RawOrigin("HTTP/1.1 400 Bad Request\r\n\r\n");

        var result = await FetchAsync(new UriBuilder(origin.Url) { Scheme = "https" }.Uri);

        Assert.Equal(FetchError.Tls, Assert.IsType<FetchResult.Failed>(result).Error);
    }

    [Fact]
    public async Task A_configured_proxy_is_dialled_although_it_is_private_and_private_targets_still_are_not()
    {
        await using var proxy = new RawOrigin("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n<rss>");
        var options = new FetchingOptions { Proxy = proxy.Url };

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(new Uri("http://news.test/feed"), options));
        Assert.IsType<FetchResult.Failed>(await FetchAsync(new Uri("http://10.0.0.1/feed"), options));
    }

    private static async Task<FetchResult> FetchAsync(Uri url, FetchingOptions? options = null, IPAddress[]? addresses = null)
    {
        var used = options ?? Patient;
        using var handler = addresses is null ? GuardedHandler.Create(used) : GuardedHandler.Create(used, (_, _) => Task.FromResult(addresses));
        var fetcher = new Fetcher(handler, used, TimeProvider.System, NullLogger<Fetcher>.Instance);
        return await fetcher.FetchAsync(Request(url), CancellationToken.None);
    }

    private static FetchRequest Request(Uri url) => new(url, FetchKind.Feed, Validators.None);

    private static byte[] Gzip(byte[] body)
    {
        var wire = new MemoryStream();
        using (var stream = new GZipStream(wire, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(body);
        }

        return wire.ToArray();
    }
}
