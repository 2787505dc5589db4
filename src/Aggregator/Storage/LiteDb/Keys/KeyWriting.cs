using System.Buffers.Binary;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>The parts of keys, most significant byte first, so that bytes sort as they mean.</summary>
internal static class KeyWriting
{
    /// <summary>Bytes of a number.</summary>
    public const int NumberLength = 6;

    // A number of a change has 48 bits for ever, a time in milliseconds for 4,459 years before and after 1970.
    private const long Middle = 1L << 47;

    /// <summary>Writes a number from 0 up.</summary>
    /// <returns>What remains of the target.</returns>
    public static Span<byte> Number(this Span<byte> target, long number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)(number >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(target[2..], (uint)number);
        return target[NumberLength..];
    }

    /// <summary>Writes a time; those before 1970 sort before the others.</summary>
    /// <inheritdoc cref="Number"/>
    public static Span<byte> Time(this Span<byte> target, DateTimeOffset time) => target.Number(time.ToUnixTimeMilliseconds() + Middle);

    /// <summary>Writes bytes.</summary>
    /// <inheritdoc cref="Number"/>
    public static Span<byte> Bytes(this Span<byte> target, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(target);
        return target[bytes.Length..];
    }
}
