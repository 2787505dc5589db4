using Microsoft.Extensions.Hosting.WindowsServices;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Where the words of the command line go when nobody sits at a terminal: start, stop, and why the service cannot run.</summary>
internal static class MachineLog
{
    /// <summary>Whether a service manager started this process, so that its words are read in a log.</summary>
    public static bool IsRead => WindowsServiceHelpers.IsWindowsService() || Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is { Length: > 0 };

    /// <summary>The two streams as they are, or the machine's log in their place: the event log for a Windows service, priorities for the journal of systemd.</summary>
    public static (TextWriter Results, TextWriter Messages) Of(TextWriter results, TextWriter messages)
    {
        if (OperatingSystem.IsWindows() && WindowsServiceHelpers.IsWindowsService())
        {
            return (new LineWriter(WindowsEvents.Information), new LineWriter(WindowsEvents.Error));
        }

        return (results, Journal.HasStandardError() ? new LineWriter(line => messages.WriteLine(Journal.Line(Journal.Warning, line))) : messages);
    }
}
