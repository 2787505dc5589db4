using System.Buffers;

namespace Aggregator.Fetching.Decoding;

/// <summary>
/// Bytes that grow up to a limit, in pieces of the pool. An array that doubles leaves three times a hostile body behind as garbage of the dearest kind: a service with a few bombs among
/// its sources stood at 900 MB. What is over the limit is not even put together.
/// </summary>
internal sealed class PooledBytes : IDisposable
{
    // Far below a large object (85,000 bytes), and not much for one of a thousand bodies that drip.
    private const int PieceLength = 16 * 1024;

    private readonly List<byte[]> _pieces = [];
    private int _inLast = PieceLength;

    /// <summary>Bytes so far.</summary>
    public int Count => (_pieces.Count - 1) * PieceLength + _inLast;

    /// <summary>Room for the next bytes, at least one.</summary>
    /// <param name="most">No more than this.</param>
    public Memory<byte> Room(int most)
    {
        if (_inLast == PieceLength)
        {
            _pieces.Add(ArrayPool<byte>.Shared.Rent(PieceLength));
            _inLast = 0;
        }

        return _pieces[^1].AsMemory(_inLast, Math.Min(most, PieceLength - _inLast));
    }

    /// <summary>So many bytes were written into the room.</summary>
    public void Advance(int bytes) => _inLast += bytes;

    /// <summary>The bytes in one piece, of its own, cut at a length.</summary>
    public ReadOnlyMemory<byte> ToMemory(int most = int.MaxValue)
    {
        var whole = new byte[Math.Min(Count, most)];
        for (var (at, piece) = (0, 0); at < whole.Length; at += PieceLength, piece++)
        {
            _pieces[piece].AsSpan(0, Math.Min(PieceLength, whole.Length - at)).CopyTo(whole.AsSpan(at));
        }

        return whole;
    }

    /// <summary>Gives the pieces back.</summary>
    public void Dispose()
    {
        _pieces.ForEach(piece => ArrayPool<byte>.Shared.Return(piece));
        _pieces.Clear();
        _inLast = PieceLength;
    }
}
