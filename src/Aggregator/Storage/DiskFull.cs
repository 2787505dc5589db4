namespace Aggregator.Storage;

/// <summary>Tells a full disk from any other failure of a file.</summary>
internal static class DiskFull
{
    private const int NoSpace = 28;           // ENOSPC; .NET gives the number of the system as it is
    private const int QuotaExceeded = 122;    // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool Is(Exception failure) =>
        failure.HResult is NoSpace or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull || (failure.InnerException is { } inner && Is(inner));
}
