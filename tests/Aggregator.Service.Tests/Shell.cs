using System.Diagnostics;

namespace Aggregator.Service.Tests;

/// <summary>Programs of the machine, and a folder with a program <c>aggregator</c> that is the one under test.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Task<(int ExitCode, string Results, string Messages)> RunAsync(string program, params string[] arguments) =>
        RunAsync(program, new Dictionary<string, string?>(), arguments);

    public static Task<(int ExitCode, string Results, string Messages)> RunAsync(
        string program, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return RunAsync(start, Patience);
    }

    /// <summary>Runs a process to its end, or ends it.</summary>
    public static async Task<(int ExitCode, string Results, string Messages)> RunAsync(ProcessStartInfo start, TimeSpan patience)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        if (start.RedirectStandardInput)
        {
            process.StandardInput.Close();
        }

        var results = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(patience);
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

    /// <summary>The environment in which <c>aggregator</c> is the program under test, on the folders of a test.</summary>
    public static Dictionary<string, string?> WithAggregator(TestFolder folder)
    {
        var program = folder.Write("aggregator", $"""
            #!/bin/sh
            exec dotnet "{typeof(Aggregator.Service.Hosting.ServiceHost).Assembly.Location}" "$@"
            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return new()
        {
            ["PATH"] = $"{Path.GetDirectoryName(program)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["CONFIGURATION_DIRECTORY"] = folder.Config,
            ["STATE_DIRECTORY"] = folder.Data,
            ["TERM"] = "xterm-256color",
            ["CI"] = null,              // Spectre takes a machine that builds for one at which nobody looks
            ["GITHUB_ACTIONS"] = null,
            ["NO_COLOR"] = null,
        };
    }
}
