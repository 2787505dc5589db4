namespace Aggregator.Service.Tests.Hostile;

/// <summary>The rig of bad behaviours against the real service, once through in a fixed order.</summary>
public sealed class HostileTests(HostileRun run) : IClassFixture<HostileRun>
{
    private const double LeastPreferred = 0.95;

    [HostileFact]
    public async Task Every_case_ends_in_an_allowed_state()
    {
        var report = await run.ReportAsync();

        Assert.True(report.Broken.Count == 0, report.ToString());
    }

    [HostileFact]
    public async Task Nearly_every_case_ends_in_the_better_of_its_states()
    {
        var report = await run.ReportAsync();

        Assert.True(report.PreferredShare >= LeastPreferred, report.ToString());
    }

    [HostileFact]
    public async Task No_forbidden_address_is_reached()
    {
        var report = await run.ReportAsync();

        Assert.Empty(report.Traffic.Forbidden);
    }

    [CheckerFact]
    public async Task Nothing_active_is_republished()
    {
        await run.ReportAsync();

        var documents = await new Republished(run.Service).AllAsync();

        var active = await ActiveContentChecker.FindAsync(documents);
        Assert.True(active.Count == 0, string.Join('\n', active));
    }

    [HostileFact]
    public async Task The_service_outlives_them_all_and_meets_no_bug_of_its_own()
    {
        await run.ReportAsync();

        Assert.Equal([], await run.Service.TroubleAsync());
    }
}
