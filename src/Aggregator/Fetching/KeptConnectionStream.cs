using System.Net.Sockets;

namespace Aggregator.Fetching;

/// <summary>The bytes of one connection; when it breaks it tells whether anything had ever come of it, see <see cref="StaleConnectionException"/>.</summary>
internal sealed class KeptConnectionStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private bool _hasBrought;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            _hasBrought |= read > 0;
            return read;
        }
        catch (IOException broken) when (_hasBrought)
        {
            throw new StaleConnectionException(broken);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await base.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException broken) when (_hasBrought)
        {
            throw new StaleConnectionException(broken);
        }
    }
}
