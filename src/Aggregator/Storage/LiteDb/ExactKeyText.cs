using System.Buffers;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>An exact key as text, as it leaves the store: the letter of its kind, and its hash in hexadecimal digits ("u:0123456789abcdef012345").</summary>
internal static class ExactKeyText
{
    public static string Write(SortKey key)
    {
        var bytes = key.ToArray();
        return $"{(char)bytes[0]}:{Convert.ToHexStringLower(bytes.AsSpan(1))}";
    }

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static SortKey Read(string text)
    {
        Span<byte> key = stackalloc byte[ExactKey.Length];
        if (text.Length == 2 * ExactKey.Length && text[0] is 'i' or 'u' or 't' && text[1] == ':'
            && Convert.FromHexString(text.AsSpan(2), key[1..], out _, out var written) is OperationStatus.Done && written == ExactKey.Length - 1)
        {
            key[0] = (byte)text[0];
            return new SortKey(key);
        }

        throw new InvalidDataException($"\"{text}\" is no exact key.");
    }
}
