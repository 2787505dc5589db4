using System.Buffers.Binary;
using Aggregator.Storage.LiteDb.Disk;

namespace Aggregator.Storage.LiteDb;

/// <summary>Damage of the data file that is seen before the engine opens it: the engine checks nothing.</summary>
internal static class FileDamage
{
    // Of the engine's file format: the first page says what the file is, and how many pages there are.
    private const int NameAt = 32;
    private const int LastPageAt = 64;

    private static ReadOnlySpan<byte> Name => "** This is a LiteDB file **"u8;

    /// <summary>Whether a file is one that was about to be made when the power went: its first page has its length, but not its content yet.</summary>
    public static bool IsUnfinished(DiskFile data, FramedLog log)
    {
        if (data.Length is 0 or > PageStream.PageBytes || log.Pages > 0)
        {
            return false;
        }

        var page = new byte[data.Length];
        data.ReadFully(page, 0);
        return !page.AsSpan().ContainsAnyExcept((byte)0);
    }

    /// <summary>Looks at a file and its log.</summary>
    /// <exception cref="InvalidDataException">The file is damaged; nothing was changed.</exception>
    public static void ThrowIfSeen(DiskFile data, FramedLog log)
    {
        if (data.Length == 0)
        {
            if (log.Pages > 0)
            {
                throw new InvalidDataException("it is not there, but its log is: put it back, or move the log away too");
            }

            return;
        }

        var name = new byte[Name.Length];
        data.ReadFully(name, NameAt);
        if (!name.AsSpan().SequenceEqual(Name))
        {
            throw new InvalidDataException("it is no database");
        }

        // While the log holds anything, the first page may be newer than the end of the file.
        var last = new byte[sizeof(uint)];
        data.ReadFully(last, LastPageAt);
        if (log.Pages == 0 && data.Length < (BinaryPrimitives.ReadUInt32LittleEndian(last) + 1L) * PageStream.PageBytes)
        {
            throw new InvalidDataException("its end is missing");
        }
    }
}
