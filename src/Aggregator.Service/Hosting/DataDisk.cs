using Aggregator.Service.Configuration;

namespace Aggregator.Service.Hosting;

/// <summary>The disk of the data folder.</summary>
internal sealed class DataDisk(ServiceSettings settings)
{
    // One busy day of a thousand sources, and room to compact nothing: below it an operator should act.
    private const long LeastFreeBytes = 100 * 1024 * 1024;

    /// <summary>What is free for this user; null where the system does not say.</summary>
    public long? FreeBytes()
    {
        try
        {
            return new DriveInfo(settings.DataFolder).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>In words that there is too little room; null when there is enough, or nobody knows.</summary>
    public string? Shortage() => FreeBytes() is { } free && free < LeastFreeBytes
        ? $"the disk of {settings.DataFolder} has {free / 1024 / 1024} MB left: make room, or move the data folder"
        : null;
}
