namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A file as the engine sees it: pages one after the other.</summary>
/// <remarks>The engine reads and writes under a lock on the stream, so position and buffers need none of their own.</remarks>
internal abstract class PageStream : Stream
{
    /// <summary>What the engine reads and writes at one time, at multiples of it.</summary>
    public const int PageBytes = 8192;

    /// <summary>Refuses to be written: the engine marks a file in which it finds damage, and that file may be worth a rescue as it is.</summary>
    public bool IsSealed { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Position { get; set; }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    protected void ThrowIfSealed()
    {
        if (IsSealed)
        {
            throw new IOException("The file is not to be written before it was read.");
        }
    }
}
