using Aggregator.Service.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Aggregator.Service.Endpoints;

/// <summary>Takes a reader's own address from <c>X-Forwarded-For</c> when a proxy of <c>Http:TrustedProxies</c> wrote it. Anybody else may write what he likes there.</summary>
internal static class TrustedProxies
{
    /// <summary>Stands first, so that all others see the reader's address.</summary>
    public static void Use(WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<ServiceSettings>().Http.TrustedProxies;
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();      // loopback is believed by default, and is not always a proxy
        options.KnownIPNetworks.Clear();
        foreach (var range in proxies.Select(AddressRange.Parse).OfType<System.Net.IPNetwork>())
        {
            options.KnownIPNetworks.Add(range);
        }

        app.UseForwardedHeaders(options);
    }
}
