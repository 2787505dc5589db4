using System.Diagnostics;
using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>The rig's server of bad behaviours in its safe mode, where aliases of loopback play the private networks; a copy in a folder of its own.</summary>
internal sealed class HostileOrigin : IAsyncDisposable
{
    public const string Rig = "rig/hostile";

    // The rig counts requests, not bytes. This counts what it writes, by path, and tells it with the hits. It also gives a case whose behaviour the rig defines and
    // forgets to register (P25) what belongs to it.
    private const string Counting = """
        import asyncio, json, sys, rig
        sent, put, misc = {}, rig.Ctx.put, rig.misc
        async def counted(context, data):
            path = context.path.split('?')[0]
            for i in range(0, len(data), 65536):
                await put(context, data[i:i + 65536]); sent[path] = sent.get(path, 0) + len(data[i:i + 65536])
        async def answered(context, path, query):
            if path == '/_admin/reset': sent.clear()
            if path != '/_admin/hits': return await misc(context, path, query)
            told = dict(hits=rig.HITS[-20000:], conc={k: v[1] for k, v in rig.CONC.items()}, sent=sent)
            await context.send(200, json.dumps(told).encode(), ct='application/json')
        rig.Ctx.put, rig.misc = counted, answered
        for name, case in rig.CASES.items():
            case['_fn'] = case['_fn'] or getattr(rig, name.split('-')[0].lower(), None)
        binds = ','.join(sorted({v for v in rig.targets('safe', 0).values() if v.startswith('127.') and v.count('.') == 3}))
        class ARGS: mode, port, bind, log = 'safe', int(sys.argv[1]), binds, None
        rig.ARGS = ARGS
        asyncio.run(rig.serve())
        """;

    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly HttpClient _http;

    private HostileOrigin(DirectoryInfo folder, int port)
    {
        _folder = folder;
        var start = new ProcessStartInfo("python3", ["-c", Counting, $"{port}"]) { WorkingDirectory = folder.FullName };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        _process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public static async Task<HostileOrigin> StartAsync()
    {
        var origin = new HostileOrigin(CopyRig(), FreePort.Next());
        await Eventually.HoldsAsync(origin.AnswersAsync);
        return origin;
    }

    /// <summary>The rig's folder, copied to where its programs may write.</summary>
    public static DirectoryInfo CopyRig()
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-hostile-");
        foreach (var file in Directory.GetFiles(SharedFolder.Require(Rig)))
        {
            var copy = Path.Combine(folder.FullName, Path.GetFileName(file));
            File.Copy(file, copy);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(copy, File.GetUnixFileMode(copy) | UnixFileMode.UserWrite);
            }
        }

        return folder;
    }

    public async Task<IReadOnlyList<HostileCase>> CasesAsync() => HostileCase.ReadAll(await GetAsync("/_admin/cases"));

    public async Task<OriginTraffic> TrafficAsync() => OriginTraffic.Read(await GetAsync("/_admin/hits"));

    public async Task ForgetAsync() => await GetAsync("/_admin/reset");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await _http.GetStringAsync(path));

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await GetAsync("/_admin/hits");
            return true;
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return false;
        }
    }
}
