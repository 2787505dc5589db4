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

    /// <summary>Who may read or administer. Without any, everybody who reaches a loopback address may do both.</summary>
    public IReadOnlyList<AccessKey> Keys { get; init; } = [];

    /// <summary>Lets the service listen beyond loopback without keys: everybody in the network may then read and administer.</summary>
    public bool AllowAnonymous { get; init; }
}
