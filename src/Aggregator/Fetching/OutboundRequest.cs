using System.Reflection;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>Builds the request of one hop from nothing, so that no header of an earlier hop gets to another host.</summary>
internal sealed class OutboundRequest
{
    private readonly string _userAgent;

    public OutboundRequest(FetchingOptions options)
    {
        var version = typeof(Fetcher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        _userAgent = options.UserAgent.Replace("{version}", version, StringComparison.Ordinal).Replace("{contact}", ContactOf(options), StringComparison.Ordinal);
    }

    /// <summary>The name that robots.txt knows us by: the User-Agent up to its version.</summary>
    public string ProductToken => new([.. _userAgent.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_')]);

    public HttpRequestMessage For(FetchTrip trip)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, trip.Url);
        Add(request, "User-Agent", _userAgent);
        Add(request, "Accept", trip.Plan.Accept);
        Add(request, "Accept-Encoding", "gzip, br");
        Add(request, "If-None-Match", trip.Validators.ETag);
        Add(request, "If-Modified-Since", trip.Validators.LastModified);
        if (trip.Credentials is { } credentials)
        {
            var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.User}:{credentials.Password}"));
            Add(request, "Authorization", $"Basic {pair}");
        }

        return request;
    }

    // "+" before a page is what robots have always written.
    private static string ContactOf(FetchingOptions options) => options.Contact switch
    {
        null => "see the operator of this address",
        var page when page.StartsWith("http", StringComparison.OrdinalIgnoreCase) => $"+{page}",
        var other => other,
    };

    // Without validation, since typed headers refuse real ETags; so what could end the line is refused here (dotnet/runtime#116858).
    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (ResponsePoliteness.Sendable(value) is { } sendable)
        {
            request.Headers.TryAddWithoutValidation(name, sendable);
        }
    }
}
