using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb;

/// <summary>Damage that is seen before the engine opens a file: it checks nothing, and would carry a page of garbage out of the log to wherever in the data it says.</summary>
internal static class FileDamage
{
    private const int PageBytes = 8192;

    // Of the engine's file format: every page begins with its number and kind; the first page of the data says how many there are.
    private const int KindAt = 4;
    private const int ConfirmedAt = 18;
    private const int HeadBytes = 19;
    private const int NameAt = 32;
    private const int LastPageAt = 64;
    private const int HighestKind = 4;

    // Pages that were asked for by transactions which were rolled back leave gaps in the numbers.
    private const long Gaps = 1024;

    private static ReadOnlySpan<byte> Name => "** This is a LiteDB file **"u8;

    /// <summary>Looks at both files.</summary>
    /// <exception cref="InvalidDataException">One of them is damaged; neither was changed.</exception>
    public static void ThrowIfSeen(Stream data, Stream log)
    {
        if (data.Length > 0)
        {
            var name = new byte[Name.Length];
            Read(data, NameAt, name);
            if (!name.AsSpan().SequenceEqual(Name))
            {
                throw new InvalidDataException("it is no database");
            }
        }

        var pages = (data.Length + log.Length) / PageBytes;
        var head = new byte[HeadBytes];
        for (long at = 0; at + PageBytes <= log.Length; at += PageBytes)
        {
            Read(log, at, head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) > (2 * pages) + Gaps || head[KindAt] > HighestKind || head[ConfirmedAt] > 1)
            {
                throw new InvalidDataException($"page {at / PageBytes} of its log is none");
            }
        }

        // While the log holds anything, the first page may be newer than the end of the file.
        if (log.Length == 0 && data.Length > 0)
        {
            var last = new byte[sizeof(uint)];
            Read(data, LastPageAt, last);
            if (data.Length < (BinaryPrimitives.ReadUInt32LittleEndian(last) + 1L) * PageBytes)
            {
                throw new InvalidDataException("its end is missing");
            }
        }
    }

    private static void Read(Stream stream, long at, byte[] target)
    {
        stream.Position = at;
        stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
    }
}
