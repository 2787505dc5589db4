using System.Diagnostics;

namespace Aggregator.Service.Tests;

/// <summary>The real executable in a process of its own.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<(int ExitCode, string Results, string Messages)> RunAsync(TestFolder folder, params string[] arguments)
    {
        var program = typeof(Aggregator.Service.Hosting.ServiceHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--config", folder.Config, "--data", folder.Data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var results = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, await results, await messages);
    }
}
