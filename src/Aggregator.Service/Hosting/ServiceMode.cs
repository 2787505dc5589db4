namespace Aggregator.Service.Hosting;

/// <summary>What the host is started for.</summary>
internal enum ServiceMode
{
    /// <summary>The service: scheduler, published address, service.json.</summary>
    Service,

    /// <summary>One command: the same API on a loopback port of its own, with a random key and without the scheduler.</summary>
    Command,
}
