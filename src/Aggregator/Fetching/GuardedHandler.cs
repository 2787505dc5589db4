using System.Net;
using System.Net.Sockets;

namespace Aggregator.Fetching;

/// <summary>
/// The handler of production: no redirects, cookies or proxies of its own, and no connection to an address that <see cref="AddressPolicy"/> refuses.
/// </summary>
public static class GuardedHandler
{
    // A poll comes minutes apart, and an idle pool costs 18 KB and a socket a host: connections are kept just long enough for a page after its feed.
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Makes the handler; the caller disposes it.</summary>
#pragma warning disable RS0030 // The one place that asks for names.
    public static SocketsHttpHandler Create(FetchingOptions options) => Create(options, Dns.GetHostAddressesAsync);
#pragma warning restore RS0030

    /// <summary>The same with another name look-up.</summary>
    internal static SocketsHttpHandler Create(FetchingOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        ArgumentNullException.ThrowIfNull(options);
        var policy = new AddressPolicy(options.AllowedAddresses);
#pragma warning disable RS0030 // The one handler that all outbound requests take.
        return new SocketsHttpHandler
#pragma warning restore RS0030
        {
            // Its own redirects would follow gopher: and file:, carry validators to other hosts and pass every check by (dotnet/runtime#116857).
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = ProxyOf(options),
            ActivityHeadersPropagator = null,
            ConnectTimeout = options.ConnectTimeout,
            MaxConnectionsPerServer = options.ConnectionsPerHost,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = IdleTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // Of an answer that is not read to its end (an error, a redirect) nothing more is read: a new connection is cheaper than a hostile body.
            MaxResponseDrainSize = 16 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            ConnectCallback = async (context, cancellationToken) =>
            {
                var host = context.DnsEndPoint.Host;
                var addresses = await AddressesAsync(host, resolve, cancellationToken);

                // Behind a proxy everything dialled here is the proxy, and naming it in the configuration allowed it.
                if (options.Proxy is null && addresses.FirstOrDefault(address => !policy.Allows(address)) is { } refused)
                {
                    throw new BlockedAddressException(refused);
                }

                return await DialAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            },
        };
    }

    private static WebProxy? ProxyOf(FetchingOptions options)
    {
        if (options.Proxy is not { } address)
        {
            return null;
        }

        var proxy = new WebProxy(address);
        if (BasicCredentialsInUrl.Of(address) is { } credentials)
        {
            proxy.Credentials = new NetworkCredential(credentials.User, credentials.Password);
        }

        return proxy;
    }

    // Resolved once: what is vetted is what is dialled, so a name that answers differently the second time (rebinding) gains nothing.
    private static async Task<IPAddress[]> AddressesAsync(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        var resolved = await resolve(host, cancellationToken);

        // v4 first: homes and servers with a broken v6 route are common, and a v4 without a route fails at once.
        return [.. resolved.OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6)];
    }

    private static async Task<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

#pragma warning disable RS0030 // The one place that dials.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore RS0030
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new KeptConnectionStream(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
