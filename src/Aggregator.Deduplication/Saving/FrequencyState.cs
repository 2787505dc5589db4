using System.IO.Compression;
using System.Numerics;
using Aggregator.Deduplication.Comparing;

namespace Aggregator.Deduplication.Saving;

/// <summary>A <see cref="ShingleFrequency"/> at one moment.</summary>
/// <param name="Counts">A copy, as the counts go on.</param>
internal sealed record FrequencyState(byte[] Counts, long Added)
{
    public void Write(StateWriter writer)
    {
        writer.Write(Added);
        writer.Write(Counts.Length);
        writer.WriteAll<byte>(Packed());
    }

    public static ShingleFrequency Read(StateReader reader)
    {
        var (added, length, packed) = (reader.Read<long>(), reader.Read<int>(), reader.ReadAll<byte>());
        return BitOperations.IsPow2(length) && length <= ShingleFrequency.LargestLength
            ? new ShingleFrequency(new FrequencyState(Unpacked(packed, length), added))
            : throw new InvalidDataException("The saved state of the finder makes no sense.");
    }

    // Most counts are 0 to 2: the fastest packing takes two thirds of them off, in a tenth of a second beside the writer.
    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(Counts);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed, int length)
    {
        var counts = new byte[length];
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        inflate.ReadExactly(counts);
        return counts;
    }
}
