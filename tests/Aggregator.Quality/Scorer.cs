using System.Diagnostics;
using System.Text.Json;

namespace Aggregator.Quality;

/// <summary>A corpus' own scorer, a python script: it alone says what is right, so that our code does not mark its own work.</summary>
internal static class Scorer
{
    /// <summary>Runs it over the answers and gives its figures; the table it prints for people is passed on.</summary>
    /// <exception cref="InvalidOperationException">It failed; it has said why on the error stream.</exception>
    public static async Task<JsonElement> RunAsync(string script, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            var printed = await PrintedAsync([script, .. arguments, "--json", file], cancellationToken);
            var figures = await File.ReadAllTextAsync(file, cancellationToken);
            if (figures.Length == 0)
            {
                return JsonElement.Parse(printed);   // the scorer of duplicates takes no file: it prints the figures in the table's place
            }

            Console.Write(printed);
            return JsonElement.Parse(figures);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> PrintedAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("python3 did not start");
        var printed = await python.StandardOutput.ReadToEndAsync(cancellationToken);
        await python.WaitForExitAsync(cancellationToken);
        return python.ExitCode == 0 ? printed : throw new InvalidOperationException($"python3 {string.Join(' ', arguments)} exited with {python.ExitCode}");
    }
}
