using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>The names of files on the disk: after a power cut a file has the name that it was made with or moved to only when its folder was flushed too.</summary>
internal static class FolderEntries
{
    private const int ReadOnly = 0;

    /// <summary>Returns when the name of a file, or that it is gone, is on the disk.</summary>
    /// <remarks>Does nothing on Windows, where a folder cannot be flushed and NTFS keeps a journal of names.</remarks>
    public static void FlushToDisk(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        using var handle = Open(folder, ReadOnly);   // File.OpenHandle opens no folder
        if (handle.IsInvalid)
        {
            throw new IOException($"The folder {folder} could not be opened: {Marshal.GetLastPInvokeErrorMessage()}.", Marshal.GetLastPInvokeError());
        }

        RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
