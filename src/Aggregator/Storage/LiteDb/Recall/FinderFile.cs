using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Deduplication;
using Aggregator.Deduplication.Saving;
using Aggregator.Storage.LiteDb.Disk;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>
/// What the finder of duplicates knew at some change, in a file beside the database: so opening reads only what has changed since. All of it can be told from the store,
/// which is read instead when the file is missing, damaged, of another store, or of another version: then it is deleted.
/// </summary>
internal sealed class FinderFile(string path)
{
    private const string Name = "finder.state";
    private const int BufferBytes = 1 << 20;

    private readonly string _unfinished = path + ".unfinished";

    /// <summary>The file that belongs to a database.</summary>
    public static FinderFile BesideDatabase(string database) => new(Path.Combine(Path.GetDirectoryName(database) ?? "", Name));

    /// <summary>Lets the finder know what the file says.</summary>
    /// <param name="birth">Of the store that asks.</param>
    /// <param name="seq">The store's last change.</param>
    /// <returns>The change up to which the finder knows all; null when nothing in the file is of use.</returns>
    public long? TryLoad(DuplicateFinder finder, StoreBirth birth, long seq)
    {
        try
        {
            File.Delete(_unfinished);
            if (File.Exists(path))
            {
                using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);
                if (Read<ulong>(source) == ChecksumOf(source) && Read<Head>(source) is var head && head.IsOf(birth) && head.Seq <= seq && finder.TryRestore(source))
                {
                    return head.Seq;
                }
            }
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // The store has it all.
        }

        Delete();
        return null;
    }

    /// <summary>Writes a state in the place of the one before; it has its name only when all of it is on the disk.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(FinderState state, StoreBirth birth, long seq)
    {
        try
        {
            using (var target = new FileStream(_unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes))
            {
                Write(target, 0UL);
                Write(target, new Head(birth.Id, seq, birth.Restores));
                state.WriteTo(target);
                target.Position = sizeof(ulong);
                var checksum = ChecksumOf(target);
                target.Position = 0;
                Write(target, checksum);
                target.Flush(flushToDisk: true);
            }

            File.Move(_unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(_unfinished);
        }
    }

    /// <summary>Deletes what is there: a state that is true no longer would be taken for true when the store has come as far as that again.</summary>
    public void Delete()
    {
        if (File.Exists(path))
        {
            File.Delete(path);
            FolderEntries.FlushToDisk(path);
        }
    }

    // Of all that follows; then the stream is again where it was.
    private static ulong ChecksumOf(FileStream stream)
    {
        var start = stream.Position;
        var hash = new XxHash3();
        hash.Append(stream);
        stream.Position = start;
        return hash.GetCurrentHashAsUInt64();
    }

    private static T Read<T>(FileStream source)
        where T : unmanaged
    {
        var value = default(T);
        source.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    private static void Write<T>(FileStream target, T value)
        where T : unmanaged => target.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Head(Guid Store, long Seq, int Restores)
    {
        public bool IsOf(StoreBirth birth) => (Store, Restores) == (birth.Id, birth.Restores);
    }
}
