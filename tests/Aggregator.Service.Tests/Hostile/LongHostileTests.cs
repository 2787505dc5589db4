using Aggregator.Testing;
using Xunit.Abstractions;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>The rig of bad behaviours against one process of the real service, again and again, in ever other orders.</summary>
public sealed class LongHostileTests(ITestOutputHelper output)
{
    private const int Passes = 3;
    private const double LeastPreferred = 0.95;

    [LongFact("python3", HostileOrigin.Rig)]
    public async Task Three_passes_in_random_order_end_as_they_should_in_one_process()
    {
        await using var origin = await HostileOrigin.StartAsync();
        await using var service = await HostileService.StartAsync(HostileService.MostConnections);
        var cases = await origin.CasesAsync();

        for (var pass = 0; pass < Passes; pass++)
        {
            var report = await new HostilePass(service, origin).RunAsync(cases, seed: Random.Shared.Next());
            output.WriteLine($"{report}\nE01 took {report.Of("E01-gzip-bomb-10G").Seen.GrownMegabytes:0} MB; the process has {service.Memory.NowMegabytes:0} MB");

            Assert.True(report.Broken.Count == 0 && report.PreferredShare >= LeastPreferred, report.ToString());
            Assert.Empty(report.Traffic.Forbidden);
            Assert.Equal([], await service.TroubleAsync());
            await service.ForgetAllAsync();
        }
    }
}
