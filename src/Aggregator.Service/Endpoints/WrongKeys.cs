using System.Net;
using System.Net.Sockets;

namespace Aggregator.Service.Endpoints;

/// <summary>Counts wrong keys by the address that they come from.</summary>
/// <remarks>
/// Guessing 256 bits is hopeless: the limit keeps the log readable and tells a forgotten client to be quiet.
/// Our own and not PartitionedRateLimiter, which keeps every address of the window: its memory would be
/// the guesser's to fill.
/// </remarks>
internal sealed class WrongKeys(int perMinute, TimeProvider time)
{
    private const int MaxAddresses = 1024;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, (long Since, int Count)> _counts = [];

    /// <summary>Counts one more.</summary>
    /// <returns>Whether it is the first of the minute, and how long the address must wait; null when it need not.</returns>
    public (bool IsFirst, TimeSpan? Wait) Count(IPAddress? from)
    {
        lock (_lock)
        {
            var address = PlaceOf(SiteOf(from ?? IPAddress.None));
            var (since, count) = _counts.GetValueOrDefault(address, (time.GetTimestamp(), 0));
            if (time.GetElapsedTime(since) >= Window)
            {
                (since, count) = (time.GetTimestamp(), 0);
            }

            _counts[address] = (since, count + 1);
            return (count == 0, count + 1 > perMinute ? Window - time.GetElapsedTime(since) : null);
        }
    }

    // Who has one IPv6 address has the 2^64 beside it.
    private static IPAddress SiteOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    // When there is no room even after the old ones are gone, all newcomers are counted as one.
    private IPAddress PlaceOf(IPAddress address)
    {
        if (_counts.ContainsKey(address) || _counts.Count < MaxAddresses)
        {
            return address;
        }

        foreach (var old in _counts.Where(count => time.GetElapsedTime(count.Value.Since) >= Window).Select(count => count.Key).ToList())
        {
            _counts.Remove(old);
        }

        return _counts.Count < MaxAddresses ? address : IPAddress.Any;
    }
}
