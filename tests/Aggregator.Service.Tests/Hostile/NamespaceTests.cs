using System.Diagnostics;
using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>The address policy as it is without a word of configuration, in a network of its own where private addresses are really there and nothing can leave.</summary>
public sealed class NamespaceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Only the spacing is other than the default, for the time it would take; and pages are read, that their addresses are asked for.
    private readonly TestFolder _folder = new("""{ "Fetching": { "HostSpacing": "0s" }, "Ingestion": { "ReadPages": "Always" } }""");

    public void Dispose() => _folder.Dispose();

    [NamespaceFact]
    public async Task No_feed_page_redirect_robots_txt_or_discovery_reaches_an_address_that_is_not_public()
    {
        var seen = await RunAsync();

        Assert.Equal([], seen.GetProperty("forbidden").EnumerateArray().Select(hit => hit.GetString()));
        Assert.NotEqual(0, seen.GetProperty("hits").GetInt32());
        Assert.Equal([], NotAsExpected(seen));
    }

    private static IEnumerable<string> NotAsExpected(JsonElement seen)
    {
        var sources = seen.GetProperty("sources").GetProperty("items").EnumerateArray().ToLookup(source => Observation.Text(source, "url"), source => Observation.Text(source, "error") ?? "none");
        foreach (var expected in seen.GetProperty("cases").EnumerateObject())
        {
            var allowed = expected.Value.EnumerateArray().Select(error => error.GetString()).ToList();
            var errors = sources[new Uri(expected.Name).AbsoluteUri].DefaultIfEmpty("invalid_url");   // an address that is refused at once is no source
            if (errors.FirstOrDefault(error => !allowed.Contains(error)) is { } wrong)
            {
                yield return $"{expected.Name} has error {wrong}, allowed is {string.Join(", ", allowed)}";
            }
        }
    }

    private async Task<JsonElement> RunAsync()
    {
        var rig = HostileOrigin.CopyRig();
        try
        {
            return await RunAsync(rig);
        }
        finally
        {
            rig.Delete(recursive: true);
        }
    }

    private async Task<JsonElement> RunAsync(DirectoryInfo rig)
    {
        string[] arguments = ["python3", Path.Combine(AppContext.BaseDirectory, "Hostile", "forbidden.py"), "sh", WriteScript()];
        var start = new ProcessStartInfo(Path.Combine(rig.FullName, "ns.sh"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        var (_, results, messages) = await Shell.RunAsync(start, Patience);

        return results.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && last.StartsWith('{')
            ? JsonElement.Parse(last)
            : throw new InvalidOperationException($"{results}\n{messages}");
    }

    private string WriteScript() => _folder.Write("aggregator.sh", $"""
        exec dotnet "{typeof(Aggregator.Service.Hosting.ServiceHost).Assembly.Location}" "$@" --config "{_folder.Config}" --data "{_folder.Data}"
        """.ReplaceLineEndings("\n"));
}
