using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Aggregator.Storage.LiteDb;

/// <summary>An article's text and HTML as stored bytes: together, since the second repeats the first; Brotli where that saves something.</summary>
internal static class PackedBody
{
    private const int HeadLength = 9;

    // Quality 4 and 5 pack prose to a third in 0.1 ms; 9 takes twenty times as long for nothing.
    private const int Quality = 4;
    private const int WindowBits = 18;

    private const byte Plain = 0;
    private const byte Brotli = 1;

    /// <summary>One byte for the packing, four each for the length of all and of the text, then the UTF-8 of both. Nothing for an empty body.</summary>
    public static byte[] Pack(string text, string html)
    {
        if (text.Length + html.Length == 0)
        {
            return [];
        }

        var textBytes = Encoding.UTF8.GetByteCount(text);
        var plain = new byte[textBytes + Encoding.UTF8.GetByteCount(html)];
        Encoding.UTF8.GetBytes(text, plain);
        Encoding.UTF8.GetBytes(html, plain.AsSpan(textBytes));

        var worthwhile = plain.Length * 4 / 5;
        var packed = new byte[worthwhile];
        return BrotliEncoder.TryCompress(plain, packed, out var length, Quality, WindowBits)
            ? WithHead(Brotli, plain.Length, textBytes, packed.AsSpan(0, length))
            : WithHead(Plain, plain.Length, textBytes, plain);
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static (string Text, string Html) Unpack(ReadOnlySpan<byte> stored)
    {
        if (stored.IsEmpty)
        {
            return ("", "");
        }

        if (stored.Length < HeadLength)
        {
            throw new InvalidDataException("A stored body is cut short.");
        }

        var plainLength = BinaryPrimitives.ReadInt32LittleEndian(stored[1..]);
        var textLength = BinaryPrimitives.ReadInt32LittleEndian(stored[5..]);
        if (plainLength < 0 || textLength < 0 || textLength > plainLength)
        {
            throw new InvalidDataException("A stored body has wrong lengths.");
        }

        var plain = stored[0] == Plain ? stored[HeadLength..] : Decompressed(stored[HeadLength..], plainLength);
        return (Encoding.UTF8.GetString(plain[..textLength]), Encoding.UTF8.GetString(plain[textLength..]));
    }

    private static byte[] WithHead(byte packing, int plainLength, int textLength, ReadOnlySpan<byte> body)
    {
        var stored = new byte[HeadLength + body.Length];
        stored[0] = packing;
        BinaryPrimitives.WriteInt32LittleEndian(stored.AsSpan(1), plainLength);
        BinaryPrimitives.WriteInt32LittleEndian(stored.AsSpan(5), textLength);
        body.CopyTo(stored.AsSpan(HeadLength));
        return stored;
    }

    private static ReadOnlySpan<byte> Decompressed(ReadOnlySpan<byte> packed, int length)
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(packed, plain, out var written) && written == length
            ? plain
            : throw new InvalidDataException("A stored body does not unpack.");
    }
}
