using System.Diagnostics;

namespace Aggregator.Service.Tests;

/// <summary>The real executable in a process of its own.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<(int ExitCode, string Results, string Messages)> RunAsync(TestFolder folder, params string[] arguments) =>
        Shell.RunAsync(StartInfo(folder, arguments), Patience);

    // A shell that put the tests into the background made them deaf to Ctrl-C, and a child inherits that.
    public static ProcessStartInfo StartInfo(TestFolder folder, params string[] arguments)
    {
        string[] whole =
            ["dotnet", typeof(Aggregator.Service.Hosting.ServiceHost).Assembly.Location, .. arguments, "--config", folder.Config, "--data", folder.Data];
        return new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : whole[0], OperatingSystem.IsLinux() ? ["--default-signal=INT", .. whole] : whole[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
