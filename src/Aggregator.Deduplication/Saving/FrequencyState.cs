using Aggregator.Deduplication.Comparing;

namespace Aggregator.Deduplication.Saving;

/// <summary>A <see cref="ShingleFrequency"/> at one moment.</summary>
/// <param name="Counts">A copy, as the counts go on.</param>
internal sealed record FrequencyState(byte[] Counts, long Added)
{
    public void Write(StateWriter writer)
    {
        writer.Write(Added);
        writer.WriteAll<byte>(Counts);
    }

    public static ShingleFrequency Read(StateReader reader)
    {
        var (added, counts) = (reader.Read<long>(), reader.ReadAll<byte>());
        return System.Numerics.BitOperations.IsPow2(counts.Length)
            ? new ShingleFrequency(new FrequencyState(counts, added))
            : throw new InvalidDataException("The saved state of the finder makes no sense.");
    }
}
