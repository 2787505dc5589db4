using Aggregator.Deduplication;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Reads the whole store piece by piece, and says what is wrong.</summary>
/// <param name="read">How a piece is read; it throws <see cref="StoreUnavailableException"/> for one in which a page is damaged.</param>
internal sealed class StoreChecking(Tables tables, Func<Func<CheckedPiece>, CancellationToken, Task<CheckedPiece>> read)
{
    private const int LargestPiece = 200;
    private const int MostFaults = 100;

    private readonly ArticleTable _articles = new(tables);

    public async Task<StoreCheck> RunAsync(CancellationToken cancellationToken)
    {
        var (count, faults, size) = (0L, new List<string>(), LargestPiece);
        for (long? after = 0; after is { } from && faults.Count < MostFaults;)
        {
            CheckedPiece piece;
            try
            {
                var articles = size;
                piece = await read(() => CheckFrom(from, articles), cancellationToken);
                size = Math.Min(LargestPiece, size * 2);
            }
            catch (StoreUnavailableException damaged) when (damaged.Problem is StoreProblem.Corrupt)
            {
                // A page that cannot be read takes the whole piece along; ever smaller ones say whose it is.
                if (size > 1)
                {
                    size /= 2;
                    continue;
                }

                piece = await PassByAsync(from, damaged, cancellationToken);
            }

            count += piece.Articles;
            faults.AddRange(piece.Faults);
            after = piece.Last;
        }

        return new StoreCheck(count, [.. faults.Take(MostFaults)]);
    }

    private CheckedPiece CheckFrom(long after, int articles)
    {
        var documents = _articles.Documents(after, long.MaxValue, articles);
        var faults = documents.Where(document => !ArticleDocument.IsTombstone(document)).Select(FaultOf).ToList();
        return new CheckedPiece(faults.Count, [.. faults.OfType<string>()], documents.Count == 0 ? null : documents[^1].Long("q"));
    }

    // The index of the change numbers has them without the articles.
    private async Task<CheckedPiece> PassByAsync(long after, StoreUnavailableException damaged, CancellationToken cancellationToken)
    {
        var why = (damaged.InnerException ?? damaged).Message;
        try
        {
            return await read(
                () => tables.Articles.Query().Where(BsonExpression.Create("$.q > @0", after)).OrderBy("$.q", Query.Ascending).Select("$.q").Limit(1).ToList() is [var next]
                    ? new CheckedPiece(1, [$"The article of change {next["q"].AsInt64}: {why}"], next["q"].AsInt64)
                    : CheckedPiece.End,
                cancellationToken);
        }
        catch (StoreUnavailableException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CheckedPiece(0, [$"Everything after change {after}: {why}"], null);
        }
    }

    private string? FaultOf(BsonDocument document)
    {
        var id = ArticleDocument.IdOf(document);
        try
        {
            return FaultIn(id, ArticleDocument.Read(document)) is { } fault ? $"Article {id}: {fault}" : null;
        }
        catch (Exception trouble) when (trouble is InvalidDataException or UriFormatException or FormatException)
        {
            return $"Article {id}: {trouble.Message}";
        }
    }

    private string? FaultIn(ArticleId id, StoredArticle stored)
    {
        var listing = ListingKey.Of(ListingKey.Prefix(new ListingScope.All(), ListingOrder.Entered), ListingOrder.Entered, stored);
        return tables.Fingerprints.FindById(id.Value) is not { } fingerprint || !IsReadable(fingerprint) ? "its fingerprint is missing or damaged"
            : _articles.Versions(id).Count != stored.Article.Versions ? "an earlier state is missing"
            : !stored.Keys.All(key => _articles.FindDocument(key) is not null) ? "an exact key leads nowhere"
            : _articles.Range(listing, listing, 1) is not [var found] || found.Article.Id != id ? "listings do not show it"
            : null;
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
