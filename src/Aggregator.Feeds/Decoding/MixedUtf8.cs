using System.Buffers;
using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>Feeds put together from several sources: UTF-8 with a few bytes of windows-1252 in between.</summary>
internal static class MixedUtf8
{
    /// <summary>The text, each foreign byte read as windows-1252; null when foreign bytes outnumber the UTF-8 sequences.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        var western = Charset.Named("windows-1252");
        var text = new StringBuilder(bytes.Length);
        int sound = 0, foreign = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                sound += length > 1 ? 1 : 0;
                text.Append(rune);
            }
            else if (bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            {
                // Half of a surrogate pair, encoded by itself as old Java and MySQL do; two halves in a row are a character again.
                length = 3;
                sound++;
                text.Append((char)(0xD000 | (bytes[1] & 0x3F) << 6 | bytes[2] & 0x3F));
            }
            else
            {
                // One byte at a time: what follows a broken lead byte may be sound.
                length = 1;
                foreign++;
                text.Append(western is null ? "\uFFFD" : One(western, bytes[..1]));
            }

            bytes = bytes[length..];
        }

        return foreign <= sound ? text.ToString() : null;
    }

    private static string One(Encoding western, ReadOnlySpan<byte> foreign)
    {
        try
        {
            return western.GetString(foreign);
        }
        catch (DecoderFallbackException)   // the five bytes that windows-1252 leaves free
        {
            return "\uFFFD";
        }
    }
}
