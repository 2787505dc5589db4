using System.ComponentModel.DataAnnotations;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Aggregator.Fetching;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Fetching;

public sealed class FetcherTests
{
    private const string Feed = "https://news.test/feed.xml";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly FakeWeb _web;

    public FetcherTests() => _web = new FakeWeb(_clock);

    [Fact]
    public async Task A_body_comes_with_its_address_headers_validators_and_freshness()
    {
        _web.Serve(Feed, "<rss/>").With("ETag", "W/\"v1\"").With("Last-Modified", "yesterday").With("Cache-Control", "public, max-age=600").With("Age", "100");

        var result = await FetchAsync(Feed);

        var fetched = Assert.IsType<FetchResult.Fetched>(result);
        Assert.Equal("<rss/>", Encoding.UTF8.GetString(fetched.Body.Span));
        Assert.Equal(new Uri(Feed), fetched.Url);
        Assert.Equal("application/rss+xml; charset=utf-8", fetched.Headers["content-type"]);
        Assert.Equal(new Validators("W/\"v1\"", "yesterday"), fetched.Validators);
        Assert.Equal(TimeSpan.FromSeconds(500), fetched.Freshness.MaxAge);
        Assert.Null(fetched.MovedTo);
    }

    [Theory]
    [InlineData("abc123", null)]
    [InlineData("W/\"x\"", "Thu, 01 Jan 2026 00:00:00 +0000")]
    [InlineData(null, "yesterday")]
    public async Task Validators_go_back_byte_for_byte_and_a_304_is_not_modified(string? etag, string? lastModified)
    {
        var page = _web.Serve(Feed, "<rss/>");
        page = etag is null ? page : page.With("ETag", etag);
        _ = lastModified is null ? page : page.With("Last-Modified", lastModified);
        var first = Assert.IsType<FetchResult.Fetched>(await FetchAsync(Feed));

        var second = await FetchAsync(Feed, first.Validators);

        Assert.Equal(new Validators(etag, lastModified), Assert.IsType<FetchResult.NotModified>(second).Validators);
    }

    [Theory]
    [InlineData("\"a\r\nX-Injected: 1\"")]
    [InlineData("\"a\rb\"")]
    [InlineData("\"\u00e4\"")]
    public async Task A_validator_that_could_break_a_header_is_not_sent(string etag)
    {
        _web.Serve(Feed, "<rss/>");

        await FetchAsync(Feed, new Validators(etag, null));

        Assert.Null(_web.Requests[0]["If-None-Match"]);
        Assert.Null(_web.Requests[0]["X-Injected"]);
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_a_protocol_error()
    {
        _web.Status(Feed, 304);

        await FailsAsync(Feed, FetchError.Protocol);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Redirects_are_followed_and_only_permanent_ones_move_the_source(int status, bool isMove)
    {
        _web.Redirect(Feed, "/new.xml", status);
        _web.Serve("https://news.test/new.xml", "<rss/>");

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(Feed));

        Assert.Equal("https://news.test/new.xml", fetched.Url.AbsoluteUri);
        Assert.Equal(isMove, fetched.MovedTo is not null);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        for (var hop = 1; hop <= 6; hop++)
        {
            _web.Redirect($"https://news.test/{hop}", $"/{hop + 1}");
        }

        _web.Serve("https://news.test/7", "<rss/>");

        Assert.IsType<FetchResult.Fetched>(await FetchAsync("https://news.test/2"));
        await FailsAsync("https://news.test/1", FetchError.TooManyRedirects);
    }

    [Fact]
    public async Task A_circle_is_noticed_at_its_first_repetition()
    {
        _web.Redirect("https://news.test/a", "/b");
        _web.Redirect("https://news.test/b", "/a");

        await FailsAsync("https://news.test/a", FetchError.TooManyRedirects);

        Assert.Equal(2, _web.Requests.Count);
    }

    [Theory]
    [InlineData("gopher://news.test:6379/", FetchError.BlockedScheme)]
    [InlineData("file:///etc/passwd", FetchError.BlockedScheme)]
    [InlineData("file://host/", FetchError.BlockedScheme)]
    [InlineData("data:text/xml,x", FetchError.BlockedScheme)]
    [InlineData("ftp://news.test/", FetchError.BlockedScheme)]
    [InlineData("javascript:alert(1)", FetchError.BlockedScheme)]
    [InlineData("http://", FetchError.InvalidUrl)]
    [InlineData("http://169.254.169.254/latest", FetchError.BlockedAddress)]
    [InlineData("http://[::ffff:10.0.0.1]/", FetchError.BlockedAddress)]
    [InlineData("http://2130706433/", FetchError.BlockedAddress)]
    [InlineData("http://0x7f.1/", FetchError.BlockedAddress)]
    [InlineData("http://10.0.0.1./", FetchError.BlockedAddress)]
    [InlineData("http://10.0.0.1\\@public.test/", FetchError.InvalidUrl)]
    public async Task A_redirect_to_where_nobody_should_go_is_refused(string target, FetchError error)
    {
        _web.Redirect(Feed, target);

        await FailsAsync(Feed, error);

        Assert.Single(_web.Requests);
    }

    [Fact]
    public async Task A_redirect_in_raw_utf8_is_understood()
    {
        _web.Redirect(Feed, Encoding.Latin1.GetString("/bücher und mehr"u8));
        _web.Serve("https://news.test/b%C3%BCcher%20und%20mehr", "<rss/>");

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(Feed));
    }

