namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A page is not what was written to it. As it is a failure of the disk to the engine, the engine closes, and keeps nothing that it made of the page.</summary>
internal sealed class DamagedPageException(string message) : IOException(message);
