using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Service.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog.Core;
using Serilog.Events;

namespace Aggregator.Service.Tests.Telemetry;

public sealed class ServiceLogTests
{
    [Fact]
    public async Task A_flood_takes_no_more_of_the_disk_than_the_options_allow()
    {
        using var folder = new TestFolder("""{ "Log": { "MaxFileMegabytes": 1, "KeepFiles": 3 } }""");
        await using (var services = Open(folder))
        {
            var log = services.GetRequiredService<ILogger<ServiceLogTests>>();
            for (var i = 0; i < 60; i++)
            {
                log.LogInformation("{Flood}", new string('x', 100_000));
            }
        }

        var files = Directory.GetFiles(Path.Combine(folder.Data, "logs")).Select(path => new FileInfo(path)).ToList();

        Assert.Equal(3, files.Count);
        Assert.All(files, file => Assert.InRange(file.Length, 1, 1_200_000));
    }

    [Fact]
    public async Task The_level_can_be_changed_while_the_service_runs()
    {
        using var folder = new TestFolder();
        await using (var services = Open(folder))
        {
            var log = services.GetRequiredService<ILogger<ServiceLogTests>>();
            log.LogDebug("before");
            services.GetRequiredService<LoggingLevelSwitch>().MinimumLevel = LogEventLevel.Debug;
            log.LogDebug("after");
        }

        var line = Assert.Single(await File.ReadAllLinesAsync(Directory.GetFiles(Path.Combine(folder.Data, "logs")).Single()));

        Assert.EndsWith("[DBG] Aggregator.Service.Tests.Telemetry.ServiceLogTests: after", line, StringComparison.Ordinal);
    }

    private static ServiceProvider Open(TestFolder folder)
    {
        var loaded = Assert.IsType<SettingsResult.Loaded>(SettingsLoader.Load(new(folder.Config, folder.Data, null)));
        var services = new ServiceCollection().AddLogging();
        ServiceLog.Add(services, loaded.Settings, ServiceMode.Service);
        return services.BuildServiceProvider();
    }
}
