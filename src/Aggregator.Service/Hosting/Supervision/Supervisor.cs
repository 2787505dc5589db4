using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Whoever started the service and listens on <c>NOTIFY_SOCKET</c>: systemd, or another that speaks its words (sd_notify(3)). Silent where nobody does.</summary>
/// <remarks>
/// Not Microsoft.Extensions.Hosting.Systemd: it feeds no watchdog, and its notifier would save the dozen lines of <see cref="Tell"/> alone (.github/decisions/0011).
/// </remarks>
internal sealed class Supervisor
{
    private readonly string? _socket;

    /// <param name="variable">Reads the environment.</param>
    /// <param name="pid">This process.</param>
    public Supervisor(Func<string, string?> variable, int pid)
    {
        _socket = variable("NOTIFY_SOCKET") is { Length: > 0 } path ? path : null;
        Watchdog = _socket is null ? null : WatchdogOf(variable("WATCHDOG_USEC"), variable("WATCHDOG_PID"), pid);
    }

    /// <summary>Whether somebody listens.</summary>
    public bool IsThere => _socket is not null;

    /// <summary>The time after which a service that has not said <c>WATCHDOG=1</c> is ended; null when nobody waits for it.</summary>
    public TimeSpan? Watchdog { get; }

    /// <summary>Sends assignments such as <c>READY=1</c> in one message.</summary>
    /// <returns>False when it could not be sent: a supervisor that went away is no reason to stop working.</returns>
    public bool Tell(params ReadOnlySpan<string> assignments)
    {
        if (_socket is null)
        {
            return false;
        }

        try
        {
#pragma warning disable RS0030 // The supervisor's own socket, a file of this machine.
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
#pragma warning restore RS0030
            // "@" stands for the zero byte that begins an abstract address.
            socket.Connect(new UnixDomainSocketEndPoint(_socket[0] == '@' ? $"\0{_socket[1..]}" : _socket));
            return socket.Send(Encoding.UTF8.GetBytes(string.Join('\n', assignments))) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The service answers: what starts after it may start.</summary>
    public void Ready(string status) => Tell("READY=1", $"STATUS={OneLine(status)}");

    /// <summary>A line for <c>systemctl status</c>.</summary>
    public void Status(string status) => Tell($"STATUS={OneLine(status)}");

    /// <summary>The service is well: it is left alone for another <see cref="Watchdog"/>.</summary>
    public void Feed() => Tell("WATCHDOG=1");

    /// <summary>The service ends by itself.</summary>
    public void Stopping() => Tell("STOPPING=1", "STATUS=stopping");

    /// <summary>The start takes longer than the supervisor was told to wait.</summary>
    public void AskForTime(TimeSpan more, string status) =>
        Tell($"EXTEND_TIMEOUT_USEC={(long)more.TotalMicroseconds}", $"STATUS={OneLine(status)}");

    // The pid is that of the process the time was meant for; a child that inherited the environment must not answer in its place.
    private static TimeSpan? WatchdogOf(string? microseconds, string? forPid, int pid) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var interval) && interval > 0
        && (string.IsNullOrEmpty(forPid) || forPid == pid.ToString(CultureInfo.InvariantCulture))
            ? TimeSpan.FromMicroseconds(interval)
            : null;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
