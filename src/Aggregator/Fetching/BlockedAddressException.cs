using System.Net;

namespace Aggregator.Fetching;

/// <summary>
/// Carries a refusal out of a connect callback, which can only throw; <see cref="Fetcher"/> turns it into <see cref="FetchError.BlockedAddress"/>.
/// </summary>
internal sealed class BlockedAddressException(IPAddress address) : Exception($"{address} is not a public address")
{
    public IPAddress Address { get; } = address;
}
