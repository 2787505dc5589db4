using System.Buffers;
using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>Feeds put together from several sources: UTF-8 with a few bytes of windows-1252 in between.</summary>
internal static class MixedUtf8
{
    private const int SignsBetweenChecks = 64 * 1024;

    // U+FFFD for the five bytes that windows-1252 leaves free.
    private static readonly Encoding? Western = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    /// <summary>The text in UTF-8, each foreign byte read as windows-1252; null when foreign bytes outnumber the UTF-8 sequences.</summary>
    public static ReadOnlyMemory<byte>? TryDecode(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        var utf8 = new ArrayBufferWriter<byte>(Math.Max(bytes.Length, 1));
        int sound = 0, foreign = 0;
        while (TakeAscii(ref bytes, utf8))
        {
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
            {
                sound++;
                utf8.Write(bytes[..length]);
            }
            else if (bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            {
                // Half of a surrogate pair, encoded by itself as old Java and MySQL do; two halves in a row are a character again.
                sound++;
                length = TakeHalves(bytes, utf8);
            }
            else
            {
                // One byte at a time: what follows a broken lead byte may be sound.
                length = 1;
                foreign++;
                Encoding.UTF8.GetBytes(Western?.GetString(bytes[..1]) ?? "\uFFFD", utf8);
            }

            bytes = bytes[length..];
            if (foreign - sound > bytes.Length / 2)
            {
                return null;   // a sequence has two bytes at least: what is left cannot turn the scale
            }

            if ((sound + foreign) % SignsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return foreign <= sound ? utf8.WrittenMemory : (ReadOnlyMemory<byte>?)null;   // null alone would be an empty memory here
    }

    private static int TakeHalves(ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> utf8)
    {
        var isPair = bytes is [_, <= 0xAF, _, 0xED, >= 0xB0 and <= 0xBF, >= 0x80 and <= 0xBF, ..];
        var rune = isPair ? new Rune(Half(bytes), Half(bytes[3..])) : Rune.ReplacementChar;
        utf8.Advance(rune.EncodeToUtf8(utf8.GetSpan(4)));
        return isPair ? 6 : 3;
    }

    private static char Half(ReadOnlySpan<byte> bytes) => (char)(0xD000 | (bytes[1] & 0x3F) << 6 | bytes[2] & 0x3F);

    // False when nothing is left behind it.
    private static bool TakeAscii(ref ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> utf8)
    {
        var other = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var length = other < 0 ? bytes.Length : other;
        utf8.Write(bytes[..length]);
        bytes = bytes[length..];
        return !bytes.IsEmpty;
    }
}
