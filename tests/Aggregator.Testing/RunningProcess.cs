using System.Diagnostics;
using System.Globalization;

namespace Aggregator.Testing;

/// <summary>A program under measurement, ended with this object; CPU and memory as Linux accounts them.</summary>
public sealed class RunningProcess : IDisposable
{
    private readonly Process _process;

    private RunningProcess(Process process) => _process = process;

    /// <summary>CPU seconds so far, all threads.</summary>
    public double CpuSeconds => _process.HasExited ? 0 : _process.TotalProcessorTime.TotalSeconds;

    /// <summary>Largest resident memory so far, in megabytes.</summary>
    public double PeakMegabytes => PeakMemory.OfProcess(_process.Id);

    /// <summary>Starts a program; what it prints goes to a file, to be read when something went wrong.</summary>
    public static RunningProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string log)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("log=$1; shift; exec \"$@\" >\"$log\" 2>&1");
        foreach (var argument in (IEnumerable<string>)["sh", log, program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start"));
    }

    /// <summary>Runs a program to its end and gives its exit code.</summary>
    public static async Task<int> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string log, CancellationToken cancellationToken)
    {
        using var running = Start(program, arguments, environment, log);
        await running._process.WaitForExitAsync(cancellationToken);
        return running._process.ExitCode;
    }

    /// <summary>Asks the program to stop (SIGTERM) and waits.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> StopAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken);
        return watch.Elapsed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
