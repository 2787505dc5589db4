using Microsoft.Win32.SafeHandles;

namespace Aggregator.Storage.LiteDb;

/// <summary>A file as the engine sees it. Its flushes after every page are not obeyed; <see cref="FlushToDisk"/> is called once per commit instead.</summary>
/// <remarks>The engine wraps every use in a lock on the stream, so position and length need none of their own.</remarks>
internal sealed class DurableFile : Stream
{
    private readonly SafeFileHandle _handle;
    private readonly bool _isData;

    // What could not be written, by position: the engine's own thread writes the log, and ends the engine under its readers when a write fails.
    private readonly Dictionary<long, byte[]> _unwritten = [];
    private IOException? _fault;
    private long _position;
    private long _written;

    /// <param name="isData">
    /// The data file's flushes are obeyed, as the engine asks for them at a checkpoint only, and its failures thrown, as a checkpoint runs in our own thread. The log's
    /// are neither.
    /// </param>
    public DurableFile(string path, bool isData)
    {
        _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.RandomAccess);
        _isData = isData;
        _written = Length;
    }

    /// <summary>The end of the furthest write since the file was last cut: the engine's own writer thread appends in order, after the commit has returned.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>Refuses to be written: the engine marks a file in which it finds damage, and that file may be worth a rescue as it is.</summary>
    public bool IsSealed { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => Math.Max(RandomAccess.GetLength(_handle), _fault is null ? 0 : Written);

    public override long Position { get => _position; set => _position = value; }

    /// <summary>Returns when all that was written is on the disk.</summary>
    /// <exception cref="IOException">A write failed since the file was opened: the file is to be opened anew, as what it lacks is in memory alone.</exception>
    public void FlushToDisk()
    {
        if (Volatile.Read(ref _fault) is { } fault)
        {
            throw new IOException(fault.Message, fault);
        }

        RandomAccess.FlushToDisk(_handle);
    }

    public override void Flush()
    {
        if (_isData)
        {
            FlushToDisk();
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _unwritten.TryGetValue(_position, out var page) ? ReadUnwritten(page, buffer.AsSpan(offset, count))
            : RandomAccess.Read(_handle, buffer.AsSpan(offset, count), _position);
        _position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count);
        if (IsSealed)
        {
            throw new IOException("The file is not to be written before it was read.");
        }

        if (_isData)
        {
            RandomAccess.Write(_handle, page, _position);
        }
        else
        {
            WriteOrKeep(page);
        }

        _position += count;
        Volatile.Write(ref _written, Math.Max(_written, _position));
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value)
    {
        RandomAccess.SetLength(_handle, value);
        Volatile.Write(ref _written, Math.Min(_written, value));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _handle.Dispose();
        }

        base.Dispose(disposing);
    }

    // After a failure nothing more is written, or a commit could be on the disk whose first pages are not.
    private void WriteOrKeep(ReadOnlySpan<byte> page)
    {
        if (_fault is null)
        {
            try
            {
                RandomAccess.Write(_handle, page, _position);
                return;
            }
            catch (IOException failure)
            {
                Volatile.Write(ref _fault, failure);
            }
        }

        _unwritten[_position] = page.ToArray();
    }

    private static int ReadUnwritten(byte[] page, Span<byte> target)
    {
        var read = Math.Min(page.Length, target.Length);
        page.AsSpan(0, read).CopyTo(target);
        return read;
    }
}
