using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>A code page of <see cref="SingleByteTables"/>. It reads and never writes; bytes without a meaning throw, so that a false label shows.</summary>
internal sealed class SingleByteEncoding(string upperHalf) : Encoding
{
    /// <summary>Null for a name without a table.</summary>
    public static SingleByteEncoding? Named(string name) => SingleByteTables.ByName.TryGetValue(name, out var upper) ? new SingleByteEncoding(upper) : null;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            chars[charIndex + i] = Character(bytes[byteIndex + i]);
        }

        return byteCount;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException();

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException();

    public override int GetMaxByteCount(int charCount) => charCount;

    private char Character(byte value)
    {
        var first = 0x100 - upperHalf.Length;
        var character = value < first ? (char)value : upperHalf[value - first];
        return character != '\uFFFD' ? character : throw new DecoderFallbackException($"Byte 0x{value:X2} means nothing here.");
    }
}
