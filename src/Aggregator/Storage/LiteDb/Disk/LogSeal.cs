using System.Buffers.Binary;
using System.IO.Hashing;

namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>What stands before every page of the log, and says whether it is whole and whose it is.</summary>
/// <param name="Generation">Drawn anew whenever the log was cut: what a disk brings back of an older one is never taken for new.</param>
/// <param name="Ordinal">The place of the page in the log, from 0.</param>
/// <param name="Durable">How many pages of this generation were known to be on the disk when this was written: a witness when one of them is damaged later.</param>
internal readonly record struct LogSeal(ulong Generation, long Ordinal, long Durable)
{
    public const int Bytes = 40;

    /// <summary>Of the beginning of the file. The engine's own log cannot begin like this: it would be the number of a page behind the end of its largest file.</summary>
    public const ulong Head = 0x31_47_4F_4C_47_47_41_FF;   // "AGGLOG1"

    /// <summary>Of the mark that says how many pages were on the disk in the end.</summary>
    public const ulong Mark = 0x31_4B_52_4D_47_47_41_FF;   // "AGGMRK1"

    /// <summary>Of a page.</summary>
    public const ulong Page = 0x31_45_47_50_47_47_41_FF;   // "AGGPGE1"

    private const int HashAt = 8;
    private const int GenerationAt = 16;
    private const int OrdinalAt = 24;
    private const int DurableAt = 32;

    /// <summary>Writes it into the first bytes of a span, with the hash of itself and all that follows.</summary>
    public void Write(Span<byte> bytes, ulong kind)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, kind);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[GenerationAt..], Generation);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[OrdinalAt..], Ordinal);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[DurableAt..], Durable);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[HashAt..], XxHash3.HashToUInt64(bytes[GenerationAt..]));
    }

    /// <summary>Reads it; null when the bytes are not what was written.</summary>
    public static LogSeal? Read(ReadOnlySpan<byte> bytes, ulong kind) =>
        BinaryPrimitives.ReadUInt64LittleEndian(bytes) == kind
            && BinaryPrimitives.ReadUInt64LittleEndian(bytes[HashAt..]) == XxHash3.HashToUInt64(bytes[GenerationAt..])
            ? new LogSeal(
                BinaryPrimitives.ReadUInt64LittleEndian(bytes[GenerationAt..]),
                BinaryPrimitives.ReadInt64LittleEndian(bytes[OrdinalAt..]),
                BinaryPrimitives.ReadInt64LittleEndian(bytes[DurableAt..]))
            : null;
}
