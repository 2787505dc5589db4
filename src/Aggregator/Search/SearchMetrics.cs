using System.Diagnostics.Metrics;

namespace Aggregator.Search;

/// <summary>What the index shows of itself: how far it is behind the store, and its room on the disk. Read when somebody asks, never kept.</summary>
public sealed class SearchMetrics
{
    /// <summary>Makes the instruments.</summary>
    /// <param name="stored">The number of the store's last change.</param>
    public SearchMetrics(Meter meter, ArticleIndex index, string folder, Func<long> stored)
    {
        meter.CreateObservableGauge(
            "aggregator.index.lag", () => Math.Max(0, stored() - index.Seq), "{change}", "Changes of the store that cannot be found yet; thousands of them are a rebuild.");
        meter.CreateObservableGauge("aggregator.index.size", () => SizeOf(folder), "By", "Bytes of the search index on the disk.");
    }

    // Files come and go while segments are merged; the size of one that has just gone is no loss.
    private static IEnumerable<Measurement<long>> SizeOf(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [new(new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length))] : [];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
