namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>The log as the engine sees it. The engine's flushes after every few pages are not obeyed; a commit asks for <see cref="FlushCommit"/>, once.</summary>
internal sealed class LogStream(FramedLog log) : PageStream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // What could not be written, by ordinal: the engine's own thread writes the log, and ends the engine under its readers when a write fails.
    private readonly Dictionary<long, byte[]> _unwritten = [];
    private long _pages = log.Pages;
    private IOException? _fault;

    /// <summary>Bytes of what was given to be written, in order: the engine's thread appends after the engine's commit has returned.</summary>
    public override long Length => Volatile.Read(ref _pages) * PageBytes;

    public override void Flush()
    {
    }

    /// <summary>Waits until so many bytes were given to be written, and returns when they are on the disk.</summary>
    /// <remarks>The engine's commit returns before its own thread has written the log: 9 of 150 killed processes had lost what it had "committed".</remarks>
    /// <exception cref="IOException">It failed, now or before.</exception>
    public void FlushCommit(long length, TimeProvider time)
    {
        var since = time.GetTimestamp();
        for (var spin = new SpinWait(); Length < length; spin.SpinOnce())
        {
            if (time.GetElapsedTime(since) > Patience)
            {
                throw new IOException("The log was not written in time; what was given is not acknowledged.");
            }
        }

        FlushToDisk();
    }

    /// <summary>Returns when all that was written is on the disk.</summary>
    /// <exception cref="IOException">It failed, now or before: the log is to be opened anew, as what it lacks is in memory alone.</exception>
    public void FlushToDisk()
    {
        ThrowIfFailed();
        try
        {
            log.FlushToDisk();
        }
        catch (IOException failure)
        {
            Volatile.Write(ref _fault, failure);   // a second try would succeed, and have written nothing: the system has forgotten what it owed
            throw;
        }
    }

    /// <exception cref="DamagedPageException">The page is not what was written.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var (ordinal, from) = Math.DivRem(Position, PageBytes);
        if (ordinal >= Volatile.Read(ref _pages))
        {
            return 0;
        }

        var page = _unwritten.TryGetValue(ordinal, out var kept) ? kept : log.Read(ordinal);
        var read = Math.Min(count, PageBytes - (int)from);
        page.Slice((int)from, read).CopyTo(buffer.AsSpan(offset));
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfSealed();
        AppendOrKeep(buffer.AsSpan(offset, count));
        Position += count;
        Volatile.Write(ref _pages, _pages + 1);
    }

    /// <summary>Cuts the log, as the engine does at the end of a checkpoint.</summary>
    public override void SetLength(long value)
    {
        ThrowIfSealed();
        ThrowIfFailed();
        ArgumentOutOfRangeException.ThrowIfNotEqual(value, 0);
        log.Cut();
        Volatile.Write(ref _pages, 0);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            log.Dispose();
        }

        base.Dispose(disposing);
    }

    // After a failure nothing more is written, or a commit could be on the disk whose first pages are not.
    private void AppendOrKeep(ReadOnlySpan<byte> page)
    {
        if (Position != Length)
        {
            Volatile.Write(ref _fault, new IOException("The engine wrote its log out of order."));   // it never does
        }

        if (_fault is null)
        {
            try
            {
                log.Append(page);
                return;
            }
            catch (IOException failure)
            {
                Volatile.Write(ref _fault, failure);
            }
        }

        _unwritten[_pages] = page.ToArray();
    }

    private void ThrowIfFailed()
    {
        if (Volatile.Read(ref _fault) is { } fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }
}
