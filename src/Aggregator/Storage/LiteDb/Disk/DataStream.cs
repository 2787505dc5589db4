using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>The data file. It is written by checkpoints only, and never before the log that it is written from is on the disk.</summary>
internal sealed class DataStream(DiskFile file, LogStream log) : PageStream
{
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

    /// <exception cref="DamagedPageException">The page is not there. The engine would not look, and take what its buffer held before.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count);
        var read = file.ReadFully(page, Position);
        if (count == PageBytes && (read < count || BinaryPrimitives.ReadUInt32LittleEndian(page) != Position / PageBytes))
        {
            throw new DamagedPageException($"page {Position / PageBytes} of the data file is damaged");
        }

        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfSealed();
        log.FlushToDisk();   // costs nothing after a commit of ours; what the engine commits by itself is not flushed yet
        file.Write(buffer.AsSpan(offset, count), Position);
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
}
