namespace Aggregator.Fetching.Decoding;

/// <summary>
/// Bytes in memory that note whether their reader asked for more than there is. A decompressor of .NET whose input is cut ends as if all were well; but one that has
/// seen its end marker asks no further, so a reader that asked beyond the end was cut off.
/// </summary>
internal sealed class EndNotingStream(ReadOnlyMemory<byte> bytes) : Stream
{
    private int _position;

    public bool WasAskedBeyondEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, bytes.Length - _position);
        WasAskedBeyondEnd |= count == 0 && buffer.Length > 0;
        bytes.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
