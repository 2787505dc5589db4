using System.Net;
using System.Net.Sockets;

namespace Aggregator.Testing;

/// <summary>A port of loopback that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>One that was free a moment ago.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
