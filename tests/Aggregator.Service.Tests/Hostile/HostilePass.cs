namespace Aggregator.Service.Tests.Hostile;

/// <summary>All cases once, in random order, several at a time; what is about memory, and what was slow beside the others, by itself.</summary>
internal sealed class HostilePass(HostileService service, HostileOrigin origin)
{
    private const int AtOnce = 8;

    /// <param name="seed">Of the order.</param>
    public async Task<PassReport> RunAsync(IReadOnlyList<HostileCase> cases, int seed)
    {
        await origin.ForgetAsync();
        var order = cases.Where(hostile => !hostile.IsScenario).ToArray();
        new Random(seed).Shuffle(order);

        var seen = new List<Observation>();
        await Parallel.ForEachAsync(
            order.Where(hostile => !hostile.Expect.IsAboutMemory), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (hostile, _) =>
            {
                var observation = await new CaseRun(service).RunAsync(hostile);
                lock (seen)
                {
                    seen.Add(observation);
                }
            });
        foreach (var hostile in order.Where(hostile => hostile.Expect.IsAboutMemory))
        {
            seen.Add(await AloneAsync(hostile));
        }

        var verdicts = await JudgeAsync(seen);
        return new(seed, verdicts, await origin.TrafficAsync());
    }

    /// <summary>One case by itself, its memory measured.</summary>
    public async Task<Observation> AloneAsync(HostileCase hostile)
    {
        service.Memory.ForgetPeak();
        return await new CaseRun(service).RunAsync(hostile);
    }

    private async Task<IReadOnlyList<Verdict>> JudgeAsync(List<Observation> seen)
    {
        var judgement = new Judgement(await origin.TrafficAsync(), await service.ReadLogAsync());
        var verdicts = new List<Verdict>();
        foreach (var verdict in seen.Select(judgement.Of))
        {
            verdicts.Add(verdict.IsOnlyOverLimit ? judgement.Of(await AloneAsync(verdict.Case)) : verdict);
        }

        return verdicts;
    }
}