    [Fact]
    public async Task Credentials_go_to_their_own_origin_and_to_no_other()
    {
        _web.Redirect(Feed, "https://other.test/feed.xml");
        _web.Serve("https://other.test/feed.xml", "<rss/>");
        var request = new FetchRequest(new Uri(Feed), FetchKind.Feed, new Validators("\"v1\"", null), new BasicCredentials("reader", "pässword"));

        await Fetcher().FetchAsync(request, CancellationToken.None);

        Assert.Equal("Basic " + Convert.ToBase64String("reader:pässword"u8), _web.Requests[0]["Authorization"]);
        Assert.Null(_web.Requests[1]["Authorization"]);
        Assert.Null(_web.Requests[1]["If-None-Match"]);
    }

    [Fact]
    public async Task Validators_of_a_redirects_target_go_to_that_target_alone()
    {
        _web.Redirect(Feed, "https://other.test/feed.xml");
        _web.Serve("https://other.test/feed.xml", "<rss/>").With("ETag", "\"v1\"");
        var first = Assert.IsType<FetchResult.Fetched>(await FetchAsync(Feed));

        var second = await FetchAsync(Feed, first.Validators);

        Assert.IsType<FetchResult.NotModified>(second);
        Assert.Null(_web.Requests[2]["If-None-Match"]);
        Assert.Equal("\"v1\"", _web.Requests[3]["If-None-Match"]);
    }

    [Fact]
    public async Task A_user_in_the_address_is_sent_as_credentials_and_shown_nowhere()
    {
        _web.Serve("https://news.test/feed.xml?key=hidden", "<rss/>").With("ETag", "\"v1\"");

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync("https://reader:secret@news.test/feed.xml?key=hidden"));
        var failed = await FailsAsync("https://reader:secret@news.test/other?key=hidden&page=2", FetchError.NotFound);

        Assert.Equal("Basic " + Convert.ToBase64String("reader:secret"u8), _web.Requests[0]["Authorization"]);
        Assert.Equal("", fetched.Url.UserInfo);
        Assert.DoesNotContain("secret", failed.Message);
        Assert.DoesNotContain("hidden", failed.Message);
        Assert.Contains("page=2", failed.Message);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_what_for()
    {
        _web.Serve(Feed, "<rss/>");

        await FetchAsync(Feed);

        Assert.Matches(@"^Aggregator/\d+\.\d+", _web.Requests[0]["User-Agent"]);
        Assert.StartsWith("application/atom+xml", _web.Requests[0]["Accept"]);
        Assert.Equal("gzip, br", _web.Requests[0]["Accept-Encoding"]);
    }

