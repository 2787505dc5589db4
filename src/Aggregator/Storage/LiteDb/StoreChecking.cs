using Aggregator.Deduplication;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Reads the whole store piece by piece, and says what is wrong.</summary>
internal sealed class StoreChecking(Tables tables, ReadGate reads)
{
    private const int Chunk = 200;
    private const int MostFaults = 100;

    private readonly ArticleTable _articles = new(tables);
    private readonly List<string> _faults = [];
    private long _count;

    public async Task<StoreCheck> RunAsync(CancellationToken cancellationToken)
    {
        for (long after = 0; _faults.Count < MostFaults;)
        {
            var from = after;
            var documents = await reads.ReadAsync(() => CheckFrom(from), cancellationToken);
            if (documents.Count == 0)
            {
                break;
            }

            after = documents[^1].Long("q");
        }

        return new StoreCheck(_count, _faults);
    }

    private IReadOnlyList<BsonDocument> CheckFrom(long after)
    {
        var documents = _articles.Documents(after, long.MaxValue, Chunk);
        foreach (var document in documents.Where(document => !ArticleDocument.IsTombstone(document)))
        {
            _count++;
            CheckOne(document);
        }

        return documents;
    }

    private void CheckOne(BsonDocument document)
    {
        var id = ArticleDocument.IdOf(document);
        try
        {
            var stored = ArticleDocument.Read(document);
            Expect(tables.Fingerprints.FindById(id.Value) is { } fingerprint && IsReadable(fingerprint), id, "its fingerprint is missing or damaged");
            Expect(_articles.Versions(id).Count == stored.Article.Versions, id, "an earlier state is missing");
            Expect(stored.Keys.All(key => _articles.FindDocument(key) is not null), id, "an exact key leads nowhere");

            var listing = ListingKey.Of(ListingKey.Prefix(new ListingScope.All(), ListingOrder.Entered), ListingOrder.Entered, stored);
            Expect(_articles.Range(listing, listing, 1) is [var found] && found.Article.Id == id, id, "listings do not show it");
        }
        catch (Exception trouble) when (trouble is InvalidDataException or UriFormatException or FormatException or LiteException)
        {
            Expect(false, id, trouble.Message);
        }
    }

    private void Expect(bool holds, ArticleId id, string fault)
    {
        if (!holds && _faults.Count < MostFaults)
        {
            _faults.Add($"Article {id}: {fault}");
        }
    }

    private static bool IsReadable(BsonDocument document)
    {
        try
        {
            _ = Fingerprint.FromBytes(document.Bytes("f"));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
