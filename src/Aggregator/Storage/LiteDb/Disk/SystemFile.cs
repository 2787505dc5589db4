using Microsoft.Win32.SafeHandles;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A file of the operating system.</summary>
internal sealed class SystemFile : DiskFile
{
    private readonly SafeFileHandle _handle;

    private SystemFile(SafeFileHandle handle) => _handle = handle;

    public override long Length => RandomAccess.GetLength(_handle);

    /// <summary>Opens a file, and makes it when there is none: then its name is on the disk when this returns.</summary>
    public static SystemFile Open(string path)
    {
        var isNew = !File.Exists(path);
        var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.RandomAccess);
        try
        {
            if (isNew)
            {
                FolderEntries.FlushToDisk(path);
            }

            return new SystemFile(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public override int Read(Span<byte> target, long at) => RandomAccess.Read(_handle, target, at);

    public override void Write(ReadOnlySpan<byte> bytes, long at) => RandomAccess.Write(_handle, bytes, at);

    public override void SetLength(long bytes) => RandomAccess.SetLength(_handle, bytes);

    public override void FlushToDisk() => RandomAccess.FlushToDisk(_handle);

    public override void Dispose() => _handle.Dispose();
}
