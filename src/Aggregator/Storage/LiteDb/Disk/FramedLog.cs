namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>The pages of the log in their file, each behind its seal. Appended to, and cut as a whole.</summary>
/// <remarks>Reading and appending share a buffer, and are under the engine's lock on the stream; flushing is not.</remarks>
internal sealed class FramedLog : IDisposable
{
    private readonly DiskFile _file;
    private readonly byte[] _frame = new byte[LogLayout.FrameBytes];
    private readonly Lock _writing = new();
    private ulong? _generation;
    private long _pages;
    private long _durable;
    private bool _isSecured;

    /// <summary>Reads what is there; writes nothing.</summary>
    /// <exception cref="InvalidDataException">What was acknowledged is damaged.</exception>
    public FramedLog(DiskFile file)
    {
        _file = file;
        (_generation, _pages, _durable, MissingPages) = FoundLog.In(file);
    }

    /// <summary>Whole pages in it.</summary>
    public long Pages => Volatile.Read(ref _pages);

    /// <summary>Pages that were on the disk once and were missing when the log was opened, since the file was cut short.</summary>
    public long MissingPages { get; }

    /// <summary>Gives a page, which is valid until the next one is read or appended.</summary>
    /// <exception cref="DamagedPageException">It is not what was written.</exception>
    public ReadOnlySpan<byte> Read(long ordinal) => Read(ordinal, _frame);

    /// <summary>Writes a page behind the last one; it is not on the disk yet.</summary>
    public void Append(ReadOnlySpan<byte> page)
    {
        lock (_writing)
        {
            Secure();
            _generation ??= Begin();
            page.CopyTo(_frame.AsSpan(LogSeal.Bytes));
            new LogSeal(_generation.Value, _pages, _durable).Write(_frame, LogSeal.Page);
            _file.Write(_frame, LogLayout.PlaceOf(_pages));
            Volatile.Write(ref _pages, _pages + 1);
        }
    }

    /// <summary>Returns when all pages are on the disk.</summary>
    public void FlushToDisk()
    {
        lock (_writing)
        {
            Secure();
            if (_durable < _pages)
            {
                Flush();
            }
        }
    }

    /// <summary>Begins a new generation: a checkpoint has put everything on the disk with the data.</summary>
    /// <remarks>
    /// The cut is on the disk when this returns. Were it not, new pages over a part of the old ones would leave the beginning of the old log, which holds outdated pages.
    /// </remarks>
    public void Cut()
    {
        lock (_writing)
        {
            _file.SetLength(0);
            _file.FlushToDisk();
            (_generation, _durable, _isSecured) = (null, 0, true);
            Volatile.Write(ref _pages, 0);
        }
    }

    public void Dispose() => _file.Dispose();

    // Before it is written on, all that was found in the file is to be on the disk, and nothing behind its end. What no witness has seen there may be in the memory of the
    // system only, which has forgotten that it owes it to the disk (so it is after a flush that failed): written anew, or what is built on it would hang in the air. An
    // empty log may be cut in that memory only.
    private void Secure()
    {
        var end = _generation is null ? 0 : LogLayout.PlaceOf(_pages);
        if (!_isSecured && (_generation is null || _durable < _pages || _file.Length != end))
        {
            RewriteFrom(_durable);
            _file.SetLength(end);
            Flush();
        }

        _isSecured = true;
    }

    private void RewriteFrom(long ordinal)
    {
        if (ordinal == 0 && _generation is { } generation)
        {
            WriteHead(generation);
        }

        var frame = new byte[LogLayout.FrameBytes];
        for (; ordinal < _pages; ordinal++)
        {
            Read(ordinal, frame);
            _file.Write(frame, LogLayout.PlaceOf(ordinal));
        }
    }

    private ulong Begin()
    {
        var generation = (ulong)Random.Shared.NextInt64();
        WriteHead(generation);
        return generation;
    }

    private void WriteHead(ulong generation)
    {
        var head = new byte[LogLayout.HeadBytes];
        new LogSeal(generation, 0, 0).Write(head.AsSpan(0, LogSeal.Bytes), LogSeal.Head);
        _file.Write(head, 0);
    }

    private void Flush()
    {
        _file.FlushToDisk();
        _durable = _pages;
        if (_generation is { } generation)
        {
            Mark(generation);
        }
    }

    // Of the last commit no page can tell that it is on the disk; the mark does. It is on the disk itself some time later, which is enough for damage that comes with time.
    private void Mark(ulong generation)
    {
        Span<byte> mark = stackalloc byte[LogSeal.Bytes];
        new LogSeal(generation, 0, _durable).Write(mark, LogSeal.Mark);
        try
        {
            _file.Write(mark, LogLayout.MarkAt);
        }
        catch (IOException)
        {
            // It is a witness and nothing more: the next write tells of the trouble.
        }
    }

    private ReadOnlySpan<byte> Read(long ordinal, byte[] frame) =>
        _file.ReadFully(frame, LogLayout.PlaceOf(ordinal)) == frame.Length && LogSeal.Read(frame, LogSeal.Page) is { } seal
            && (seal.Generation, seal.Ordinal) == (_generation, ordinal)
            ? frame.AsSpan(LogSeal.Bytes)
            : throw new DamagedPageException($"page {ordinal} of its log is not what was written");
}
