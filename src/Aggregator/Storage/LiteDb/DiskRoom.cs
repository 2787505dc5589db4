using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb;

/// <summary>The free room of the data folder's disk, measured at most once a second: too little of it stops the taking in before the disk does.</summary>
internal sealed class DiskRoom(string? folder, StorageOptions options, TimeProvider time, ILogger log)
{
    private const long Megabyte = 1024 * 1024;

    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private long? _measured;
    private string? _shortage;

    /// <summary>Why nothing is taken in, in words; null while there is room, in memory and when the limit is off.</summary>
    public string? Shortage
    {
        get
        {
            if (folder is null || options.MinFreeMegabytes == 0)
            {
                return null;
            }

            lock (_lock)
            {
                if (_measured is not { } at || time.GetElapsedTime(at) >= MeasureEvery)
                {
                    _measured = time.GetTimestamp();
                    Measure(folder);
                }

                return _shortage;
            }
        }
    }

    /// <summary>Makes sure that a file fits on the disk beside what is kept free; does nothing in memory, and where the disk does not say.</summary>
    /// <param name="what">What the file is, such as "The backup".</param>
    /// <exception cref="StoreUnavailableException">It does not fit.</exception>
    public void ThrowIfShortOf(long bytes, string what)
    {
        var kept = options.MinFreeMegabytes * Megabyte;
        if (folder is not null && FreeBytes(folder) is { } free && free - bytes < kept)
        {
            throw new StoreUnavailableException(
                StoreProblem.DiskFull,
                $"{what} needs {bytes / Megabyte + 1} MB on the disk of {folder}, which has {free / Megabyte} MB free, and Storage:MinFreeMegabytes ({options.MinFreeMegabytes}) stay so: make room, or set that lower.");
        }
    }

    private void Measure(string path)
    {
        if (FreeBytes(path) is not { } free)
        {
            return;   // the disk does not say; a write will
        }

        var isShort = free < options.MinFreeMegabytes * Megabyte;
        if (isShort && _shortage is null)
        {
            log.DiskShort(path, free / Megabyte, options.MinFreeMegabytes);
        }
        else if (!isShort && _shortage is not null)
        {
            log.DiskHasRoom(path, free / Megabyte);
        }

        _shortage = !isShort ? null
            : $"The disk of {path} has {free / Megabyte} MB free, less than Storage:MinFreeMegabytes ({options.MinFreeMegabytes}): make room; nothing is fetched until then, and nothing is lost.";
    }

    private static long? FreeBytes(string path)
    {
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(path) ?? path : path).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
