using System.Net;

namespace Aggregator.Service.Configuration;

/// <summary>Ranges of addresses as people write them.</summary>
internal static class AddressRange
{
    /// <summary>Reads a CIDR range or one address; null when it is neither.</summary>
    public static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var ip) ? new IPNetwork(ip, ip.GetAddressBytes().Length * 8)
        : null;
}
