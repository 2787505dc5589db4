using System.Buffers;
using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>Bytes of any encoding to UTF-8, in pieces: no text of the whole document stands in memory in between.</summary>
internal static class Transcoding
{
    private const int Piece = 32 * 1024;

    /// <summary>The same text in UTF-8; what the encoding's fallback does not throw for is replaced by U+FFFD.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not in the encoding, and its fallback throws.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, Encoding encoding, CancellationToken cancellationToken)
    {
        var decoder = encoding.GetDecoder();
        var encoder = Encoding.UTF8.GetEncoder();   // it keeps half of a surrogate pair until the other half comes
        var utf8 = new ArrayBufferWriter<byte>(Math.Max(bytes.Length, 1));
        var characters = new char[Piece];
        for (var rest = bytes.Span; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            decoder.Convert(rest, characters, flush: true, out var read, out var written, out var isDone);
            encoder.Convert(characters.AsSpan(0, written), utf8, flush: isDone, out _, out _);
            if (isDone)
            {
                return utf8.WrittenMemory;
            }

            rest = rest[read..];
        }
    }
}
