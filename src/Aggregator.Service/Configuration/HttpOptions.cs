using System.ComponentModel.DataAnnotations;

namespace Aggregator.Service.Configuration;

/// <summary>Section <c>Http</c> of the configuration.</summary>
internal sealed class HttpOptions
{
    /// <summary>Where the service listens; several parted by ";". http only: encryption is a reverse proxy's work.</summary>
    [Required]
    public string Address { get; init; } = "http://127.0.0.1:8480";

    /// <summary>The address that others reach the service by, such as <c>https://news.example.org/</c>, for the links in its feeds; null for its own.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Who may read or administer, by the hashes of their keys. Without any, everybody who reaches a loopback address may do both.</summary>
    public IReadOnlyList<AccessKey> Keys { get; init; } = [];

    /// <summary>Lets the service listen beyond loopback without keys: everybody in the network may then read and administer.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Further names that the service is reached by without a key; this machine's name, localhost, addresses and the host of PublicAddress need not be named.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Addresses or CIDR ranges of reverse proxies whose X-Forwarded-For is believed, so that the log and the limit on wrong keys see the reader's own address.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Wrong keys from one address in a minute before it is answered 429; right keys from there pass all the same. 1 to 1000.</summary>
    [Range(1, 1000)]
    public int WrongKeysPerMinute { get; init; } = 10;
}
