namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>Where things stand in the file of the log: a block that says whose it is and how far it is on the disk, then the pages, each behind its seal.</summary>
internal static class LogLayout
{
    /// <summary>The mark has a sector of its own, so that its rewriting never touches the head.</summary>
    public const int MarkAt = 4096;

    public const int HeadBytes = 8192;

    public const int FrameBytes = LogSeal.Bytes + PageStream.PageBytes;

    /// <summary>Where a page stands with its seal.</summary>
    public static long PlaceOf(long ordinal) => HeadBytes + (ordinal * FrameBytes);
}
