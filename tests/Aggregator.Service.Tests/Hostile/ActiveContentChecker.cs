using System.Diagnostics;
using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>The rig's checker for what a browser would run: judges each document as a browser would meet it, by jsdom.</summary>
internal static class ActiveContentChecker
{
    /// <summary>The environment variable that names the folder of node's packages; <c>tests/run</c> installs them there.</summary>
    public const string Variable = "AGGREGATOR_NODE_MODULES";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The folder that holds jsdom; null when there is none.</summary>
    public static string? Packages { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(Path.Combine(folder, "jsdom")) ? folder : null;

    /// <summary>What is active in them, a line each.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IReadOnlyList<RepublishedDocument> documents)
    {
        var folder = HostileOrigin.CopyRig();
        try
        {
            // A module finds packages beside itself or above, and nowhere else.
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "node_modules"), Packages ?? throw new InvalidOperationException("jsdom is not installed."));
            var script = Path.Combine(folder.FullName, "check.mjs");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Hostile", "check.mjs"), script);
            var (exit, results, messages) = await RunAsync(script, documents);
            return exit == 0 ? results.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(messages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Results, string Messages)> RunAsync(string script, IReadOnlyList<RepublishedDocument> documents)
    {
        var input = Path.ChangeExtension(script, ".json");
        await File.WriteAllTextAsync(
            input, JsonSerializer.Serialize(documents.Select(document => new { name = document.Name, kind = document.Kind, text = document.Text })));
        var start = new ProcessStartInfo("sh", ["-c", "exec node \"$0\" <\"$1\"", script, input]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return await Shell.RunAsync(start, Patience);
    }
}
