using System.Net;
using System.Net.NetworkInformation;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Endpoints;

/// <summary>The names that are this service's own.</summary>
/// <remarks>
/// A page that a browser of this network looks at can let its own name point to our address (DNS rebinding); it is then one origin with us, and may read and write whatever
/// needs no key. Its requests name its host, so only names that nobody else can hold are answered.
/// </remarks>
internal sealed class OwnHosts
{
    private readonly HashSet<string> _names;

    /// <summary>Those of the machine and of the configuration.</summary>
    public OwnHosts(HttpOptions http)
    {
        var machine = IPGlobalProperties.GetIPGlobalProperties();
        _names = new(["localhost", machine.HostName, machine.HostName + ".local", .. http.HostNames], StringComparer.OrdinalIgnoreCase);
        if (machine.DomainName.Length > 0)
        {
            _names.Add($"{machine.HostName}.{machine.DomainName}");
        }

        if (http.PublicAddress is { } address)
        {
            _names.Add(address.Host);
        }
    }

    /// <summary>Whether a request meant us. An address in digits is nobody's name, and who sends no Host at all is no browser.</summary>
    public bool Contains(HostString host) =>
        !host.HasValue || _names.Contains(host.Host.TrimEnd('.')) || IPAddress.TryParse(host.Host.Trim('[', ']'), out _);
}
