using System.Globalization;

namespace Aggregator.Testing;

/// <summary>rig/load of the shared folder: an origin of many feeds on loopback, the same bytes at every start.</summary>
public sealed class LoadRig : IDisposable
{
    private const string Folder = "rig/load/origin";
    private const string Base = "2026-11-22T09:00:00Z";   // what the newest items are dated by

    private static readonly Dictionary<string, string> Environment = [];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RunningProcess _process;
    private readonly HttpClient _client;

    private LoadRig(RunningProcess process, Uri address)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = address };
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Builds the rig.</summary>
    /// <param name="folder">Where the program goes; nothing is written beside its source.</param>
    /// <returns>The program; null where the shared folder has no such rig.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static async Task<string?> BuildAsync(string folder, CancellationToken cancellationToken)
    {
        if (SharedFolder.Find(Folder + "/origin.csproj") is not { } project)
        {
            return null;
        }

        var (program, build, log) = (Path.Combine(folder, "origin"), Path.Combine(folder, "build"), Path.Combine(folder, "build.log"));
        string[] arguments = ["build", project, "-c", "Release", "-o", program, "-v", "q", $"-p:BaseIntermediateOutputPath={build}/", $"-p:MSBuildProjectExtensionsPath={build}/"];
        return await RunningProcess.RunAsync("dotnet", arguments, Environment, log, cancellationToken) == 0
            ? Path.Combine(program, "origin.dll")
            : throw new InvalidOperationException($"rig/load was not built: {await File.ReadAllTextAsync(log, cancellationToken)}");
    }

    /// <summary>Starts a rig that was built, and waits until all its feeds are made.</summary>
    /// <param name="options">As its README lists them: <c>--feeds 1000</c>.</param>
    /// <param name="log">The file that its messages go to.</param>
    public static async Task<LoadRig> StartAsync(string program, IEnumerable<string> options, string log, CancellationToken cancellationToken)
    {
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        var process = RunningProcess.Start("dotnet", [program, "--port", port, "--base", Base, .. options], Environment, log);
        var rig = new LoadRig(process, new Uri($"http://127.0.0.1:{port}"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (!await rig.IsWarmAsync(limit.Token))
        {
            await Task.Delay(100, limit.Token);
        }

        return rig;
    }

    /// <summary>The subscription list of all its feeds.</summary>
    public Task<string> OpmlAsync(CancellationToken cancellationToken) => _client.GetStringAsync(new Uri("/opml", UriKind.Relative), cancellationToken);

    /// <summary>The addresses of all its feeds, one a line.</summary>
    public Task<string> UrlsAsync(CancellationToken cancellationToken) => _client.GetStringAsync(new Uri("/urls", UriKind.Relative), cancellationToken);

    /// <summary>Lets every feed have so many new items.</summary>
    public async Task PublishAsync(int items, CancellationToken cancellationToken)
    {
        await _client.GetStringAsync(new Uri($"/publish?k={items}", UriKind.Relative), cancellationToken);
        await IsWarmAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _process.Dispose();
    }

    private async Task<bool> IsWarmAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("/warm", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