    [Theory]
    [InlineData(204, FetchError.Empty)]
    [InlineData(206, FetchError.HttpError)]
    [InlineData(302, FetchError.HttpError)]
    [InlineData(400, FetchError.HttpError)]
    [InlineData(401, FetchError.AuthRequired)]
    [InlineData(403, FetchError.Forbidden)]
    [InlineData(404, FetchError.NotFound)]
    [InlineData(407, FetchError.AuthRequired)]
    [InlineData(410, FetchError.Gone)]
    [InlineData(429, FetchError.RateLimited)]
    [InlineData(451, FetchError.BlockedByOrigin)]
    [InlineData(500, FetchError.HttpError)]
    [InlineData(502, FetchError.Unavailable)]
    [InlineData(503, FetchError.Unavailable)]
    [InlineData(504, FetchError.Unavailable)]
    [InlineData(522, FetchError.Unavailable)]
    [InlineData(999, FetchError.HttpError)]
    public async Task Each_status_has_its_class(int status, FetchError error)
    {
        _web.Status(Feed, status);

        var failed = await FailsAsync(Feed, error);

        Assert.Equal(status, failed.Status);
    }

    [Fact]
    public async Task A_challenge_for_people_is_a_block_by_the_origin()
    {
        _web.Status(Feed, 403).With("cf-mitigated", "challenge");

        await FailsAsync(Feed, FetchError.BlockedByOrigin);
    }

