using System.Net;
using Aggregator.Service.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Aggregator.Service.Hosting;

/// <summary>Where Kestrel listens, and its limits.</summary>
internal static class Listening
{
    // The largest body anybody sends is a subscription list; one of 10,000 feeds has about 2 MB.
    private const long MaxRequestBytes = 16 * 1024 * 1024;

    // The longest query there may be has 2,000 characters, of which a Korean one is nine in an address; Kestrel's own 8 KB cut it off without a word.
    private const int MaxRequestLineBytes = 32 * 1024;

    /// <summary>Sets addresses and limits.</summary>
    public static void Configure(KestrelServerOptions server, ServiceSettings settings, ServiceMode mode)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MaxRequestBytes;
        server.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        if (mode is ServiceMode.Command)
        {
            server.Listen(IPAddress.Loopback, 0);
            return;
        }

        foreach (var address in ListenAddress.ParseAll(settings.Http.Address) ?? [])
        {
            if (address.Ip is { } ip)
            {
                server.Listen(ip, address.Url.Port);
            }
            else
            {
                server.ListenLocalhost(address.Url.Port);
            }
        }
    }
}
