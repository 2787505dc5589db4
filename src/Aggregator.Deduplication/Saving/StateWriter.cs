using System.Runtime.InteropServices;

namespace Aggregator.Deduplication.Saving;

/// <summary>Writes numbers and arrays as memory holds them.</summary>
internal sealed class StateWriter(Stream target)
{
    public void Write<T>(T value)
        where T : unmanaged => target.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Writes an array with its length.</summary>
    public void WriteAll<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        target.Write(MemoryMarshal.AsBytes(values));
    }
}
