using System.Diagnostics;
using System.Text.Json;

namespace Aggregator.Service.Tests.Configuration;

/// <summary>Where the real executable looks, with the environment that a supervisor gives it.</summary>
public sealed class ServiceFoldersTests : IDisposable
{
    private readonly TestFolder _folder = new("{}");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folders_of_the_supervisor_are_taken()
    {
        var paths = await PathsAsync(
            [], ("CONFIGURATION_DIRECTORY", "/etc/aggregator"), ("STATE_DIRECTORY", "/var/lib/aggregator:/var/lib/other"), ("LOGS_DIRECTORY", "/var/log/aggregator"));

        Assert.Equal(
            """{"config":"/etc/aggregator","settings":"/etc/aggregator/appsettings.json","data":"/var/lib/aggregator","log":"/var/log/aggregator","service":"/var/lib/aggregator/service.json"}""",
            paths.GetRawText());
    }

    [Fact]
    public async Task What_the_operator_says_goes_before_the_supervisor()
    {
        var paths = await PathsAsync(
            ["--config", _folder.Config, "--data", _folder.Data],
            ("CONFIGURATION_DIRECTORY", "/etc/aggregator"), ("STATE_DIRECTORY", "/var/lib/aggregator"), ("LOGS_DIRECTORY", "/var/log/aggregator"),
            ("AGGREGATOR__Log__Folder", "/srv/log"));

        Assert.Equal(_folder.Config, paths.GetProperty("config").GetString());
        Assert.Equal(_folder.Data, paths.GetProperty("data").GetString());
        Assert.Equal("/srv/log", paths.GetProperty("log").GetString());
    }

    [Fact]
    public async Task Without_a_supervisor_the_log_is_beside_the_archive()
    {
        var paths = await PathsAsync(["--data", _folder.Data]);

        Assert.Equal(Path.Combine(_folder.Data, "logs"), paths.GetProperty("log").GetString());
    }

    private static async Task<JsonElement> PathsAsync(string[] options, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Aggregator.Service.Hosting.ServiceHost).Assembly.Location, "paths", "--json", .. options])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var document = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return document.RootElement.Clone();
    }
}
