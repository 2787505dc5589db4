using System.Net.Sockets;
using System.Text;
using Aggregator.Service.Hosting.Supervision;

namespace Aggregator.Service.Tests.Hosting.Supervision;

/// <summary>The supervisor's end of NOTIFY_SOCKET: a real datagram socket in a folder.</summary>
internal sealed class NotifySocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("notify-");
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    public NotifySocket() => _socket.Bind(new UnixDomainSocketEndPoint(Path));

    public string Path => System.IO.Path.Combine(_folder.FullName, "notify");

    public Supervisor Supervisor(TimeSpan? watchdog = null, int? watchdogPid = null) => new(
        name => name switch
        {
            "NOTIFY_SOCKET" => Path,
            "WATCHDOG_USEC" => watchdog is { } time ? $"{(long)time.TotalMicroseconds}" : null,
            "WATCHDOG_PID" => watchdogPid is { } pid ? $"{pid}" : null,
            _ => null,
        },
        Environment.ProcessId);

    public async Task<string> ReceiveAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var buffer = new byte[4096];
        var length = await _socket.ReceiveAsync(buffer, SocketFlags.None, deadline.Token);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    /// <summary>Everything up to the first message that is asked for, that one included.</summary>
    public async Task<IReadOnlyList<string>> ReceiveUntilAsync(Predicate<string> isLast)
    {
        var messages = new List<string>();
        do
        {
            messages.Add(await ReceiveAsync());
        }
        while (!isLast(messages[^1]));
        return messages;
    }

    public void Dispose()
    {
        _socket.Dispose();
        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }
}
