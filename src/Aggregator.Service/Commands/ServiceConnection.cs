using System.Net.Http.Headers;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary>The way of every command to the store: the API of the service that runs on the data folder, else the same API opened in this process.</summary>
internal sealed class ServiceConnection : IAsyncDisposable
{
    // Another command may have the folder for a moment, or the service is between taking the lock and writing service.json.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan HealthTimeout = TimeSpan.FromSeconds(2);

    private readonly ServiceHost? _own;
    private readonly HttpClient _http;
    private readonly string _dataFolder;

    private ServiceConnection(HttpClient http, ServiceHost? own, string dataFolder)
    {
        (_http, _own, _dataFolder) = (http, own, dataFolder);
        Api = new(http);
    }

    /// <summary>The API.</summary>
    public ApiClient Api { get; }

    /// <summary>Whether a service runs on the data folder, so that this process opened nothing.</summary>
    public bool IsService => _own is null;

    /// <summary>Finds the service, or opens the store.</summary>
    /// <exception cref="StartFailure">The folder is held by a process that does not answer, or the store cannot be opened.</exception>
    public static async Task<ServiceConnection> OpenAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        var giveUp = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            if (await FindServiceAsync(settings.DataFolder, cancellationToken) is { } service)
            {
                return new(service, null, settings.DataFolder);
            }

            try
            {
                var own = await ServiceHost.StartAsync(settings, ServiceMode.Command, cancellationToken);
                return new(Client(own.Address, own.Key), own, settings.DataFolder);
            }
            catch (StartFailure failure) when (failure.IsFolderInUse && TimeProvider.System.GetUtcNow() < giveUp)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Finds the service; null when none runs, and nothing is opened.</summary>
    public static async Task<ServiceConnection?> FindAsync(string dataFolder, CancellationToken cancellationToken) =>
        await FindServiceAsync(dataFolder, cancellationToken) is { } service ? new(service, null, dataFolder) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null)
        {
            await _own.DisposeAsync();
            await FolderOwner.RestoreAsync(_dataFolder, CancellationToken.None);
        }
    }

    // service.json may be left over from a process that was killed, and its port may be another program's by now: only an answer counts.
    private static async Task<HttpClient?> FindServiceAsync(string dataFolder, CancellationToken cancellationToken)
    {
        if (ServiceFile.Read(dataFolder) is not { } file)
        {
            return null;
        }

        var http = Client(file.Address, file.Key);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(HealthTimeout);
        try
        {
            // Health needs no key, so a path that does is asked too: the key proves that it is the service of this folder.
            using var health = await http.GetAsync("healthz", deadline.Token);
            using var known = await http.GetAsync("api/v1/store", deadline.Token);
            if (health.IsSuccessStatusCode && known.IsSuccessStatusCode)
            {
                return http;
            }
        }
        catch (HttpRequestException)
        {
            // Nobody listens there any more.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody listens, but does not answer.
        }

        http.Dispose();
        return null;
    }

    private static HttpClient Client(Uri address, string key)
    {
#pragma warning disable RS0030 // The service's own address, and no other.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = true })
#pragma warning restore RS0030
        {
            BaseAddress = address,
            Timeout = Timeout.InfiniteTimeSpan,   // a fetch of thousands of sources answers for minutes
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }
}
