using System.Net;
using System.Net.Sockets;

namespace Aggregator.Fetching;

/// <summary>
/// Which addresses may be dialled: public ones, and what the operator allows on top. Pure; keeps feeds from reaching into the operator's network.
/// </summary>
public sealed class AddressPolicy
{
    // IANA special-purpose registry, v4 (RFC 6890 and updates): nothing in these ranges is a public web server.
    private static readonly IPNetwork[] NonPublicV4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // v6 the other way round: only global unicast is public, less Teredo and its neighbours, documentation, and 6to4 (a private v4 may hide inside).
    private static readonly IPNetwork GlobalUnicastV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] NonPublicV6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    private readonly IPNetwork[] _allowed;

    /// <summary>Reads the operator's ranges.</summary>
    /// <param name="allowedAddresses">CIDR ranges or single addresses, such as <c>192.168.1.0/24</c> or <c>::1</c>.</param>
    /// <exception cref="FormatException">One of them is neither; the options are validated before.</exception>
    public AddressPolicy(IReadOnlyList<string> allowedAddresses)
    {
        ArgumentNullException.ThrowIfNull(allowedAddresses);
        _allowed = [.. allowedAddresses.Select(range => TryParseRange(range, out var network)
            ? network
            : throw new FormatException($"Fetching:AllowedAddresses: \"{range}\" is no address range such as 192.168.1.0/24."))];
    }

    /// <summary>Whether the address may be dialled; a v4 address inside v6 (mapped, NAT64) is judged as the v4 it is.</summary>
    public bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = Unwrapped(address);
        return IsPublic(plain) || _allowed.Any(network => network.Contains(plain));
    }

    /// <summary>Reads one range of <c>Fetching:AllowedAddresses</c>; a single address is a range of one.</summary>
    internal static bool TryParseRange(string? text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
        {
            return true;
        }

        if (!IPAddress.TryParse(text, out var single))
        {
            return false;
        }

        network = new IPNetwork(single, single.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        return true;
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !NonPublicV4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => GlobalUnicastV6.Contains(address) && !NonPublicV6.Any(network => network.Contains(address)),
        _ => false,
    };

    private static IPAddress Unwrapped(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12)) : address;
    }

    private static IPNetwork[] Networks(params string[] ranges) => [.. ranges.Select(range => IPNetwork.Parse(range))];
}
