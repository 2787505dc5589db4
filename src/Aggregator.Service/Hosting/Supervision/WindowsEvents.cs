using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>The application log of Windows, where an operator looks first when a service does not start.</summary>
internal static class WindowsEvents
{
    /// <summary>The source, which <c>service install</c> registers: that takes an administrator, writing does not.</summary>
    public const string Source = "Aggregator";

    // The API refuses longer entries.
    private const int LongestEntry = 31_000;

    /// <summary>Start and stop.</summary>
    [SupportedOSPlatform("windows")]
    public static void Information(string text) => Write(EventLogEntryType.Information, text);

    /// <summary>Why the service does not run.</summary>
    [SupportedOSPlatform("windows")]
    public static void Error(string text) => Write(EventLogEntryType.Error, text);

    // A machine that does not know the source keeps the entry out, which must not end the service.
    [SupportedOSPlatform("windows")]
    private static void Write(EventLogEntryType type, string text)
    {
        try
        {
            EventLog.WriteEntry(Source, text[..Math.Min(text.Length, LongestEntry)], type);
        }
        catch (Exception closed) when (closed is Win32Exception or SecurityException or InvalidOperationException or ArgumentException)
        {
            // The rolling file has it all the same.
        }
    }
}
