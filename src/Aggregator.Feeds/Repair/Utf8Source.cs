using System.Text;

namespace Aggregator.Feeds.Repair;

/// <summary>Feeds valid UTF-8 to a reader of text, piece by piece. Whatever takes from it can be cancelled.</summary>
/// <remarks>XmlReader believes the declaration of what comes to it as bytes; what comes as text it takes as it is.</remarks>
internal sealed class Utf8Source(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) : TextReader
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private ReadOnlyMemory<byte> _rest = utf8;
    private char? _half;   // of a surrogate pair for which there was no room

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return buffer.Length switch
        {
            0 => 0,
            1 => ReadOne(buffer),
            _ when _half is not null => ReadOne(buffer),
            _ => Decoded(buffer),
        };
    }

    private int ReadOne(Span<char> buffer)
    {
        Span<char> pair = stackalloc char[2];
        var written = _half is null ? Decoded(pair[..2]) : 1;
        buffer[0] = _half ?? pair[0];
        _half = written == 2 ? pair[1] : null;
        return Math.Min(written, 1);
    }

    private int Decoded(Span<char> buffer)
    {
        _decoder.Convert(_rest.Span, buffer, flush: true, out var read, out var written, out _);
        _rest = _rest[read..];
        return written;
    }
}
