using System.ComponentModel.DataAnnotations;

namespace Aggregator.Search;

/// <summary>Section <c>Search</c> of the configuration.</summary>
public sealed class SearchOptions
{
    /// <summary>Time between two commits of the index to disk; what is not committed is replayed after a crash. 1 second to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommitEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Memory for what is not yet written. Megabytes, 4 to 1024.</summary>
    [Range(4, 1024)]
    public int BufferMegabytes { get; init; } = 32;
}
