namespace Aggregator.Storage;

/// <summary>Why a store cannot be opened.</summary>
public enum StoreProblem
{
    /// <summary>Another process has the data folder.</summary>
    FolderInUse,

    /// <summary>The data folder or a file in it cannot be written.</summary>
    NotWritable,

    /// <summary>The database cannot be read.</summary>
    Corrupt,

    /// <summary>The database was written by a newer version of the product.</summary>
    NewerSchema,

    /// <summary>The disk has no room; it is written again when it has.</summary>
    DiskFull,

    /// <summary>A write failed for another reason; it is tried again.</summary>
    WriteFailed,
}
