using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>The data file. It is written by checkpoints only, and never before the log that it is written from is on the disk.</summary>
internal sealed class DataStream(DiskFile file, LogStream log) : PageStream
{
    // Of the engine's file format.
    private const int TypeAt = 4;
    private const byte TypeOfDocuments = 4;

    private readonly byte[] _written = new byte[PageBytes];
    private IOException? _fault;

    /// <summary>Whole pages: a checkpoint that was cut off leaves a part of one, which the log has whole.</summary>
    public override long Length => file.Length / PageBytes * PageBytes;

    /// <summary>Obeyed, as the engine asks for it only when it made the file and at the end of a checkpoint: the log is cut after it.</summary>
    /// <exception cref="IOException">What was written may never reach the disk: the log still has it, and the file is to be opened anew.</exception>
    public override void Flush()
    {
        if (_fault is { } fault)
        {
            throw new IOException(fault.Message, fault);
        }

        try
        {
            file.FlushToDisk();
        }
        catch (IOException failure)
        {
            _fault = failure;   // a second try would succeed, and have written nothing: the system has forgotten what it owed
            throw;
        }
    }

    /// <summary>Reads a page of the engine; or, by any other count, what stands in the file.</summary>
    /// <exception cref="DamagedPageException">The page is not what was written. The engine would not look, and when it is not there take what its buffer held before.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count);
        var read = file.ReadFully(page, Position);
        if (count == PageBytes && (read < count || !IsSound(page)))
        {
            throw new DamagedPageException($"page {Position / PageBytes} of the data file is damaged");
        }

        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfSealed();
        ArgumentOutOfRangeException.ThrowIfNotEqual(count, PageBytes);
        log.FlushToDisk();   // costs nothing after a commit of ours; what the engine commits by itself is not flushed yet
        buffer.AsSpan(offset, count).CopyTo(_written);   // others read the engine's own
        PageChecksum.Seal(_written);
        file.Write(_written, Position);
        Position += count;
    }

    public override void SetLength(long value)
    {
        ThrowIfSealed();
        file.SetLength(value);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsSound(Span<byte> page)
    {
        var isWhole = PageChecksum.Unseal(page) || HoldsDocuments(page) || IsInLog();
        return isWhole && BinaryPrimitives.ReadUInt32LittleEndian(page) == Position / PageBytes;
    }

    // Documents have checksums of their own: one that is damaged must not take the others of its page along, nor keep the store from opening.
    private static bool HoldsDocuments(ReadOnlySpan<byte> page) => page[TypeAt] == TypeOfDocuments;

    // The first page is read before the log is; a checkpoint that was cut off may have left half of it, and then the log has it whole.
    private bool IsInLog() => Position == 0 && log.Length > 0;
}
