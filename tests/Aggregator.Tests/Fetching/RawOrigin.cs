using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aggregator.Tests.Fetching;

/// <summary>An origin on loopback that answers each connection with the bytes it is told to, however wrong they are.</summary>
internal sealed class RawOrigin : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _serving;
    private readonly bool _resets;

    public RawOrigin(Func<Stream, CancellationToken, Task> answer, bool resets = false)
    {
        (_answer, _resets) = (answer, resets);
        _listener.Start();
        _serving = ServeAsync();
    }

    public RawOrigin(string answer, bool resets = false)
        : this((stream, token) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), token).AsTask(), resets)
    {
    }

    public int Connections { get; private set; }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/feed");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;   // before the listener stops: who asks one that has stopped for the next connection is refused with an exception
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                await AnswerAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            var stream = client.GetStream();
            var request = new byte[8192];
            _ = await stream.ReadAsync(request, _stop.Token);
            await _answer(stream, _stop.Token);
            if (_resets)
            {
                // Let the bytes arrive before the reset throws them away.
                await Task.Delay(50, _stop.Token);
                client.Client.LingerState = new LingerOption(true, 0);
                client.Client.Close();   // disposing the TcpClient would shut down first, which is a polite end
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The client hung up, which is what some tests are about.
        }
    }
}
