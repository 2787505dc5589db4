using System.ComponentModel.DataAnnotations;

namespace Aggregator.Storage;

/// <summary>Section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The data folder. Empty for <c>STATE_DIRECTORY</c>, else the platform's own place.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Calls that the writer joins into one commit at most. 1 to 1000.</summary>
    [Range(1, 1000)]
    public int GroupCommit { get; init; } = 200;

    /// <summary>Writing calls that may wait; a further one waits for a place. 1 to 100000.</summary>
    [Range(1, 100_000)]
    public int QueueLength { get; init; } = 1000;

    /// <summary>Reads of the database at the same time. 1 to 64: the engine allows 100 transactions.</summary>
    [Range(1, 64)]
    public int ReadsAtOnce { get; init; } = 32;

    /// <summary>Megabytes that stay free on the disk of the data folder: with less, nothing is fetched. 0 (off) to 1000000.</summary>
    [Range(0, 1_000_000)]
    public int MinFreeMegabytes { get; init; } = 100;
}
