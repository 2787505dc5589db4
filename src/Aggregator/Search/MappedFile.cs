using System.IO.MemoryMappedFiles;

namespace Aggregator.Search;

/// <summary>A file that the system keeps in memory as it sees fit. It must not get shorter while it is open; Lucene never changes a file that it has written.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public MappedFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = stream.Length;
        if (Length == 0)
        {
            stream.Dispose();   // nothing cannot be mapped
            return;
        }

        _file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>Copies bytes.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    /// <exception cref="ObjectDisposedException">It was closed meanwhile.</exception>
    public void Read(long position, Span<byte> bytes)
    {
        if (position < 0 || position + bytes.Length > Length)
        {
            throw new EndOfStreamException("The file ends before what was to be read.");
        }

        _view?.SafeMemoryMappedViewHandle.ReadSpan((ulong)position, bytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }
}
