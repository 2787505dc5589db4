using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aggregator.Deduplication.Saving;

/// <summary>Reads what a <see cref="StateWriter"/> wrote; never takes more memory than there is to be read.</summary>
internal sealed class StateReader(Stream source)
{
    /// <exception cref="EndOfStreamException">The state is cut off.</exception>
    public T Read<T>()
        where T : unmanaged
    {
        var value = default(T);
        source.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <exception cref="InvalidDataException">There cannot be so many.</exception>
    public T[] ReadAll<T>()
        where T : unmanaged
    {
        var length = Read<int>();
        if (length < 0 || length > (source.Length - source.Position) / Unsafe.SizeOf<T>())
        {
            throw new InvalidDataException("The saved state of the finder is damaged.");
        }

        var values = new T[length];
        source.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
