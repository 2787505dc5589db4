using System.Net.Sockets;
using System.Security.Authentication;

namespace Aggregator.Fetching;

/// <summary>
/// What an exception of the HTTP stack means for the operator. Pure. The messages of exceptions are not passed on: they hold addresses, and bytes that the origin chose.
/// </summary>
internal static class TransportFailure
{
    /// <summary>The failure; an exception nobody foresaw is <see cref="FetchError.Protocol"/>, since what provoked it came over the wire.</summary>
    /// <param name="proxy">What all connections go to; null when they go straight to the origin.</param>
    public static FetchResult.Failed Of(Exception exception, Uri url, Uri? proxy = null)
    {
        // Whatever is dialled behind a proxy is the proxy, so the feed's address is not to blame.
        if (proxy is not null && exception is HttpRequestException && Find<SocketException>(exception) is { SocketErrorCode: var code })
        {
            return new FetchResult.Failed(FetchError.Connect, $"No connection to the proxy of Fetching:Proxy, {proxy.Scheme}://{proxy.Authority}: {Reason(code)}.");
        }

        var (error, message) = Meaning(exception, url);
        return new FetchResult.Failed(error, message);
    }

    /// <summary>The failure for an address that the policy refuses.</summary>
    public static FetchResult.Failed Blocked(string address, Uri url) => new(
        FetchError.BlockedAddress,
        $"{ShownUrl.Of(url)} leads to {address}, which is not a public address; if it is meant, add it to Fetching:AllowedAddresses.");

    /// <summary>The failure when the time for a fetch is over.</summary>
    /// <param name="isAnswering">The header fields had come.</param>
    public static FetchResult.Failed OutOfTime(FetchTrip trip, bool isAnswering)
    {
        var shown = ShownUrl.Of(trip.Url);
        return isAnswering
            ? new FetchResult.Failed(
                FetchError.TooSlow, $"{shown} began to answer, but was not done after {trip.Plan.Timeout.TotalSeconds:0} seconds; it is tried again later.")
            : new FetchResult.Failed(FetchError.Timeout, $"{shown} did not answer in time; it is tried again later.");
    }

    private static (FetchError Error, string Message) Meaning(Exception exception, Uri url)
    {
        var shown = ShownUrl.Of(url);
        if (Find<BlockedAddressException>(exception) is { } blocked)
        {
            var failure = Blocked(blocked.Address.ToString(), url);
            return (failure.Error, failure.Message);
        }

        if (Find<AuthenticationException>(exception) is not null)
        {
            return (FetchError.Tls, $"No secure connection to {shown}: the certificate or the protocol is not acceptable; check the address in a browser.");
        }

        if (Find<SocketException>(exception) is { SocketErrorCode: var code } && exception is HttpRequestException)
        {
            return (FetchError.Connect, $"No connection to {shown}: {Reason(code)}.");
        }

        return exception switch
        {
            // Closed before the header fields were whole: after nothing, or after something else than HTTP; the stack does not tell which.
            HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } =>
                (FetchError.Protocol, $"{shown} closed the connection without an answer in HTTP; it is tried again later."),
            HttpRequestException request => Meaning(request.HttpRequestError, shown),
            HttpIOException body => Meaning(body.HttpRequestError, shown),
            IOException => (FetchError.Incomplete, $"The connection to {shown} broke off in the middle of the answer; it is tried again later."),
            _ => (FetchError.Protocol, $"The answer of {shown} could not be understood ({exception.GetType().Name})."),
        };
    }

    private static (FetchError Error, string Message) Meaning(HttpRequestError error, string shown) => error switch
    {
        HttpRequestError.NameResolutionError => (FetchError.Connect, $"No connection to {shown}: the name is not known; check the address."),
        HttpRequestError.SecureConnectionError => (FetchError.Tls, $"No secure connection to {shown}: the TLS handshake failed; check the address in a browser."),
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError or HttpRequestError.Unknown =>
            (FetchError.Connect, $"No connection to {shown}, or it broke off before the answer; it is tried again later."),
        HttpRequestError.ResponseEnded => (FetchError.Incomplete, $"The answer of {shown} ended early; it is tried again later."),
        HttpRequestError.ConfigurationLimitExceeded => (FetchError.Protocol, $"{shown} sent more header fields than 64 KB."),
        HttpRequestError.UserAuthenticationError => (FetchError.AuthRequired, $"{shown} did not accept the user and the password."),
        _ => (FetchError.Protocol, $"The answer of {shown} is not HTTP as it should be."),
    };

    private static string Reason(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => "the name is not known; check the address",
        SocketError.TryAgain => "the name service does not answer; check this machine's network",
        SocketError.ConnectionRefused => "nothing listens there; check address and port",
        SocketError.ConnectionReset or SocketError.ConnectionAborted => "it was reset before the answer; it is tried again later",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no route; check this machine's network",
        SocketError.TimedOut => "it did not answer",
        _ => $"the network says {error}",
    };

    private static T? Find<T>(Exception exception)
        where T : Exception
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }
}
