using System.Runtime.CompilerServices;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>Reads a collection piece by piece in the order of its ids, and past what is damaged.</summary>
/// <param name="table">Asked for each piece, since the database is opened anew after damage.</param>
/// <param name="name">Says of an id what it is the id of.</param>
internal sealed class TableWalk(Func<ILiteCollection<BsonDocument>> table, Func<BsonValue, string> name, PieceReading read)
{
    private const int LargestPiece = 200;

    public async IAsyncEnumerable<WalkedDocument> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (after, size) = (BsonValue.MinValue, LargestPiece); ;)
        {
            var (piece, damage) = await TryReadAsync(() => After(after, size), cancellationToken);
            if (damage is not null && size > 1)
            {
                size = Math.Max(1, size / 4);   // a page that cannot be read takes the whole piece along; ever smaller ones say whose it is
                continue;
            }

            if (damage is not null)
            {
                var found = damage;
                (piece, damage) = await TryReadAsync(() => PassBy(after, found), cancellationToken);
            }

            if (piece is null)
            {
                yield return new WalkedDocument(after, null, $"Everything after {name(after)}: {damage}");
                yield break;
            }

            foreach (var walked in piece)
            {
                yield return walked;
            }

            if (piece.Count == 0)
            {
                yield break;
            }

            (after, size) = (piece[^1].Id, Math.Min(LargestPiece, size * 2));
        }
    }

    private async Task<(IReadOnlyList<WalkedDocument>? Piece, string? Damage)> TryReadAsync(Func<IReadOnlyList<WalkedDocument>> piece, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<WalkedDocument> result = [];
            await read(() => result = piece(), cancellationToken);
            return (result, null);
        }
        catch (StoreUnavailableException damaged) when (damaged.Problem is StoreProblem.Corrupt)
        {
            return (null, (damaged.InnerException ?? damaged).Message);
        }
    }

    // The ids are the index's, so that a document which has another one shows.
    private IReadOnlyList<WalkedDocument> After(BsonValue after, int size)
    {
        var ids = IdsAfter(after, size);
        if (ids.Count == 0)
        {
            return [];
        }

        var documents = new SortedDictionary<BsonValue, BsonDocument>();   // which compares; the hash of bytes is not that of their content
        foreach (var document in table().Query().Where(BsonExpression.Create("$._id BETWEEN @0 AND @1", ids[0], ids[^1])).ToList())
        {
            documents.TryAdd(document["_id"], document);
        }

        return [.. ids.Select(id => documents.TryGetValue(id, out var document) ? new WalkedDocument(id, document, null) : Mislaid(id))];
    }

    // It was deleted between the two queries, or bears another id than the index says.
    private WalkedDocument Mislaid(BsonValue id) =>
        new(id, null, table().FindById(id) is null ? null : $"{name(id)}: its document bears another id");

    private IReadOnlyList<WalkedDocument> PassBy(BsonValue after, string damage) => [.. IdsAfter(after, 1).Select(id => new WalkedDocument(id, null, $"{name(id)}: {damage}"))];

    // From the index alone, without the documents; they must rise, or the walk would have no end.
    private List<BsonValue> IdsAfter(BsonValue after, int size)
    {
        var found = table().Query().Where(BsonExpression.Create("$._id > @0", after)).OrderBy("$._id", Query.Ascending).Select("$._id").Limit(size).ToList();
        var ids = new List<BsonValue>(found.Count);
        foreach (var id in found.Select(document => document["_id"]))
        {
            if (id <= (ids.Count == 0 ? after : ids[^1]))
            {
                return ids.Count > 0 ? ids : throw new InvalidDataException($"The index is damaged after {name(after)}");
            }

            ids.Add(id);
        }

        return ids;
    }
}
