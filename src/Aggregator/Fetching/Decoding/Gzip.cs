using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Aggregator.Fetching.Decoding;

/// <summary>Content-Encoding gzip (RFC 1952), with a check that the stream is whole.</summary>
internal static class Gzip
{
    private const int TrailerLength = 8;

    // Several members in a row are legal; thousands of empty ones are there to cost time.
    private const int MaxMembers = 1000;

    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    public static DecodedBody Decode(ReadOnlyMemory<byte> wire, int limit, bool keepsCut)
    {
        using var input = new EndNotingStream(wire);
        using var decoder = new GZipStream(input, CompressionMode.Decompress);
        using var output = new PooledBytes();
        try
        {
            Deflate.ReadUpTo(decoder, output, limit);
        }
        catch (InvalidDataException)
        {
            return new DecodedBody.Undecodable("the body says it is gzip, but does not decode, or its checksum is wrong");
        }

        if (output.Count > limit)
        {
            return ContentDecoding.TooLarge(output, limit, keepsCut);
        }

        return IsWhole(wire, output.Count) ? new DecodedBody.Decoded(output.ToMemory()) : new DecodedBody.Truncated();
    }

    // The last four bytes hold the decoded length; where they do, nothing is missing. Otherwise there are several members, or something behind them, or a cut.
    private static bool IsWhole(ReadOnlyMemory<byte> wire, int decodedLength) =>
        wire.Length >= TrailerLength && BinaryPrimitives.ReadUInt32LittleEndian(wire.Span[^4..]) == (uint)decodedLength || AreMembersWhole(wire);

    private static bool AreMembersWhole(ReadOnlyMemory<byte> wire)
    {
        for (var member = 0; member < MaxMembers; member++)
        {
            if (HeaderLength(wire.Span) is not { } header || LengthWhenWhole(wire[header..]) is not { } length)
            {
                return false;
            }

            // .NET does not tell where a member ended; its length, directly followed by the next member's magic number, does.
            var seam = new byte[7];
            BinaryPrimitives.WriteUInt32LittleEndian(seam, length);
            ((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]).CopyTo(seam.AsSpan(4));
            var next = wire.Span[header..].IndexOf(seam);
            if (next < 0)
            {
                return true;
            }

            wire = wire[(header + next + 4)..];
        }

        return false;
    }

    // The decoded length of one member's deflate data, or null when its end marker never came. The output is not kept: it was counted before.
    private static uint? LengthWhenWhole(ReadOnlyMemory<byte> deflated)
    {
        using var input = new EndNotingStream(deflated);
        using var inflater = new DeflateStream(input, CompressionMode.Decompress);
        var scratch = ArrayPool<byte>.Shared.Rent(16 * 1024);
        var length = 0L;
        try
        {
            for (int read; (read = inflater.Read(scratch)) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }

        return input.WasAskedBeyondEnd ? null : (uint)length;
    }

    // RFC 1952 section 2.3: ten bytes, then what the flags announce. Null when the header itself is cut.
    private static int? HeaderLength(ReadOnlySpan<byte> member)
    {
        const int extra = 4, name = 8, comment = 16, checksum = 2;
        if (member.Length < 10)
        {
            return null;
        }

        var flags = member[3];
        var at = 10;
        if ((flags & extra) != 0)
        {
            at += member.Length >= 12 ? 2 + BinaryPrimitives.ReadUInt16LittleEndian(member[10..]) : member.Length;
        }

        foreach (var text in (ReadOnlySpan<int>)[flags & name, flags & comment])
        {
            if (text != 0 && at < member.Length)
            {
                var end = member[at..].IndexOf((byte)0);
                at = end < 0 ? member.Length : at + end + 1;
            }
        }

        at += (flags & checksum) != 0 ? 2 : 0;
        return at < member.Length ? at : null;
    }
}
