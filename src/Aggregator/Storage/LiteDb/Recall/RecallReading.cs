using LiteDB;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>Reads stored articles in pieces, of which the finder of duplicates is reminded when the store opens. One damaged article does not keep the others from being served.</summary>
internal sealed class RecallReading(ArticleTable articles)
{
    private const int PieceLength = 500;

    /// <summary>The articles that entered since a time, in that order.</summary>
    public IEnumerable<RecalledPiece> Since(DateTimeOffset time)
    {
        // Numbers rise with the time of entering, so they are one range of them.
        var first = articles.FirstSince(time < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : time);
        for (var last = first - 1; last is { } number;)
        {
            var documents = articles.DocumentsAfter(number, PieceLength);
            if (documents.Count == 0)
            {
                yield break;
            }

            var piece = PieceOf(documents);

            // Where the last one bears another number than the index says, what comes after it cannot be told from what came before.
            last = ArticleDocument.NumberOf(documents[^1]) is var next && next > number ? next : null;
            yield return last is null ? piece with { Damaged = piece.Damaged + 1 } : piece;
        }
    }

    /// <summary>The articles that changed after a number of the change sequence, those that are gone too, in the order of their last change.</summary>
    public IEnumerable<RecalledPiece> ChangedAfter(long seq, long until)
    {
        while (seq < until)
        {
            var (piece, upTo) = Changed(seq, until, PieceLength) ?? OneByOne(seq, Math.Min(until, seq + PieceLength));
            yield return piece;
            seq = upTo;
        }
    }

    private (RecalledPiece Piece, long UpTo) OneByOne(long seq, long until)
    {
        var (sound, damaged) = (new List<RecalledArticle>(), 0);
        for (var one = seq; one < until; one++)
        {
            if (Changed(one, one + 1, 1) is var (piece, _))
            {
                sound.AddRange(piece.Articles);
            }
            else
            {
                damaged++;
            }
        }

        return (new RecalledPiece(sound, damaged), until);
    }

    // Null when one of them is damaged.
    private (RecalledPiece Piece, long UpTo)? Changed(long seq, long until, int take)
    {
        try
        {
            var (documents, upTo) = articles.Changed(seq, until, take);
            return (PieceOf(documents), upTo);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static RecalledPiece PieceOf(IReadOnlyList<BsonDocument> documents)
    {
        var (sound, damaged) = (new List<RecalledArticle>(documents.Count), 0);
        foreach (var document in documents)
        {
            try
            {
                sound.Add(RecalledArticle.Of(document));
            }
            catch (InvalidDataException)
            {
                damaged++;
            }
        }

        return new RecalledPiece(sound, damaged);
    }
}
