using Microsoft.Win32.SafeHandles;

namespace Aggregator.Storage.LiteDb;

/// <summary>A file as the engine sees it. Its flushes after every page are not obeyed; <see cref="FlushToDisk"/> is called once per commit instead.</summary>
/// <remarks>The engine wraps every use in a lock on the stream, so position and length need none of their own.</remarks>
internal sealed class DurableFile : Stream
{
    private readonly SafeFileHandle _handle;
    private readonly bool _obeysFlush;
    private long _position;
    private long _written;

    /// <param name="obeysFlush">Whether the engine's own flushes reach the disk: for the data file they do, as it asks for them at a checkpoint only.</param>
    public DurableFile(string path, bool obeysFlush)
    {
        _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.RandomAccess);
        _obeysFlush = obeysFlush;
        _written = Length;
    }

    /// <summary>The end of the furthest write since the file was last cut: the engine's own writer thread appends in order, after the commit has returned.</summary>
    public long Written => Volatile.Read(ref _written);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => RandomAccess.GetLength(_handle);

    public override long Position { get => _position; set => _position = value; }

    /// <summary>Returns when all that was written is on the disk.</summary>
    public void FlushToDisk() => RandomAccess.FlushToDisk(_handle);

    public override void Flush()
    {
        if (_obeysFlush)
        {
            FlushToDisk();
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = RandomAccess.Read(_handle, buffer.AsSpan(offset, count), _position);
        _position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        RandomAccess.Write(_handle, buffer.AsSpan(offset, count), _position);
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
}
