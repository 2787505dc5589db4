namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A file, as far as the store needs one. Nothing that was written is on the disk for sure before <see cref="FlushToDisk"/> has returned.</summary>
/// <remarks>
/// The seam under everything durable: <see cref="SystemFile"/> is the real one, and the tests put a disk under it that refuses, tears, forgets and reorders writes as real
/// ones do when the power goes.
/// </remarks>
internal abstract class DiskFile : IDisposable
{
    public abstract long Length { get; }

    /// <summary>Reads at most as many bytes as the target holds.</summary>
    /// <returns>How many; fewer at the end of the file, 0 behind it.</returns>
    public abstract int Read(Span<byte> target, long at);

    /// <summary>Writes all of the bytes, or throws; then any part of them may be written.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes, long at);

    public abstract void SetLength(long bytes);

    /// <summary>Returns when all that was written, and the length, is on the disk. After a failure, what was written before may never be: it is to be written anew.</summary>
    public abstract void FlushToDisk();

    public abstract void Dispose();

    /// <summary>Reads until the target is full or the file ends.</summary>
    public int ReadFully(Span<byte> target, long at)
    {
        var total = 0;
        while (total < target.Length && Read(target[total..], at + total) is var read and > 0)
        {
            total += read;
        }

        return total;
    }
}