    [Theory]
    [InlineData("7200", 7200)]
    [InlineData("Thu, 01 Jan 2026 14:00:00 GMT", 7200)]
    [InlineData("99999999999999999999999", 86400)]
    [InlineData("Thu, 01 Jan 2099 14:00:00 GMT", 86400)]
    [InlineData("Thu, 01 Jan 2015 14:00:00 GMT", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public async Task Retry_after_is_read_in_both_forms_and_capped_to_a_day(string header, int? seconds)
    {
        _web.Status(Feed, 429).With("Retry-After", header);

        var failed = await FailsAsync(Feed, FetchError.RateLimited);

        Assert.Equal(seconds, (int?)failed.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(null, "see the operator of this address)")]
    [InlineData("https://reader.test/about", "+https://reader.test/about)")]
    [InlineData("news@reader.test", "news@reader.test)")]
    public async Task Every_request_says_who_asks_and_where_to_complain(string? contact, string expected)
    {
        await FetchAsync(Feed, options: new FetchingOptions { Contact = contact });

        var agent = Assert.Single(_web.Requests)["User-Agent"];
        Assert.StartsWith("Aggregator/", agent, StringComparison.Ordinal);
        Assert.EndsWith($"(news service; {expected}", agent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    public async Task Retry_after_is_read_under_any_failure(int status)
    {
        _web.Status(Feed, status).With("Retry-After", "7200");

        Assert.Equal(TimeSpan.FromHours(2), Assert.IsType<FetchResult.Failed>(await FetchAsync(Feed)).RetryAfter);
    }

    [Theory]
    [InlineData("max-age=600", null, 600)]
    [InlineData("max-age=0", null, null)]
    [InlineData("no-cache", "Thu, 01 Jan 2026 14:00:00 GMT", null)]
    [InlineData("no-store, max-age=600", null, null)]
    [InlineData("s-maxage=600", null, null)]
    [InlineData("s-maxage=900, max-age=600", null, 600)]
    [InlineData("private, max-age=\"600\"", null, 600)]
    [InlineData("no-cache=\"Set-Cookie\", max-age=600", null, 600)]
    [InlineData(null, "Thu, 01 Jan 2026 14:00:00 GMT", 7200)]
    [InlineData("max-age=600", "Thu, 01 Jan 2026 14:00:00 GMT", 600)]
    [InlineData(null, "0", null)]
    [InlineData(null, "Thu, 01 Jan 2015 14:00:00 GMT", null)]
    public async Task Freshness_is_what_a_private_cache_would_make_of_it(string? cacheControl, string? expires, int? seconds)
    {
        var page = _web.Serve(Feed, "<rss/>");
        foreach (var (name, value) in new[] { ("Cache-Control", cacheControl), ("Expires", expires) }.Where(header => header.Item2 is not null))
        {
            page.With(name, value ?? "");
        }

        var fetched = Assert.IsType<FetchResult.Fetched>(await FetchAsync(Feed));

        Assert.Equal(seconds, (int?)fetched.Freshness.MaxAge?.TotalSeconds);
    }

    [Fact]
    public async Task A_retry_after_beside_a_document_is_told()
    {
        _web.Serve(Feed, "<rss/>").With("Retry-After", "7200");

        Assert.Equal(TimeSpan.FromHours(2), Assert.IsType<FetchResult.Fetched>(await FetchAsync(Feed)).Freshness.RetryAfter);
    }

    [Fact]
    public async Task An_origin_that_never_answers_is_a_timeout()
    {
        _web.Never(Feed);

        var fetch = FetchAsync(Feed);
        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(FetchError.Timeout, Assert.IsType<FetchResult.Failed>(await fetch).Error);
    }

    [Fact]
    public async Task The_time_limit_counts_all_redirects_together()
    {
        _web.Redirect(Feed, "/slow").After(TimeSpan.FromSeconds(20));
        _web.Serve("https://news.test/slow", "<rss/>").After(TimeSpan.FromSeconds(20));

        var fetch = FetchAsync(Feed);
        while (!fetch.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        Assert.Equal(FetchError.Timeout, Assert.IsType<FetchResult.Failed>(await fetch).Error);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_thrown()
    {
        _web.Never(Feed);
        using var stop = new CancellationTokenSource();

        var fetch = Fetcher().FetchAsync(FetchRequest.ForPage(new Uri(Feed)), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    public static TheoryData<Exception, FetchError> Exceptions => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), FetchError.Connect },
        { new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException((int)SocketError.ConnectionRefused)), FetchError.Connect },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, null, new AuthenticationException()), FetchError.Tls },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), FetchError.Tls },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), FetchError.Protocol },
        { new HttpRequestException(HttpRequestError.ResponseEnded), FetchError.Protocol },
        { new HttpIOException(HttpRequestError.ResponseEnded), FetchError.Incomplete },
        { new HttpIOException(HttpRequestError.InvalidResponse), FetchError.Protocol },
        { new IOException("reset"), FetchError.Incomplete },
        { new UriFormatException(), FetchError.Protocol },
        { new ArgumentOutOfRangeException(), FetchError.Protocol },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task No_exception_of_the_stack_comes_out(Exception exception, FetchError error)
    {
        _web.Fail(Feed, exception);

        await FailsAsync(Feed, error);
    }

