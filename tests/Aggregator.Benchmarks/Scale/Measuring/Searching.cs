using System.Text.RegularExpressions;
using Aggregator.Benchmarks.Scale.Stores;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What indexing and searching cost.</summary>
internal sealed partial class Searching(Figures figures, Progress progress)
{
    /// <summary>Brings the index up to date, then searches. A store without an index is passed over.</summary>
    public async Task MeasureAsync(IMeasuredStore store, string name, int size)
    {
        var indexed = 0L;
        var cost = await Cost.OfAsync(async () => indexed = await store.IndexAsync());
        if (indexed == 0)
        {
            return;
        }

        progress.Say($"{name}: {indexed:#,0} changes indexed");
        figures.Add(size, name, Measure.IndexRate, indexed / cost.Wall.TotalSeconds);
        figures.Add(size, name, Measure.IndexCpu, cost.Cpu.TotalMicroseconds / indexed);
        foreach (var kind in Enum.GetValues<SearchKind>())
        {
            if (await store.SearchAsync(kind) is { } found)
            {
                var measure = new Measure($"search, {InWords(kind)}: ms");
                figures.Add(size, name, measure, Figure.Of(await Latency.OfAsync(_ => store.SearchAsync(kind))));
                progress.Tell($"{name}: {kind} finds {found}");
            }
        }
    }

    private static string InWords(SearchKind kind) => CapitalLetter().Replace(kind.ToString(), " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex CapitalLetter();
}
