using Lucene.Net.Store;

namespace Aggregator.Search;

/// <summary>Reads a part of a mapped file.</summary>
/// <param name="ownsFile">Whether the file is closed with it; a clone owns none.</param>
internal sealed class MappedInput(MappedFile file, string name, long start, long length, int bufferBytes, bool ownsFile) : BufferedIndexInput(name, bufferBytes)
{
    private bool _isClone;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone._isClone = true;
        return clone;
    }

    /// <inheritdoc/>
    protected override void ReadInternal(byte[] b, int offset, int length) => file.Read(start + Position, b.AsSpan(offset, length));

    /// <inheritdoc/>
    protected override void SeekInternal(long pos)
    {
        // the position is told with every reading
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsFile && !_isClone)
        {
            file.Dispose();
        }
    }
}
