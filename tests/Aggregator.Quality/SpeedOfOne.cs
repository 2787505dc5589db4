namespace Aggregator.Quality;

/// <summary>One reader of pages, and what each page cost it: in CPU time of this process, its collector of garbage included.</summary>
internal sealed class SpeedOfOne(string name, Func<string, Uri?, object?> read)
{
    private readonly List<(double Milliseconds, string Id)> _pages = [];
    private long _bytes;
    private bool _isSorted;

    public string Name { get; } = name;

    public double PagesPerSecond => _pages.Count * 1000 / _pages.Sum(page => page.Milliseconds);

    public double MegabytesAPage => _bytes / 1e6 / _pages.Count;

    /// <summary>The page that cost most.</summary>
    public string Slowest => Sorted()[^1].Id;

    public void Read(string id, string html, Uri? url, bool isMeasured)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        read(html, url);
        var used = Environment.CpuUsage.TotalTime - before;
        if (isMeasured)
        {
            _pages.Add((used.TotalMilliseconds, id));
            _bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
            _isSorted = false;
        }
    }

    /// <summary>The milliseconds that this share of the pages stayed within.</summary>
    public double Percentile(int percent) => Sorted()[(_pages.Count - 1) * percent / 100].Milliseconds;

    private List<(double Milliseconds, string Id)> Sorted()
    {
        if (!_isSorted)
        {
            _pages.Sort();
            _isSorted = true;
        }

        return _pages;
    }
}
