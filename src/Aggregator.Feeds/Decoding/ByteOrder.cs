using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>An encoding that the first bytes give away, and how many of them are a mark.</summary>
internal readonly record struct ByteOrder(Encoding Encoding, int Skip)
{
    /// <summary>Null when the first bytes are of an ASCII superset, or of nothing that is known.</summary>
    public static ByteOrder? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new(new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4),
        [0, 0, 0xFE, 0xFF, ..] => new(new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [(byte)'<' or (byte)' ' or (byte)'\n' or (byte)'\r', 0, 0, 0, ..] => new(new UTF32Encoding(bigEndian: false, byteOrderMark: false), 0),
        [0, 0, 0, (byte)'<' or (byte)' ' or (byte)'\n' or (byte)'\r', ..] => new(new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
        [0xEF, 0xBB, 0xBF, ..] when Ascii.IsValid(bytes[3..]) || System.Text.Unicode.Utf8.IsValid(bytes[3..]) => new(Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2),
        [(byte)'<' or (byte)'{' or (byte)' ' or (byte)'\n' or (byte)'\r', 0, not 0, 0, ..] => new(Encoding.Unicode, 0),
        [0, (byte)'<' or (byte)'{' or (byte)' ' or (byte)'\n' or (byte)'\r', 0, not 0, ..] => new(Encoding.BigEndianUnicode, 0),
        _ => null,
    };
}