    [Theory]
    [InlineData("ftp://news.test/", FetchError.BlockedScheme)]
    [InlineData("http://127.0.0.1/", FetchError.BlockedAddress)]
    [InlineData("http://[::1]/", FetchError.BlockedAddress)]
    public async Task An_address_that_may_not_be_asked_is_not_asked(string url, FetchError error)
    {
        await FailsAsync(url, error);

        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task An_incomplete_address_is_no_address()
    {
        var result = await Fetcher().FetchAsync(new FetchRequest(new Uri("/feed", UriKind.Relative), FetchKind.Feed, Validators.None), CancellationToken.None);

        Assert.Equal(FetchError.InvalidUrl, Assert.IsType<FetchResult.Failed>(result).Error);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "Aggregator/1.0", "http://proxy:3128", true)]
    [InlineData("localhost", "Aggregator/1.0", null, false)]
    [InlineData("10.0.0.0/8", "Aggregator\r\nX: 1", null, false)]
    [InlineData("10.0.0.0/8", "Aggregator/1.0", "ftp://proxy/", false)]
    public void Options_are_checked_before_they_can_surprise(string range, string userAgent, string? proxy, bool isValid)
    {
        var options = new FetchingOptions { AllowedAddresses = [range], UserAgent = userAgent, Proxy = proxy is null ? null : new Uri(proxy) };

        Assert.Equal(isValid, Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true));
    }

    [Fact]
    public async Task A_blocked_address_names_the_option_that_would_allow_it()
    {
        var failed = await FailsAsync("http://192.168.1.5/feed", FetchError.BlockedAddress);

        Assert.Contains("Fetching:AllowedAddresses", failed.Message);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_too_large_and_one_of_the_limit_is_not()
    {
        var options = new FetchingOptions { MaxFeedBytes = 65_536 };
        _web.Serve("https://news.test/fits", new byte[65_536]);
        _web.Serve("https://news.test/over", new byte[65_537]);

        Assert.IsType<FetchResult.Fetched>(await FetchAsync("https://news.test/fits", options: options));
        await FailsAsync("https://news.test/over", FetchError.TooLarge, options);
    }

    [Fact]
    public async Task An_empty_body_is_empty()
    {
        _web.Serve(Feed, "");

        await FailsAsync(Feed, FetchError.Empty);
    }

    [Fact]
    public async Task A_page_that_is_a_video_is_not_read()
    {
        _web.Serve("https://news.test/film", "x", "video/mp4");

        var result = await Fetcher().FetchAsync(FetchRequest.ForPage(new Uri("https://news.test/film")), CancellationToken.None);

        Assert.Equal(FetchError.UnsupportedType, Assert.IsType<FetchResult.Failed>(result).Error);
    }

    [Fact]
    public async Task Two_requests_to_one_host_start_a_second_apart_and_other_hosts_do_not_wait()
    {
        _web.Serve("https://a.test/1", "x");
        _web.Serve("https://a.test/2", "x");
        _web.Serve("https://b.test/1", "x");
        var fetcher = Fetcher(new FetchingOptions());

        var all = Task.WhenAll(new[] { "https://a.test/1", "https://a.test/2", "https://b.test/1" }
            .Select(url => fetcher.FetchAsync(new FetchRequest(new Uri(url), FetchKind.Feed, Validators.None), CancellationToken.None)));
        while (!all.IsCompleted)
        {
            await Task.Delay(20);
            _clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        await all;
        var starts = _web.Requests.ToDictionary(request => request.Url, request => request.At);
        Assert.Equal(TimeSpan.FromSeconds(1), (starts["https://a.test/2"] - starts["https://a.test/1"]).Duration());
        Assert.Contains(starts["https://b.test/1"], new[] { starts["https://a.test/1"], starts["https://a.test/2"] });
    }

    private Fetcher Fetcher(FetchingOptions? options = null) =>
        new(_web, options ?? new FetchingOptions { HostSpacing = TimeSpan.Zero }, _clock, NullLogger<Fetcher>.Instance);

    private Task<FetchResult> FetchAsync(string url, Validators? validators = null, FetchingOptions? options = null) =>
        Fetcher(options).FetchAsync(new FetchRequest(new Uri(url), FetchKind.Feed, validators ?? Validators.None), CancellationToken.None);

    private async Task<FetchResult.Failed> FailsAsync(string url, FetchError error, FetchingOptions? options = null)
    {
        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(url, options: options));
        Assert.Equal(error, failed.Error);
        Assert.NotEmpty(failed.Message);
        return failed;
    }
}
