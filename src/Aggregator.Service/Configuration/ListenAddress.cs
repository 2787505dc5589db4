using System.Net;

namespace Aggregator.Service.Configuration;

/// <summary>One address to listen on.</summary>
/// <param name="Url">As it can be opened in a browser on this machine.</param>
/// <param name="Ip">Null for "localhost", which is both loopback addresses.</param>
internal sealed record ListenAddress(Uri Url, IPAddress? Ip)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Ip is null || IPAddress.IsLoopback(Ip);

    /// <summary>Reads a list parted by ";"; null when one of them is no http address of this machine.</summary>
    public static IReadOnlyList<ListenAddress>? ParseAll(string text)
    {
        var parsed = text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse).ToList();
        var found = parsed.OfType<ListenAddress>().ToList();
        return found.Count > 0 && found.Count == parsed.Count ? found : null;
    }

    private static ListenAddress? Parse(string text)
    {
        // "*" and "+" are what other ASP.NET services take for "all addresses"; they are no host names, so they are replaced before parsing.
        var spelled = text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(spelled, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")
        {
            return null;
        }

        var host = url.Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? new(url, null)
            : IPAddress.TryParse(host, out var ip) ? new(url, ip)
            : null;
    }
}
