using System.ServiceProcess;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Opens the store between the greeting of the machine's service manager and everything that needs it.</summary>
/// <remarks>
/// Windows ends a service that has not greeted within 30 seconds; a big archive may take longer to open. And whoever has greeted must say that it failed, or
/// Windows takes a store that could not be opened for a service that was stopped on purpose, and does not try again.
/// </remarks>
internal sealed class StoreFirst(IHostLifetime manager, Action open) : IHostLifetime
{
    /// <summary>Puts this lifetime around the one that is registered.</summary>
    public static void Add(IServiceCollection services, Action<IServiceProvider> open)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IHostLifetime)).ImplementationType
            ?? throw new InvalidOperationException("The host has no lifetime of a known type.");
        services.AddSingleton(inner);
        services.AddSingleton<IHostLifetime>(provider => new StoreFirst((IHostLifetime)provider.GetRequiredService(inner), () => open(provider)));
    }

    /// <inheritdoc/>
    public async Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        await manager.WaitForStartAsync(cancellationToken);
        open();
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => manager.StopAsync(cancellationToken);

    /// <summary>What is told at the stop that follows: the service failed, so that its recovery actions run.</summary>
    public void Fail()
    {
        const int exceptionInService = 1064;   // ERROR_EXCEPTION_IN_SERVICE
        if (OperatingSystem.IsWindows() && manager is ServiceBase service)
        {
            service.ExitCode = exceptionInService;
        }
    }
}
