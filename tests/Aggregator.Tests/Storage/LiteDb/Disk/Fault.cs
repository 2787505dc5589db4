namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>What a <see cref="SimulatedDisk"/> does wrong.</summary>
public enum Fault
{
    /// <summary>Everything fails from now on; what was not flushed is on the disk in part.</summary>
    PowerCut,

    /// <summary>One write fails, and writes nothing.</summary>
    FailedWrite,

    /// <summary>One write fails after a part of it.</summary>
    ShortWrite,

    /// <summary>One flush fails. What it should have flushed is on the disk in part, is still read, and is not flushed by the next one either.</summary>
    FailedFlush,

    /// <summary>No file becomes longer, until there is room again.</summary>
    Full,

    /// <summary>One read fails.</summary>
    FailedRead,
}
