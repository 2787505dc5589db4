using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>What a file holds of a log: it ends at the first page that is not whole.</summary>
/// <param name="Generation">Null for a log without pages.</param>
/// <param name="Pages">Whole pages from the beginning on.</param>
/// <param name="Durable">How many of them are known to have been on the disk.</param>
/// <param name="Missing">Pages that were on the disk and are not in the file: it was cut short.</param>
internal sealed record FoundLog(ulong? Generation, long Pages, long Durable, long Missing)
{
    private static readonly FoundLog Empty = new(null, 0, 0, 0);

    /// <summary>Reads a log from end to end; writes nothing.</summary>
    /// <exception cref="InvalidDataException">What was acknowledged is damaged, or it is not a log of ours.</exception>
    public static FoundLog In(DiskFile file)
    {
        if (file.Length == 0)
        {
            return Empty;
        }

        var head = new byte[LogLayout.HeadBytes];
        file.ReadFully(head, 0);
        if (LogSeal.Read(head.AsSpan(0, LogSeal.Bytes), LogSeal.Head) is not { Generation: var generation })
        {
            ThrowIfNotTorn(file, head);
            return Empty;
        }

        var frame = new byte[LogLayout.FrameBytes];
        var (pages, durable) = (0L, 0L);
        for (; ReadSeal(file, frame, pages, generation) is { } seal; pages++)
        {
            durable = Math.Max(durable, seal.Durable);
        }

        durable = Math.Max(durable, WitnessBehind(file, frame, pages, generation));
        if (LogSeal.Read(head.AsSpan(LogLayout.MarkAt, LogSeal.Bytes), LogSeal.Mark) is { } mark && mark.Generation == generation)
        {
            durable = Math.Max(durable, mark.Durable);
        }

        // A file that ends in the middle of the page, or before it, was cut; one that goes on was damaged where it stands.
        return durable <= pages || file.Length < LogLayout.PlaceOf(pages + 1)
            ? new FoundLog(pages == 0 ? null : generation, pages, Math.Min(durable, pages), Math.Max(0, durable - pages))
            : throw new InvalidDataException($"page {pages} of its log was on the disk and is not what was written");
    }

    // Pages behind a damaged one cannot be used, but tell how far the log was on the disk.
    private static long WitnessBehind(DiskFile file, byte[] frame, long damaged, ulong generation)
    {
        var durable = 0L;
        for (var ordinal = damaged + 1; LogLayout.PlaceOf(ordinal) < file.Length; ordinal++)
        {
            durable = Math.Max(durable, ReadSeal(file, frame, ordinal, generation)?.Durable ?? 0);
        }

        return durable;
    }

    private static LogSeal? ReadSeal(DiskFile file, byte[] frame, long ordinal, ulong? generation) =>
        file.ReadFully(frame, LogLayout.PlaceOf(ordinal)) == frame.Length && LogSeal.Read(frame, LogSeal.Page) is { } seal
            && seal.Ordinal == ordinal && (generation is null || seal.Generation == generation) ? seal : null;

    // The head is flushed with the first commit, so it may be torn while nothing was acknowledged.
    private static void ThrowIfNotTorn(DiskFile file, byte[] head)
    {
        var frame = new byte[LogLayout.FrameBytes];
        var isAcknowledged = LogSeal.Read(head.AsSpan(LogLayout.MarkAt, LogSeal.Bytes), LogSeal.Mark) is not null;
        for (var ordinal = 0L; !isAcknowledged && LogLayout.PlaceOf(ordinal) < file.Length; ordinal++)
        {
            isAcknowledged = ReadSeal(file, frame, ordinal, generation: null) is { Durable: > 0 };
        }

        if (isAcknowledged)
        {
            throw new InvalidDataException("the beginning of its log is not what was written");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(head) is not (0 or LogSeal.Head))
        {
            throw new InvalidDataException("its log is not one that this version writes; if an earlier one did, start that one once and stop it, which empties the log");
        }
    }
}
