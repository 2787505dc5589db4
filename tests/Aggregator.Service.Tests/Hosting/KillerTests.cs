using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Hosting;

/// <summary>The rig that ends the built service at any moment (killed, asked to stop, frozen), while an origin that answers badly at times publishes ever more.</summary>
public sealed class KillerTests : IDisposable
{
    private const string Killer = "rig/hostile/killer.py";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly TestFolder _folder = new("""
        {
          "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ], "HostSpacing": "0s" },
          "Ingestion": { "ReadPages": "never" },
          "Scheduling": { "Tick": "00:00:00.2" }
        }
        """);

    public void Dispose() => _folder.Dispose();

    [LongFact("python3", Killer)]
    public async Task Sixty_kills_lose_nothing_double_nothing_and_roll_nothing_back()
    {
        var verdict = await KillAsync(rounds: 60);

        Assert.True(verdict.GetProperty("ok").GetBoolean(), $"{verdict}");
        Assert.Equal(60, verdict.GetProperty("kills").GetInt32());
    }

    [LongFact("python3", Killer)]
    public async Task A_torn_tail_of_the_log_keeps_the_service_from_nothing()
    {
        var verdict = await KillAsync(rounds: 20, "--tear");

        Assert.True(verdict.GetProperty("ok").GetBoolean(), $"{verdict}");
        Assert.NotEqual(0, verdict.GetProperty("tears").GetInt32());
    }

    // The service is to answer within five seconds of each start.
    private async Task<JsonElement> KillAsync(int rounds, params string[] more)
    {
        var ports = FreePorts(2);
        string[] arguments =
        [
            SharedFolder.Require(Killer),
            "--cmd", $"sh {WriteScript()} {{data}} {{feed}} {{port}}",
            "--api", "http://127.0.0.1:{port}/api/v1/articles?limit={limit}&cursor={offset}", "--next", """
                "next"\s*:\s*"([^"]+)"
                """,
            "--pattern", """
                "title"\s*:\s*"KILL-(\d{6}) r(\d+)"
                """,
            "--data", _folder.Data, "--port", ports[0], "--origin-port", ports[1], "--limit", "200", "--up", "5",
            "--rounds", rounds.ToString(CultureInfo.InvariantCulture), .. more,
        ];
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        var (_, results, messages) = await Shell.RunAsync(start, Patience);

        return results.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var verdict] ? JsonElement.Parse(verdict) : throw new InvalidOperationException(messages);
    }

    private string WriteScript()
    {
        var service = $"dotnet \"{typeof(Aggregator.Service.Hosting.ServiceHost).Assembly.Location}\" --config \"{_folder.Config}\" --data \"$1/store\"";
        return _folder.Write("service.sh", $$"""
            [ -f "$1/added" ] || { {{service}} sources add "$2" --every 1s && touch "$1/added"; }
            exec {{service}} --urls "http://127.0.0.1:$3"
            """.ReplaceLineEndings("\n"));
    }

    private static IReadOnlyList<string> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => $"{(listener.LocalEndpoint as IPEndPoint)?.Port}").ToList();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
