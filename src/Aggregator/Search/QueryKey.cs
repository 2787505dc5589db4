using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Search;

/// <summary>Tells a query from any other, over restarts: what its cursor is bound to. Limit, cursor, counts and marks do not count: the next page may be of another size.</summary>
internal static class QueryKey
{
    /// <summary>The key of a query.</summary>
    public static ulong Of(ArticleQuery query)
    {
        object?[] members =
        [
            query.Text, query.Source, query.Category, query.Tag, query.Author, query.Language,
            query.From?.UtcTicks, query.To?.UtcTicks, query.Story, query.AnnouncedOnly, query.Sort,
        ];

        // A unit separator cannot be typed into a query, and "null" is not the empty text: no two queries give the same line.
        var line = string.Join('\u001F', members.Select(member => member is null ? "-" : FormattableString.Invariant($"={member}")));
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}
