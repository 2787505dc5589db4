using System.Diagnostics;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Load;

/// <summary>The yardstick: rig/load's script of feedparser and SQLite, a new process for each phase as such a script is run.</summary>
internal static class Script
{
    private const string Path = "rig/load/script_baseline.py";

    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];   // Debian's python3-feedparser is found by Debian's own alone

    /// <summary>Takes the script through the phases; empty where it cannot run.</summary>
    public static async Task<IReadOnlyList<LoadPhase>> RunAsync(LoadRig rig, string folder, CancellationToken cancellationToken)
    {
        if (SharedFolder.Find(Path) is not { } script || await InterpreterAsync(folder, cancellationToken) is not { } python)
        {
            Console.Error.WriteLine("The script is not measured: it needs rig/load of the shared folder, and Python with feedparser (Debian: python3-feedparser).");
            return [];
        }

        var urls = System.IO.Path.Combine(folder, "urls.txt");
        await File.WriteAllTextAsync(urls, await rig.UrlsAsync(cancellationToken), cancellationToken);
        string[] command = ["-c", TimedScript, script, urls, System.IO.Path.Combine(folder, "script.db")];
        var import = await MeasureAsync(LoadPhase.Import, python, command, folder, cancellationToken);
        var unchanged = await MeasureAsync(LoadPhase.NotModified, python, command, folder, cancellationToken);
        await rig.PublishAsync(2, cancellationToken);
        return [import, unchanged, await MeasureAsync(LoadPhase.News, python, command, folder, cancellationToken)];
    }

    // Runs the script as itself, and says at its end what it took.
    private const string TimedScript = """
        import atexit, resource, runpy, sys
        def told():
            used = resource.getrusage(resource.RUSAGE_SELF)
            print('cpu', used.ru_utime + used.ru_stime)
        atexit.register(told)
        sys.argv = sys.argv[1:]
        runpy.run_path(sys.argv[0], run_name='__main__')
        """;

    private static async Task<LoadPhase> MeasureAsync(string name, string python, string[] command, string folder, CancellationToken cancellationToken)
    {
        var log = System.IO.Path.Combine(folder, "script.log");
        var started = Stopwatch.GetTimestamp();
        if (await RunningProcess.RunAsync(python, command, new Dictionary<string, string>(), log, cancellationToken) != 0)
        {
            throw new InvalidOperationException($"The script failed: {await File.ReadAllTextAsync(log, cancellationToken)}");
        }

        var told = (await File.ReadAllLinesAsync(log, cancellationToken)).Last(line => line.StartsWith("cpu ", StringComparison.Ordinal));
        return new LoadPhase(name, double.Parse(told[4..], System.Globalization.CultureInfo.InvariantCulture), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task<string?> InterpreterAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var python in Interpreters)
        {
            var log = System.IO.Path.Combine(folder, "python.log");
            if (await RunningProcess.RunAsync(python, ["-c", "import feedparser"], new Dictionary<string, string>(), log, cancellationToken) == 0)
            {
                return python;
            }
        }

        return null;
    }
}
