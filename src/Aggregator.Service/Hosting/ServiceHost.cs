using System.Net.NetworkInformation;
using Aggregator.Service.Configuration;
using Aggregator.Service.Endpoints;
using Aggregator.Service.Hosting.Supervision;
using Aggregator.Service.Scheduling;
using Aggregator.Service.Telemetry;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Aggregator.Service.Hosting;

/// <summary>The whole program behind the command line: product, API, clock and log in one process.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    // Ctrl-C must end the process within 5 seconds; the last of them is for the store's own closing.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(4);

    private readonly WebApplication _app;
    private readonly ServiceSettings _settings;
    private readonly ServiceMode _mode;

    private ServiceHost(WebApplication app, ServiceSettings settings, ServiceMode mode, string key) =>
        (_app, _settings, _mode, Key) = (app, settings, mode, key);

    /// <summary>The admin key of this run.</summary>
    public string Key { get; }

    /// <summary>The product's parts.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where the API answers on this machine; known once the host has started.</summary>
    public Uri Address => LocalAddress(_app.Services);

    /// <summary>Where others reach it: the address in the links of its feeds.</summary>
    public Uri PublishedAddress => PublishedAddressOf(_app.Services);

    /// <summary>Opens the store and begins to listen.</summary>
    /// <exception cref="StartFailure">Folder or port in use, or a store that cannot be opened.</exception>
    public static async Task<ServiceHost> StartAsync(ServiceSettings settings, ServiceMode mode, CancellationToken cancellationToken)
    {
        var key = ServiceFile.NewKey();
        StoreOpening.CreateFolder(settings.DataFolder);
        var host = new ServiceHost(Build(settings, mode, key), settings, mode, key);
        try
        {
            await host.OpenAsync(cancellationToken);
            return host;
        }
        catch
        {
            (host.Services.GetRequiredService<IHostLifetime>() as StoreFirst)?.Fail();
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs until the token is cancelled or the system asks for a stop.</summary>
    public Task WaitForStopAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(StopWithin, TimeProvider.System);
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_mode is ServiceMode.Command)
        {
            await StartListeningAsync(cancellationToken);
            return;
        }

        var supervisor = Services.GetRequiredService<Supervisor>();
        await using (SlowStart.Begin(supervisor, TimeProvider.System))
        {
            await StartListeningAsync(cancellationToken);
        }

        WriteServiceFile();
        _app.Lifetime.ApplicationStopping.Register(() => ServiceFile.Remove(_settings.DataFolder));
        _app.Lifetime.ApplicationStopping.Register(supervisor.Stopping);
        supervisor.Ready($"answers on {Address}");
    }

    // On a full disk what is stored can still be read: a service that did not start for a file of a hundred bytes would take that away.
    private void WriteServiceFile()
    {
        try
        {
            new ServiceFile(Address, Key, Environment.ProcessId).Write(_settings.DataFolder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Services.GetRequiredService<ILogger<ServiceHost>>().ServiceFileNotWritten(ServiceFile.PathIn(_settings.DataFolder), refused.Message.TrimEnd('.'));
        }
    }

    private async Task StartListeningAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException inUse) when (inUse.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartFailure(
                $"{_settings.Http.Address} is in use by another program: stop it, or choose another with Http:Address in appsettings.json or --urls http://127.0.0.1:PORT", inUse);
        }
        catch (System.Net.Sockets.SocketException refused)
        {
            throw new StartFailure($"cannot listen on {_settings.Http.Address}: {refused.Message}", refused);
        }
    }

    private static Uri AddressOf(IServiceProvider services) =>
        new(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The host has not started."));

    // What listens on all addresses is reached from this machine by loopback.
    private static Uri LocalAddress(IServiceProvider services) =>
        WithHostFor(AddressOf(services), "127.0.0.1");

    // From another one by this one's name. The name that a request gives us would be shorter to ask, but feeds are built once for all readers.
    private static Uri PublishedAddressOf(IServiceProvider services) =>
        services.GetRequiredService<ServiceSettings>().Http.PublicAddress
        ?? WithHostFor(AddressOf(services), IPGlobalProperties.GetIPGlobalProperties().HostName.ToLowerInvariant());

    private static Uri WithHostFor(Uri address, string host) => address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = host }.Uri : address;

    private static WebApplication Build(ServiceSettings settings, ServiceMode mode, string key)
    {
        // The empty builder: the usual one reads an appsettings.json of the working directory and ASPNETCORE_ variables, which are none of ours.
        // Its content root would be the working directory, which for a Windows service is System32.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Aggregator.Service", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Listening.Configure(server, settings, mode));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddWindowsService(service => service.ServiceName = WindowsEvents.Source);
        StoreFirst.Add(builder.Services, services => StoreOpening.Open(services, settings.DataFolder));
        ServiceLog.Add(builder.Services, settings, mode);
        ServiceTelemetry.Add(builder.Services, settings, mode);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(settings);
        builder.Services.AddAggregator(settings.ForProduct());
        builder.Services.AddSingleton<Func<Uri>>(services => () => PublishedAddressOf(services));
        Clock.Add(builder.Services, settings, mode);
        AddHealth(builder.Services, mode);
        Api.Add(builder.Services, settings, key);

        var app = builder.Build();
        Api.Map(app);
        return app;
    }

    private static void AddHealth(IServiceCollection services, ServiceMode mode)
    {
        services.AddSingleton<ServiceHealth>();
        if (mode is ServiceMode.Service)
        {
            services.AddSingleton(new Supervisor(Environment.GetEnvironmentVariable, Environment.ProcessId)).AddSingleton<StatusLine>();
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Watch>(provider, (Func<Uri>)(() => LocalAddress(provider))));
        }
    }
}
