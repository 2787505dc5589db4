using System.Buffers.Binary;
using System.Buffers.Text;

namespace Aggregator.Search;

/// <summary>A place in the answer to one query, as a page hands it to the next.</summary>
/// <param name="Query">Which query it belongs to: <see cref="QueryKey"/>.</param>
/// <param name="AsOf">When the first page was asked for, Unix milliseconds: the age of an article, which counts for relevance, is the same on every page.</param>
/// <param name="Last">The last hit of the page before; under relevance, its value is how many hits came before.</param>
internal readonly record struct IndexCursor(ulong Query, long AsOf, HitKey Last)
{
    /// <summary>How deep relevance can be paged: each page of it ranks all the pages before once more.</summary>
    public const int MaxRank = 10_000;

    private const byte Version = 1;
    private const int Length = 1 + 8 + 8 + 8 + 16;

    /// <summary>The place after a page; null when relevance was paged to its end.</summary>
    public static IndexCursor? After(HitKey last, ArticleQuery query, ulong key, long asOf, IndexCursor? before)
    {
        if (query.Sort != ArticleSort.Relevance)
        {
            return new IndexCursor(key, asOf, last);
        }

        var rank = (before?.Last.Value ?? 0) + query.Limit;
        return rank <= MaxRank ? new IndexCursor(key, asOf, new HitKey(rank, 0)) : null;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote for the same query; null for anything else.</summary>
    public static IndexCursor? Parse(string text, ulong query, ArticleSort sort)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != Length || bytes[0] != Version)
        {
            return null;
        }

        var cursor = new IndexCursor(
            BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[9..]),
            new HitKey(BinaryPrimitives.ReadInt64BigEndian(bytes[17..]), BinaryPrimitives.ReadUInt128BigEndian(bytes[25..])));
        return cursor.Query == query && (sort != ArticleSort.Relevance || cursor.Last.Value is > 0 and <= MaxRank) ? cursor : null;
    }

    /// <summary>The cursor as an address can carry it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[1..], Query);
        BinaryPrimitives.WriteInt64BigEndian(bytes[9..], AsOf);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], Last.Value);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[25..], Last.Id);
        return Base64Url.EncodeToString(bytes);
    }
}
