using System.Net;
using System.Net.Sockets;

namespace Aggregator.Benchmarks.Origins;

/// <summary>An origin of many hosts: each an address of 127.0.0.0/8 of its own, all on one port. What it answers is given; how well it behaves too.</summary>
/// <param name="answer">Answers one request; false when the connection is to be closed.</param>
internal sealed class LoopbackOrigin(int hosts, Func<OriginRequest, Stream, CancellationToken, Task<bool>> answer) : IAsyncDisposable
{
    private const int HostsPerNet = 250;

    private readonly List<TcpListener> _listeners = [];
    private readonly List<Task> _accepting = [];
    private readonly CancellationTokenSource _stopping = new();
    private long _requests;
    private int _port;

    /// <summary>Requests so far.</summary>
    public long Requests => Volatile.Read(ref _requests);

    /// <summary>Listens.</summary>
    public void Start()
    {
        for (var host = 0; host < hosts; host++)
        {
            var listener = new TcpListener(AddressOf(host), _port);
            listener.Start(backlog: 64);
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
            _listeners.Add(listener);
            _accepting.Add(AcceptAsync(listener, host, _stopping.Token));
        }
    }

    /// <summary>An address at one of the hosts.</summary>
    public Uri Url(int host, string path) => new($"http://{AddressOf(host)}:{_port}{path}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listeners.ForEach(listener => listener.Dispose());
        await Task.WhenAll(_accepting);
        _stopping.Dispose();
    }

    private static IPAddress AddressOf(int host) => new([127, 0, (byte)(1 + host / HostsPerNet), (byte)(1 + host % HostsPerNet)]);

    private async Task AcceptAsync(TcpListener listener, int host, CancellationToken cancellationToken)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.RemoveAll(connection => connection.IsCompleted);
                open.Add(ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken), host, cancellationToken));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client, int host, CancellationToken cancellationToken)
    {
        using var connection = client;
        client.NoDelay = true;
        try
        {
            var stream = client.GetStream();
            while (await OriginRequest.ReadAsync(stream, host, cancellationToken) is { } request)
            {
                Interlocked.Increment(ref _requests);
                if (!await answer(request, stream, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client went away, or the measurement is over.
        }
    }
}
