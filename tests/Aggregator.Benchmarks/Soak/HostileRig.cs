using System.Diagnostics;
using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Soak;

/// <summary>The rig of bad behaviours, where the shared folder and Python are present: its cases beside our own.</summary>
internal sealed class HostileRig : IDisposable
{
    private const int Port = 18801;

    private readonly Process? _process;

    private HostileRig(Process? process, IReadOnlyList<Uri> feeds) => (_process, Feeds) = (process, feeds);

    /// <summary>The feeds of its cases; none where it is absent.</summary>
    public IReadOnlyList<Uri> Feeds { get; }

    /// <summary>Starts it.</summary>
    public static HostileRig Start()
    {
        if (SharedFolder.Find("rig/hostile/rig.py") is not { } rig || SharedFolder.Find("rig/hostile/cases.json") is not { } cases)
        {
            return new HostileRig(null, []);
        }

        try
        {
            var start = new ProcessStartInfo("python3", ["-B", rig, "serve", "--port", $"{Port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            var process = Process.Start(start);
            process?.BeginOutputReadLine();
            process?.BeginErrorReadLine();
            return new HostileRig(process, FeedsIn(cases));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new HostileRig(null, []);   // no Python
        }
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    // A source that is gone for good pauses itself, and would be nothing to poll.
    private static List<Uri> FeedsIn(string cases)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(cases));
        return
        [
            .. document.RootElement.GetProperty("cases").EnumerateArray()
                .Where(one => !one.GetProperty("expect").TryGetProperty("disabled", out _))
                .Select(one => one.GetProperty("feed_url").GetString())
                .Where(url => Uri.TryCreate(url, UriKind.Absolute, out var feed) && feed is { Scheme: "http", IsLoopback: true })
                .Select(url => new Uri(url ?? "")).Distinct(),
        ];
    }
}
