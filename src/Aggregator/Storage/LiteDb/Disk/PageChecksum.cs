using System.Buffers.Binary;
using System.IO.Hashing;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A checksum in each page of the data file. The engine's pages have none, and one bit that turns in a chain of its index lets it walk in a circle for ever.</summary>
/// <remarks>
/// It stands where the engine keeps the transaction that wrote a page, which in the data file is always <see cref="NoTransaction"/>: so the file stays one that every
/// LiteDB 5 opens, and pages which another program wrote are read too, unchecked.
/// </remarks>
internal static class PageChecksum
{
    private const int At = 14;
    private const uint NoTransaction = uint.MaxValue;

    /// <summary>Sets the checksum of a page that is to be written.</summary>
    public static void Seal(Span<byte> page)
    {
        Unseal(page);
        BinaryPrimitives.WriteUInt32LittleEndian(page[At..], Of(page));
    }

    /// <summary>Gives the page back its transaction, as the engine wrote it.</summary>
    /// <returns>False when the page is not as it was written.</returns>
    public static bool Unseal(Span<byte> page)
    {
        var said = BinaryPrimitives.ReadUInt32LittleEndian(page[At..]);
        BinaryPrimitives.WriteUInt32LittleEndian(page[At..], NoTransaction);
        return said == NoTransaction || said == Of(page);
    }

    private static uint Of(ReadOnlySpan<byte> page) => (uint)XxHash3.HashToUInt64(page) is var hash and not NoTransaction ? hash : 0;
}
